// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/caselisting.h"

#include "models/domain/trying.h"
#include "models/store/caseidentity.h"
#include "models/store/payload.h"
#include "models/store/statements.h"

using namespace Qt::StringLiterals;

namespace szept::store {
namespace {

constexpr QStringView listedColumns
    = u"SELECT c.id, c.account, c.community, c.room, c.author, c.ref_kind, c.remote_id, c.version, c.kind, c.state, c.title, c.url,"
      " c.opened_at, c.changed_at, c.report_count, c.harm, c.priority, c.priority_why, c.vulnerable, c.wave, c.claimed_by, c.wake_at,"
      " a.name, a.platform, m.name, r.name, p.remote_id, p.name, substr(c.text, 1, 400)";
constexpr QStringView listedNames
    = u" JOIN accounts a ON a.id = c.account JOIN communities m ON m.id = c.community LEFT JOIN rooms r ON r.id = c.room"
      " LEFT JOIN persons p ON p.id = c.author";
constexpr QStringView nearColumns
    = u"SELECT c.id, c.author, c.title, m.name, c.state, c.opened_at, d.action, d.at FROM ";
constexpr QStringView nearNames
    = u" JOIN communities m ON m.id = c.community LEFT JOIN decisions d ON d.id = (SELECT e.id FROM decisions e"
      " WHERE e.case_id = c.id AND e.undone_at IS NULL ORDER BY e.at DESC, e.id DESC LIMIT 1)";

QString listedFrom(const QString &cases) { return listedColumns + u" FROM "_s + cases + listedNames; }

void readFacts(const Row &row, Case &facts)
{
    readIdentity(row, facts);
    facts.kind = caseKindFromWord(row.text(8)).value_or(CaseKind::Reported);
    facts.state = caseStateFromWord(row.text(9)).value_or(CaseState::Open);
    facts.title = row.text(10);
    facts.url = QUrl(row.text(11));
    facts.openedAt = row.instant(12);
    facts.changedAt = row.instant(13);
    facts.reportCount = int(row.integer(14));
    facts.harm = harmKindFromWord(row.text(15)).value_or(HarmKind::Unknown);
    facts.priority = int(row.integer(16));
    facts.priorityWhy = reasonsFromJson(row.text(17));
    facts.vulnerable = row.flag(18);
    facts.wave = row.id<WaveId>(19);
    facts.claimedBy = row.id<MemberId>(20);
    facts.wakeAt = row.maybeInstant(21);
}

ListedCase listedOf(const Row &row)
{
    ListedCase read;
    readFacts(row, read.facts);
    read.account = row.text(22);
    read.platform = row.text(23);
    read.community = row.text(24);
    read.room = row.text(25);
    if (!row.isNull(26))
        read.author = RemoteName{row.text(26), row.text(27)};
    read.opening = row.text(28);
    return read;
}

NearCase nearOf(const Row &row)
{
    return {row.id<CaseId>(0), row.id<PersonId>(1), row.text(2), row.text(3),
        caseStateFromWord(row.text(4)).value_or(CaseState::Open), row.instant(5), row.text(6), row.maybeInstant(7)};
}

/// Those in a state and an order.
Result<QList<NearCase>> ofPersons(
    Connection &connection, const QList<PersonId> &persons, CaseId except, int limit, QStringView which)
{
    const QString sql = withGiven(connection.dialect()) + nearColumns + u"given JOIN cases c ON c.author = given.id"_s
        + nearNames + u" WHERE c.id <> ? AND "_s + which + u" LIMIT ?"_s;
    return list(connection, sql, Values{givenValue(persons)} + bind(except, limit), nearOf);
}

} // namespace

Result<QList<ListedCase>> listedCases(Connection &connection, const ListFilter &filter)
{
    QString sql = listedFrom(u"cases c"_s);
    Values values;
    if (filter.among) {
        sql = withGiven(connection.dialect()) + listedFrom(u"given JOIN cases c ON c.id = given.id"_s);
        QList<qint64> ids;
        for (const CaseId id : *filter.among)
            ids.append(id.value());
        values = {givenValue(ids)};
    }
    sql += u" WHERE 1 = 1"_s;
    if (filter.state) {
        sql += u" AND c.state = ?"_s;
        values += bind(toWord(*filter.state));
    }
    if (filter.account.isValid()) {
        sql += u" AND c.account = ?"_s;
        values += bind(filter.account);
    }
    sql += u" ORDER BY c.priority DESC, c.id"_s;
    if (filter.limit > 0) {
        sql += u" LIMIT ?"_s;
        values += bind(filter.limit);
    }
    return list(connection, sql, values, listedOf);
}

Result<std::optional<ListedCase>> listedCase(Connection &connection, CaseId id)
{
    return first(connection, listedFrom(u"cases c"_s) + u" WHERE c.id = ?"_s, bind(id), listedOf);
}

Result<QList<NearCase>> openCasesOfPersons(
    Connection &connection, const QList<PersonId> &persons, CaseId except, int limit)
{
    return ofPersons(
        connection, persons, except, limit, u"c.state IN ('open', 'aside') ORDER BY c.priority DESC, c.id");
}

Result<QList<NearCase>> endedCasesOfPersons(
    Connection &connection, const QList<PersonId> &persons, CaseId except, int limit)
{
    return ofPersons(
        connection, persons, except, limit, u"c.state IN ('decided', 'closed') ORDER BY c.changed_at DESC, c.id");
}

Result<CaseCounts> caseCountsOfPersons(Connection &connection, const QList<PersonId> &persons, CaseId except)
{
    static const QString counts
        = u"SELECT sum(CASE WHEN c.state IN ('open', 'aside') THEN 1 ELSE 0 END), count(*) FROM given JOIN cases c"
          " ON c.author = given.id WHERE c.id <> ?"_s;
    return one(connection, withGiven(connection.dialect()) + counts, Values{givenValue(persons)} + bind(except),
        [](const Row &row) {
            const auto open = int(row.integer(0)); // without a case there is no sum: 0
            return CaseCounts{open, int(row.integer(1)) - open};
        });
}

Result<QList<NearCase>> openCasesOfWave(Connection &connection, WaveId wave, CaseId except, int limit)
{
    return list(connection,
        nearColumns + u"cases c"_s + nearNames
            + u" WHERE c.wave = ? AND c.id <> ? AND c.state IN ('open', 'aside') ORDER BY c.priority DESC, c.id LIMIT ?"_s,
        bind(wave, except, limit), nearOf);
}

} // namespace szept::store
