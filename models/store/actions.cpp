// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/actions.h"

#include "models/domain/idtext.h"
#include "models/domain/trying.h"
#include "models/store/payload.h"
#include "models/store/statements.h"

using namespace Qt::StringLiterals;

namespace szept::store {
namespace {

/// "+": what is sorted by it is looked up first; by the bare column SQLite would walk over all in their order instead.
constexpr QStringView columns
    = u"SELECT a.id, a.decision, a.case_id, a.account, a.action, a.ref_kind, a.remote_id, a.fields, a.seen, a.position, a.repeat,"
      " a.undoable, a.severe, a.compensates, a.state, a.due, a.attempts, a.unknown, a.outcome, a.error, a.by_whom, a.what, a.undo,"
      " a.after_state, a.ended_at, d.at, d.undone_at IS NOT NULL, d.member, +a.ord AS ord FROM actions a JOIN decisions d ON d.id = a.decision";
/// In the very words of the outbox's indices: that a waiting one is among them, SQLite does not conclude by itself.
constexpr QStringView unfinished = u"a.state IN ('waiting', 'sending', 'parked')";
constexpr QStringView heldUp
    = u"EXISTS (SELECT 1 FROM actions b WHERE b.account = a.account AND b.ref_kind = a.ref_kind AND b.remote_id = a.remote_id"
      " AND b.ord < a.ord AND b.state IN ('waiting', 'sending', 'parked'))";

ActionRow actionOf(const Row &row)
{
    ActionRow read;
    Action &action = read.action;
    action.id = row.id<ActionId>(0);
    action.decision = row.id<DecisionId>(1);
    action.caseId = row.id<CaseId>(2);
    action.account = row.id<AccountId>(3);
    action.order
        = {row.text(0), row.text(4), {row.text(5), row.text(6)}, mapFromJson(row.text(7)), stateFromJson(row.text(8))};
    action.position = int(row.integer(9));
    action.repeat = repeatClassFromWord(row.text(10)).value_or(RepeatClass::Unsafe);
    action.undoable = row.flag(11);
    read.severe = row.flag(12);
    action.compensates = row.id<ActionId>(13);
    action.state = actionStateFromWord(row.text(14)).value_or(ActionState::Parked);
    action.due = row.instant(15);
    action.attempts = int(row.integer(16));
    read.unknown = row.flag(17);
    if (!row.isNull(18))
        action.outcome = outcomeFromWord(row.text(18));
    if (!row.isNull(19))
        action.error = errorFromJson(row.text(19));
    action.by = row.text(20);
    action.what = row.text(21);
    action.undo = mapFromJson(row.text(22));
    if (!row.isNull(23))
        read.after = stateFromJson(row.text(23));
    if (read.after)
        action.how = read.after->how;
    read.endedAt = row.maybeInstant(24);
    read.decidedAt = row.instant(25);
    read.undone = row.flag(26);
    read.decidedBy = row.id<MemberId>(27);
    return read;
}

QVariant jsonOrNull(const auto &maybe) { return maybe ? value(toJson(*maybe)) : value(nullptr); }

QVariant outcomeOrNull(const std::optional<Outcome> &outcome)
{
    return outcome ? value(toWord(*outcome)) : value(nullptr);
}

/// The columns that change, from state on.
Values changingOf(const ActionRow &row)
{
    const Action &action = row.action;
    return bind(toWord(action.state), action.due, action.attempts, row.unknown)
        + Values{outcomeOrNull(action.outcome), jsonOrNull(action.error)}
    + bind(action.by, action.what, toJson(action.undo)) + Values{jsonOrNull(row.after)} + bind(row.endedAt);
}

} // namespace

Result<void> insertAction(Transaction &tx, const ActionRow &row)
{
    const Action &action = row.action;
    tx.changed(ChangeKind::Action, idText(action.id));
    static const QString sql
        = u"INSERT INTO actions (ord, id, decision, position, case_id, account, action, ref_kind, remote_id, fields,"
          " seen, repeat, undoable, severe, compensates, state, due, attempts, unknown, outcome, error, by_whom,"
          " what, undo, after_state, ended_at) VALUES ((SELECT coalesce(max(ord), 0) + 1 FROM actions), "_s
        + u"?, "_s.repeated(24) + u"?)"_s;
    return done(tx.connection().run(sql,
        bind(action.id, action.decision, action.position, action.caseId, action.account, action.order.action,
            action.order.subject.kind, action.order.subject.remoteId, toJson(action.order.fields),
            toJson(action.order.seen), toWord(action.repeat), action.undoable, row.severe, action.compensates)
            + changingOf(row)));
}

Result<bool> updateAction(Transaction &tx, const ActionRow &row, ActionState from, int attempts)
{
    tx.changed(ChangeKind::Action, idText(row.action.id));
    static const QString sql
        = u"UPDATE actions SET state = ?, due = ?, attempts = ?, unknown = ?, outcome = ?, error = ?, by_whom = ?,"
          " what = ?, undo = ?, after_state = ?, ended_at = ? WHERE id = ? AND state = ? AND attempts = ?"_s;
    return tx.connection()
        .run(sql, changingOf(row) + bind(row.action.id, toWord(from), attempts))
        .transform([](qint64 changed) { return changed == 1; });
}

Result<std::optional<ActionRow>> actionRow(Connection &connection, ActionId id)
{
    return first(connection, columns + u" WHERE a.id = ?"_s, bind(id), actionOf);
}

Result<QList<ActionRow>> actionsOf(Connection &connection, DecisionId decision)
{
    return list(connection, columns + u" WHERE a.decision = ? ORDER BY a.ord"_s, bind(decision), actionOf);
}

Result<QList<ActionRow>> actionsOf(Connection &connection, CaseId caseId)
{
    return list(connection, columns + u" WHERE a.case_id = ? ORDER BY a.ord"_s, bind(caseId), actionOf);
}

Result<QList<ActionRow>> actionsOf(Connection &connection, const QList<CaseId> &cases)
{
    return list(connection,
        withGiven(connection.dialect()) + columns + u" WHERE a.case_id IN (SELECT id FROM given) ORDER BY a.ord"_s,
        {givenValue(cases)}, actionOf);
}

Result<std::optional<RemoteState>> leftSinceDecided(Connection &connection, const ActionRow &row)
{
    // Those of the same decision came after it whatever a clock that was set back says.
    static const QString sql
        = u"SELECT a.after_state FROM actions a WHERE a.account = ? AND a.ref_kind = ? AND a.remote_id = ?"
          " AND a.state = 'sent' AND a.outcome IN ('done', 'already_done') AND a.after_state IS NOT NULL"
          " AND (a.decision = ? OR a.ended_at >= ?) AND a.ord < (SELECT b.ord FROM actions b WHERE b.id = ?)"
          " ORDER BY a.ord DESC LIMIT 1"_s;
    const ItemRef &subject = row.action.order.subject;
    return first(connection, sql,
        bind(row.action.account, subject.kind, subject.remoteId, row.action.decision, row.decidedAt, row.action.id),
        [](const Row &found) { return stateFromJson(found.text(0)); });
}

Result<std::optional<ActionRow>> compensationOf(Connection &connection, ActionId action)
{
    return first(connection, columns + u" WHERE a.compensates = ?"_s, bind(action), actionOf);
}

Result<QList<ActionRow>> waitingHeads(Connection &connection, AccountId account, int limit)
{
    static const QString sql = columns + u" WHERE "_s + unfinished
        + u" AND a.account = ? AND a.state = 'waiting' AND NOT "_s + heldUp + u" ORDER BY ord LIMIT ?"_s;
    return list(connection, sql, bind(account, limit), actionOf);
}

Result<bool> isHeldUp(Connection &connection, ActionId id)
{
    static const QString sql = u"SELECT 1 FROM actions a WHERE a.id = ? AND "_s + heldUp;
    return first(connection, sql, bind(id), firstInteger).transform([](const auto &found) {
        return found.has_value();
    });
}

Result<QList<ActionRow>> actionsSending(Connection &connection)
{
    static const QString sql = columns + u" WHERE "_s + unfinished + u" AND a.state = 'sending' ORDER BY ord"_s;
    return list(connection, sql, {}, actionOf);
}

Result<StuckSending> stuckSending(Connection &connection, Instant before)
{
    static const QString sql = u"SELECT count(*), min(t.began_at) FROM actions a JOIN attempts t ON t.action = a.id"
                               " AND t.number = a.attempts WHERE "_s
        + unfinished + u" AND a.state = 'sending' AND t.began_at < ?"_s;
    return one(connection, sql, bind(before),
        [](const Row &row) { return StuckSending{int(row.integer(0)), row.maybeInstant(1)}; });
}

Result<QList<ActionRow>> outboxRows(Connection &connection, std::optional<Instant> endedSince)
{
    static const QString open = columns + u" WHERE "_s + unfinished;
    static const QString ended = columns + u" WHERE a.ended_at >= ? AND NOT "_s + unfinished;
    if (!endedSince)
        return list(connection, open + u" ORDER BY ord"_s, {}, actionOf);
    // Two questions, each with its index; "OR" has none.
    return list(connection, open + u" UNION ALL "_s + ended + u" ORDER BY ord"_s, bind(*endedSince), actionOf);
}

Result<QList<ActionRow>> allActionRows(Connection &connection)
{
    return list(connection, columns + u" ORDER BY a.ord"_s, {}, actionOf);
}

Result<int> makeDue(Transaction &tx, MemberId member)
{
    static const QString sql = u"SELECT a.id FROM actions a JOIN decisions d ON d.id = a.decision WHERE "_s + unfinished
        + u" AND a.state = 'waiting' AND a.due > ? AND a.attempts = 0 AND a.error IS NULL AND d.member = ?"_s;
    SZEPT_TRY(
        early, list(tx.connection(), sql, bind(tx.now(), member), [](const Row &row) { return row.id<ActionId>(0); }));
    for (const ActionId id : std::as_const(early)) {
        tx.changed(ChangeKind::Action, idText(id));
        SZEPT_DO(tx.connection().run(u"UPDATE actions SET due = ? WHERE id = ?"_s, bind(tx.now(), id)));
    }
    return int(early.size());
}

Result<QMap<ActionState, int>> unfinishedCounts(Connection &connection)
{
    QMap<ActionState, int> counts;
    return connection
        .rows(u"SELECT a.state, count(*) FROM actions a WHERE "_s + unfinished + u" GROUP BY a.state"_s, {},
            [&counts](const Row &row) {
                if (const auto state = actionStateFromWord(row.text(0)))
                    counts.insert(*state, int(row.integer(1)));
                return true;
            })
        .transform([&counts] { return std::move(counts); });
}

Result<int> unfinishedCount(Connection &connection, AccountId account)
{
    return one(connection, u"SELECT count(*) FROM actions a WHERE a.account = ? AND "_s + unfinished, bind(account),
        firstInteger)
        .transform([](qint64 number) { return int(number); });
}

Result<QList<AccountId>> accountsWithoutLane(Connection &connection)
{
    static const QString sql = u"SELECT DISTINCT a.account FROM actions a JOIN accounts c ON c.id = a.account WHERE "_s
        + unfinished + u" AND a.state = 'waiting' AND c.removed_at IS NOT NULL ORDER BY a.account"_s;
    return list(connection, sql, {}, [](const Row &row) { return row.id<AccountId>(0); });
}

Result<void> insertAttempt(Transaction &tx, const AttemptRow &row)
{
    return done(tx.connection().run(u"INSERT INTO attempts (action, number, began_at, saw) VALUES (?, ?, ?, ?)"_s,
        bind(row.action, row.number, row.beganAt, toJson(row.saw))));
}

Result<void> endAttempt(Transaction &tx, ActionId action, int number, const std::optional<Error> &error)
{
    return done(tx.connection().run(u"UPDATE attempts SET ended_at = ?, error = ? WHERE action = ? AND number = ?"_s,
        bind(tx.now()) + Values{jsonOrNull(error)} + bind(action, number)));
}

Result<QList<AttemptRow>> attemptsOf(Connection &connection, ActionId action)
{
    static const QString sql
        = u"SELECT action, number, began_at, saw, ended_at, error FROM attempts WHERE action = ? ORDER BY number"_s;
    return list(connection, sql, bind(action), [](const Row &row) {
        AttemptRow read{row.id<ActionId>(0), int(row.integer(1)), row.instant(2), stateFromJson(row.text(3)),
            row.maybeInstant(4), {}};
        if (!row.isNull(5))
            read.error = errorFromJson(row.text(5));
        return read;
    });
}

} // namespace szept::store
