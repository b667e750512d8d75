// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/error.h"
#include "models/services/by.h"
#include "models/store/actions.h"
#include "models/store/cases.h"
#include "models/store/decisions.h"

namespace szept::services {

/// For the use cases of the outbox and undo: what follows when an action has come to its end. When all of its decision's actions
/// have, the case settles: it stays decided with the version that our actions led to; it is closed where somebody else handled it;
/// it is open again where the subject still waits at the platform, or nothing of the decision was carried out.
[[nodiscard]] Result<void> settle(store::Transaction &tx, DecisionId decision, const By &by);

/// True when all of a decision was sent and the subject waits on all the same: its author was silenced, warned, shut out. Its case
/// is open then, whatever became of it since. Not of a decision that is meant to leave it waiting.
[[nodiscard]] bool leavesOpen(const store::DecisionRow &decided, const QList<store::ActionRow> &actions);

/// True when what was sent of a decision that was meant to end it left its subject waiting no longer, as the platform told.
[[nodiscard]] bool hasEnded(const store::DecisionRow &decided, const QList<store::ActionRow> &actions);

/// Off the list, in whichever way: nobody is at it any more, it neither wakes nor ages.
void leaveList(store::CaseRow &row, CaseState state, Instant now);

/// Its subject waits no longer and stands like this: where one of our actions left it so, and an undo could not take that back, the
/// case is decided, and nobody ended it elsewhere. False, and nothing written, in any other case.
[[nodiscard]] Result<bool> settleGone(
    store::Transaction &tx, store::CaseRow row, const RemoteState &state, const By &by);

/// Of what the case was offered, only this is left at its platform.
[[nodiscard]] Result<void> offerOnly(store::Transaction &tx, CaseId caseId, const QStringList &left);

/// Takes back the compensating action of one that turned out to need none, or of which nobody is to know whether it does.
[[nodiscard]] Result<void> withdrawCompensationOf(store::Transaction &tx, const Action &ended, const By &by);

/// Writes what became of an action, with its audit entry; Conflict when somebody was quicker.
[[nodiscard]] Result<void> mark(store::Transaction &tx, const store::ActionRow &row, ActionState from, int attempts);
[[nodiscard]] Result<void> recordAction(
    store::Transaction &tx, const QString &deed, const store::ActionRow &row, const By &by);

[[nodiscard]] std::unexpected<Error> movedOn(const Action &action);

} // namespace szept::services
