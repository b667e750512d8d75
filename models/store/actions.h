// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/decision.h"
#include "models/store/transaction.h"

#include <QList>
#include <QMap>

namespace szept::store {

/// An action with all that is remembered about it.
struct ActionRow
{
    Action action;
    bool severe = false;
    bool unknown = false; ///< the last attempt may have reached the platform
    std::optional<RemoteState> after; ///< how the subject stood when the action came to its end
    std::optional<Instant> endedAt;
    Instant decidedAt; ///< read only
    MemberId decidedBy; ///< read only
    bool undone = false; ///< its decision was taken back; read only

    friend bool operator==(const ActionRow &, const ActionRow &) = default;
};

/// At the end of the outbox.
[[nodiscard]] Result<void> insertAction(Transaction &tx, const ActionRow &row);
/// Writes what changes about an action, if it is still in that state and at that attempt: false, and nothing written, if not.
[[nodiscard]] Result<bool> updateAction(Transaction &tx, const ActionRow &row, ActionState from, int attempts);
[[nodiscard]] Result<std::optional<ActionRow>> actionRow(Connection &connection, ActionId id);
/// In the order of the outbox.
[[nodiscard]] Result<QList<ActionRow>> actionsOf(Connection &connection, DecisionId decision);
[[nodiscard]] Result<QList<ActionRow>> actionsOf(Connection &connection, CaseId caseId);
[[nodiscard]] Result<QList<ActionRow>> actionsOf(Connection &connection, const QList<CaseId> &cases);
/// What our own earlier actions on the same subject left behind, of those that ended since this one was decided.
[[nodiscard]] Result<std::optional<RemoteState>> leftSinceDecided(Connection &connection, const ActionRow &row);
[[nodiscard]] Result<std::optional<ActionRow>> compensationOf(Connection &connection, ActionId action);
/// Those that wait and are the first of their subject that is not at its end.
[[nodiscard]] Result<QList<ActionRow>> waitingHeads(Connection &connection, AccountId account, int limit);
/// True when an earlier action on the same subject is not at its end.
[[nodiscard]] Result<bool> isHeldUp(Connection &connection, ActionId id);
[[nodiscard]] Result<QList<ActionRow>> actionsSending(Connection &connection);
/// What has been sending for longer than an attempt takes.
struct StuckSending
{
    int count = 0;
    std::optional<Instant> since; ///< the oldest attempt
};
[[nodiscard]] Result<StuckSending> stuckSending(Connection &connection, Instant before);
/// Not at their end, or ended since.
[[nodiscard]] Result<QList<ActionRow>> outboxRows(Connection &connection, std::optional<Instant> endedSince);
[[nodiscard]] Result<QList<ActionRow>> allActionRows(Connection &connection);
/// Ends the undo windows of what a member decided: what was never tried is due now; pauses after an error stay. How many.
[[nodiscard]] Result<int> makeDue(Transaction &tx, MemberId member);
/// How many there are in each state that is no end; without those in which there are none.
[[nodiscard]] Result<QMap<ActionState, int>> unfinishedCounts(Connection &connection);
[[nodiscard]] Result<int> unfinishedCount(Connection &connection, AccountId account);
/// Removed ones of which something waits.
[[nodiscard]] Result<QList<AccountId>> accountsWithoutLane(Connection &connection);

struct AttemptRow
{
    ActionId action;
    int number = 0;
    Instant beganAt;
    RemoteState saw;
    std::optional<Instant> endedAt;
    std::optional<Error> error;

    friend bool operator==(const AttemptRow &, const AttemptRow &) = default;
};
[[nodiscard]] Result<void> insertAttempt(Transaction &tx, const AttemptRow &row);
[[nodiscard]] Result<void> endAttempt(Transaction &tx, ActionId action, int number, const std::optional<Error> &error);
[[nodiscard]] Result<QList<AttemptRow>> attemptsOf(Connection &connection, ActionId action);

} // namespace szept::store
