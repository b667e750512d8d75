// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/actionspec.h"
#include "models/domain/error.h"
#include "models/domain/id.h"
#include "models/domain/instant.h"
#include "models/domain/remotestate.h"

#include <QMap>
#include <QString>

#include <optional>

namespace szept {

/// What a member chose for a case, under which rule version, why. Never changed once written; an undo is a mark of its own.
struct Decision
{
    DecisionId id;
    CaseId caseId;
    MemberId member;
    DeviceId device;
    QString action; ///< ActionSpec::id of the main action
    RuleVersionId ruleVersion; ///< in force at the item's time; invalid when none was named
    QString reason; ///< the member's own words
    Instant at;
    Instant sendsAt;
    std::optional<Instant> undoneAt;

    friend bool operator==(const Decision &, const Decision &) = default;
};

enum class ActionState {
    Waiting, ///< for its time, for its turn or for a retry
    Sending, ///< an attempt is written down and may be on the wire
    Sent, ///< it has an outcome
    Parked, ///< a person must act: it may have been sent, or it was refused
    Withdrawn, ///< taken back before it was sent
};

enum class Outcome {
    Done, ///< we did it
    AlreadyDone, ///< it stood just so already
    AlreadyHandled, ///< somebody else did something else; nothing was overwritten
};

/// One effect on a platform; lives in the outbox from decide() until it has an outcome.
struct Action
{
    ActionId id;
    DecisionId decision;
    CaseId caseId;
    AccountId account;
    ActionOrder order;
    int position = 0; ///< order within its decision
    RepeatClass repeat = RepeatClass::Unsafe; ///< of its spec when it was decided
    bool undoable = false; ///< likewise
    ActionId compensates; ///< the sent action that this one takes back; invalid for a plain action
    ActionState state = ActionState::Waiting;
    Instant due; ///< not before
    int attempts = 0;
    std::optional<Outcome> outcome;
    std::optional<Error> error; ///< of the last attempt
    QString by; ///< who handled it, for AlreadyHandled
    QString what; ///< and what they did, in the platform's words
    Reason how; ///< likewise, where it has none
    QMap<QString, QString> undo; ///< Performed::undo

    friend bool operator==(const Action &, const Action &) = default;
};

[[nodiscard]] QString toWord(ActionState state);
[[nodiscard]] std::optional<ActionState> actionStateFromWord(QStringView word);
[[nodiscard]] QString toWord(Outcome outcome);
[[nodiscard]] std::optional<Outcome> outcomeFromWord(QStringView word);

} // namespace szept
