// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/cases.h"

#include "models/domain/idtext.h"
#include "models/domain/trying.h"
#include "models/store/caseidentity.h"
#include "models/store/payload.h"
#include "models/store/statements.h"

using namespace Qt::StringLiterals;

namespace szept::store {
namespace {

constexpr QStringView columns
    = u"id, account, community, room, author, ref_kind, remote_id, version, content, kind, state, title, text, url,"
      " thread_id, thread_title, facts, permitted, written_at, opened_at, changed_at, report_count, harm,"
      " priority, priority_why, priority_next, vulnerable, fingerprint, wave, claimed_by, claimed_until, wake_at,"
      " seen_pass, settled_version, seen_version, ended_at, closed_by, closed_what, closed_how";

constexpr auto notTold = "null"_L1; // of what a platform offers; an empty list says that it is nothing

CaseRow caseOf(const Row &row)
{
    CaseRow read;
    Case &facts = read.facts;
    readIdentity(row, facts);
    read.content = row.bytes(8);
    facts.kind = caseKindFromWord(row.text(9)).value_or(CaseKind::Reported);
    facts.state = caseStateFromWord(row.text(10)).value_or(CaseState::Open);
    facts.title = row.text(11);
    facts.text = row.text(12);
    facts.url = QUrl(row.text(13));
    read.threadId = row.text(14);
    read.threadTitle = row.text(15);
    read.pulledFacts = mapFromJson(row.text(16));
    if (row.text(17) != notTold)
        read.permitted = listFromJson(row.text(17));
    read.writtenAt = row.maybeInstant(18);
    facts.openedAt = row.instant(19);
    facts.changedAt = row.instant(20);
    facts.reportCount = int(row.integer(21));
    facts.harm = harmKindFromWord(row.text(22)).value_or(HarmKind::Unknown);
    facts.priority = int(row.integer(23));
    facts.priorityWhy = reasonsFromJson(row.text(24));
    read.priorityNext = row.maybeInstant(25);
    facts.vulnerable = row.flag(26);
    if (!row.isNull(27))
        read.fingerprint = quint64(row.integer(27));
    facts.wave = row.id<WaveId>(28);
    facts.claimedBy = row.id<MemberId>(29);
    read.claimedUntil = row.maybeInstant(30);
    facts.wakeAt = row.maybeInstant(31);
    read.seenPass = row.integer(32);
    read.settledVersion = row.text(33);
    read.seenVersion = row.text(34);
    read.endedAt = row.maybeInstant(35);
    read.closedBy = row.text(36);
    read.closedWhat = row.text(37);
    if (!row.isNull(38))
        read.closedHow = reasonFromJson(row.text(38));
    return read;
}

Values valuesOf(const CaseRow &row)
{
    const Case &facts = row.facts;
    return bind(facts.account, facts.community, facts.room, facts.author, facts.ref.kind, facts.ref.remoteId,
               facts.version, row.content, toWord(facts.kind), toWord(facts.state), facts.title, facts.text,
               facts.url.toString(), row.threadId, row.threadTitle, toJson(row.pulledFacts),
               row.permitted ? toJson(*row.permitted) : QString(notTold), row.writtenAt, facts.openedAt,
               facts.changedAt, facts.reportCount, toWord(facts.harm), facts.priority, toJson(facts.priorityWhy),
               row.priorityNext, facts.vulnerable, row.fingerprint, facts.wave, facts.claimedBy, row.claimedUntil,
               facts.wakeAt, row.seenPass, row.settledVersion, row.seenVersion, row.endedAt, row.closedBy,
               row.closedWhat)
        + Values{row.closedHow == Reason() ? value(nullptr) : value(toJson(row.closedHow))};
}

Result<QList<CaseId>> idsOf(Connection &connection, const QString &sql, const Values &values)
{
    return list(connection, sql, values, [](const Row &row) { return row.id<CaseId>(0); });
}

Result<std::optional<Instant>> momentOf(Connection &connection, const QString &sql)
{
    return one(connection, sql, {}, [](const Row &row) { return row.maybeInstant(0); });
}

constexpr QStringView indexColumns
    = u"SELECT id, account, community, room, author, wave, claimed_by, opened_at, wake_at, priority,"
      " report_count, kind, harm, state, vulnerable, title FROM cases";

void readIndexed(const Row &row, Case &facts)
{
    facts.id = row.id<CaseId>(0);
    facts.account = row.id<AccountId>(1);
    facts.community = row.id<CommunityId>(2);
    facts.room = row.id<RoomId>(3);
    facts.author = row.id<PersonId>(4);
    facts.wave = row.id<WaveId>(5);
    facts.claimedBy = row.id<MemberId>(6);
    facts.openedAt = row.instant(7);
    facts.wakeAt = row.maybeInstant(8);
    facts.priority = int(row.integer(9));
    facts.reportCount = int(row.integer(10));
    facts.kind = caseKindFromWord(row.text(11)).value_or(CaseKind::Reported);
    facts.harm = harmKindFromWord(row.text(12)).value_or(HarmKind::Unknown);
    facts.state = caseStateFromWord(row.text(13)).value_or(CaseState::Open);
    facts.vulnerable = row.flag(14);
    facts.title = row.text(15);
}

} // namespace

Result<std::optional<CaseRow>> caseRow(Connection &connection, CaseId id)
{
    static const QString sql = u"SELECT "_s + columns + u" FROM cases WHERE id = ?"_s;
    return first(connection, sql, bind(id), caseOf);
}

Result<std::optional<CaseRow>> caseRow(Connection &connection, AccountId account, const ItemRef &ref)
{
    static const QString sql
        = u"SELECT "_s + columns + u" FROM cases WHERE account = ? AND ref_kind = ? AND remote_id = ?"_s;
    return first(connection, sql, bind(account, ref.kind, ref.remoteId), caseOf);
}

Result<CaseId> saveCase(Transaction &tx, const CaseRow &row)
{
    // All columns after the id, in the order of valuesOf().
    static const QString names = columns.sliced(4).toString();
    static const QString insert = u"INSERT INTO cases ("_s + names + u") VALUES ("_s + u"?, "_s.repeated(37) + u"?)"_s;
    static const QString update
        = u"UPDATE cases SET "_s + QString(names).replace(u","_s, u" = ?,"_s) + u" = ? WHERE id = ?"_s;
    CaseId id = row.facts.id;
    if (id.isValid()) {
        SZEPT_DO(tx.connection().run(update, valuesOf(row) + bind(id)));
    } else {
        SZEPT_TRY(made, inserted<CaseId>(tx.connection(), insert, valuesOf(row)));
        id = made;
    }
    tx.changed(ChangeKind::Case, idText(id));
    return id;
}

Result<std::optional<CaseMark>> caseMark(Connection &connection, AccountId account, const ItemRef &ref)
{
    static const QString sql
        = u"SELECT id, content, state FROM cases WHERE account = ? AND ref_kind = ? AND remote_id = ?"_s;
    return first(connection, sql, bind(account, ref.kind, ref.remoteId), [](const Row &row) {
        return CaseMark{row.id<CaseId>(0), row.bytes(1), caseStateFromWord(row.text(2)).value_or(CaseState::Open)};
    });
}

Result<void> markSeen(Transaction &tx, CaseId id, qint64 pass)
{
    return done(tx.connection().run(u"UPDATE cases SET seen_pass = ? WHERE id = ?"_s, bind(pass, id)));
}

Result<QList<UnseenCase>> casesNotSeen(Connection &connection, AccountId account, qint64 pass)
{
    static const QString sql
        = u"SELECT c.id, c.ref_kind, c.remote_id, c.version FROM cases c WHERE c.account = ? AND c.state IN ('open', 'aside')"
          " AND c.seen_pass < ? AND NOT EXISTS (SELECT 1 FROM actions a WHERE a.case_id = c.id"
          " AND a.state IN ('waiting', 'sending', 'parked')) ORDER BY c.id"_s;
    return list(connection, sql, bind(account, pass),
        [](const Row &row) { return UnseenCase{row.id<CaseId>(0), {row.text(1), row.text(2)}, row.text(3)}; });
}

Result<QList<CaseId>> casesToWake(Connection &connection, Instant now, int limit)
{
    return idsOf(connection,
        u"SELECT id FROM cases WHERE wake_at <= ? AND state = 'aside' ORDER BY wake_at, id LIMIT ?"_s,
        bind(now, limit));
}

Result<std::optional<Instant>> nextWake(Connection &connection)
{
    return momentOf(connection, u"SELECT min(wake_at) FROM cases WHERE wake_at IS NOT NULL AND state = 'aside'"_s);
}

Result<QList<CaseId>> casesToLetGo(Connection &connection, Instant now, int limit)
{
    return idsOf(connection, u"SELECT id FROM cases WHERE claimed_until <= ? ORDER BY claimed_until, id LIMIT ?"_s,
        bind(now, limit));
}

Result<std::optional<Instant>> nextClaimEnd(Connection &connection)
{
    return momentOf(connection, u"SELECT min(claimed_until) FROM cases WHERE claimed_until IS NOT NULL"_s);
}

Result<QList<CaseId>> casesToAge(Connection &connection, Instant now, int limit)
{
    return idsOf(connection, u"SELECT id FROM cases WHERE priority_next <= ? ORDER BY priority_next, id LIMIT ?"_s,
        bind(now, limit));
}

Result<std::optional<Instant>> nextAgeing(Connection &connection)
{
    return momentOf(connection, u"SELECT min(priority_next) FROM cases WHERE priority_next IS NOT NULL"_s);
}

Result<void> eachIndexed(Connection &connection, const std::function<void(const Case &)> &take)
{
    // SQLite guesses that few rows of a million are open, and would look each of them up.
    const QString only = connection.dialect() == Dialect::Sqlite ? u" INDEXED BY cases_open"_s : QString();
    Case facts;
    return connection.rows(
        indexColumns + only + u" WHERE state IN ('open', 'aside') ORDER BY id"_s, {}, [&](const Row &row) {
            readIndexed(row, facts);
            take(facts);
            return true;
        });
}

Result<std::optional<Case>> indexed(Connection &connection, CaseId id)
{
    return first(
        connection, indexColumns + u" WHERE id = ? AND state IN ('open', 'aside')"_s, bind(id), [](const Row &row) {
            Case facts;
            readIndexed(row, facts);
            return facts;
        });
}

} // namespace szept::store
