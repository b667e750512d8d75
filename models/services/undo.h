// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/error.h"
#include "models/domain/reason.h"
#include "models/services/by.h"

#include <QList>

namespace szept::services {

struct UndoOutcome
{
    struct Cannot
    {
        ActionId action;
        Reason why; ///< "not_undoable", "may_have_been_sent", "not_ours", "…dropped…", or of what was to take it back

        friend bool operator==(const Cannot &, const Cannot &) = default;
    };
    DecisionId decision;
    QList<ActionId> withdrawn;
    QList<ActionId> compensating; ///< the new actions that take back what was, or is just being, sent
    QList<Cannot> cannot;

    friend bool operator==(const UndoOutcome &, const UndoOutcome &) = default;
};

/// Takes a decision back: what waits is withdrawn, what was sent gets a compensating action, the case is open again. One that was sent
/// and left its case open (a penalty) is taken back whatever was decided since, and the case stays as it is. Undoing it again
/// tells the same and changes nothing. Conflict "later_decision" when the case was decided anew since, "account_removed" when nobody
/// would send what takes it back; NotFound.
[[nodiscard]] Result<UndoOutcome> undo(store::Transaction &tx, DecisionId decision, const By &by);

/// Of the action that takes this one back.
[[nodiscard]] ActionId compensationIdOf(ActionId action);

} // namespace szept::services
