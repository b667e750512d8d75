// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/actor.h"
#include "models/domain/decision.h"
#include "models/store/actions.h"
#include "models/store/decisions.h"

#include <QHash>

namespace szept::store {

/// An action as the log has it.
struct LoggedAction
{
    ActionId id;
    QString does; ///< ActionSpec::id
    QMap<QString, QString> fields;
    std::optional<QString> repeat; ///< RepeatClass as a word; the last three not in old entries
    std::optional<bool> undoable;
    std::optional<bool> severe;

    friend bool operator==(const LoggedAction &, const LoggedAction &) = default;
};

/// What an audit entry tells of a decision or an action. Nothing where it was erased; of the optional ones also where it was written
/// before Szept told them.
struct LoggedDeed
{
    enum class Kind { Decided, Undone, Sent, CountedAsSent, Parked, SentAgain, Withdrawn, Dropped };

    qint64 seq = 0;
    Instant at;
    Actor actor;
    QString subject; ///< "case:12"
    Kind kind = Kind::Decided;
    bool erased = false;

    DecisionId decision; ///< of Decided and Undone
    QList<LoggedAction> actions; ///< of Decided
    RuleVersionId ruleVersion;
    QString reason;
    Instant sendsAt;
    std::optional<AccountId> account; ///< where, and on what
    std::optional<ItemRef> on;
    QList<ActionId> withdrawn; ///< of Undone
    QList<ActionId> compensating;
    ActionId action; ///< of all others
    int attempts = 0;
    QString outcome;
    QString by;
    QString what;
    Reason how;
    QString left; ///< of Sent and CountedAsSent: what it left behind, as a hash
};

/// The deeds of these kinds of all cases, those of one case together and in order, from behind a place on; at most limit.
[[nodiscard]] Result<QList<LoggedDeed>> loggedDeeds(
    Connection &connection, const QString &afterSubject, qint64 afterSeq, int limit);
/// Those of one case, in order.
[[nodiscard]] Result<QList<LoggedDeed>> loggedDeedsOf(Connection &connection, CaseId id);

/// What was decided in a case and what it sends, as the rows have it.
struct DecidedRows
{
    QList<DecisionRow> decisions;
    QList<ActionRow> actions;
};
[[nodiscard]] Result<QHash<CaseId, DecidedRows>> decidedIn(Connection &connection, const QList<CaseId> &cases);
/// Cases with a decision or an action of which the log tells no decision at all.
[[nodiscard]] Result<QList<CaseId>> casesDecidedUnlogged(Connection &connection);

} // namespace szept::store
