// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/reports.h"

#include "models/domain/case.h"
#include "models/store/statements.h"

using namespace Qt::StringLiterals;

namespace szept::store {
namespace {

constexpr QStringView columns
    = u"r.id, r.case_id, r.remote_id, r.reporter, r.reason, r.harm, r.comment, r.at, r.count, r.agreed, r.disagreed, r.ignored";

ReportRow reportOf(const Row &row)
{
    ReportRow read{row.id<ReportId>(0), row.id<CaseId>(1), row.text(2), row.id<PersonId>(3), row.text(4),
        harmKindFromWord(row.text(5)).value_or(HarmKind::Unknown), row.text(6), row.maybeInstant(7),
        int(row.integer(8)), {}};
    if (!row.isNull(9))
        read.record = PulledReport::Record{int(row.integer(9)), int(row.integer(10)), int(row.integer(11))};
    return read;
}

} // namespace

Result<void> saveReport(Transaction &tx, const ReportRow &row)
{
    const auto count = [&row](int PulledReport::Record::*which) {
        return row.record.transform([which](const PulledReport::Record &record) { return record.*which; });
    };
    const Values values = bind(row.caseId, row.remoteId, row.reporter, row.reason, toWord(row.harm), row.comment,
        row.at, row.count, count(&PulledReport::Record::agreed), count(&PulledReport::Record::disagreed),
        count(&PulledReport::Record::ignored));
    if (row.id.isValid()) {
        static const QString update
            = u"UPDATE reports SET case_id = ?, remote_id = ?, reporter = ?, reason = ?, harm = ?, comment = ?,"
              " at = ?, count = ?, agreed = ?, disagreed = ?, ignored = ? WHERE id = ?"_s;
        return done(tx.connection().run(update, values + bind(row.id)));
    }
    static const QString insert
        = u"INSERT INTO reports (case_id, remote_id, reporter, reason, harm, comment, at, count, agreed,"
          " disagreed, ignored) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s;
    return done(tx.connection().run(insert, values));
}

Result<QList<ReportRow>> reportsOf(Connection &connection, CaseId caseId)
{
    static const QString sql = u"SELECT "_s + columns + u" FROM reports r WHERE r.case_id = ? ORDER BY r.id"_s;
    return list(connection, sql, bind(caseId), reportOf);
}

Result<QList<ListedReport>> listedReports(Connection &connection, const QList<CaseId> &cases)
{
    const QString sql = withGiven(connection.dialect()) + u"SELECT "_s + columns
        + u", p.remote_id, p.name FROM given JOIN reports r ON r.case_id = given.id LEFT JOIN persons p ON p.id = r.reporter"
          " ORDER BY r.id"_s;
    return list(connection, sql, {givenValue(cases)}, [](const Row &row) {
        return ListedReport{
            reportOf(row), row.isNull(12) ? std::nullopt : std::optional(RemoteName{row.text(12), row.text(13)})};
    });
}

Result<void> insertPull(
    Transaction &tx, CaseId caseId, const QString &version, const QByteArray &sha256, MemberId member, DeviceId device)
{
    static const QString sql
        = u"INSERT INTO pulls (case_id, version, sha256, at, member, device) VALUES (?, ?, ?, ?, ?, ?)"
          " ON CONFLICT (case_id, version, sha256) DO NOTHING"_s;
    return done(tx.connection().run(sql, bind(caseId, version, sha256, tx.now(), member, device)));
}

Result<QList<PullRow>> pullsOf(Connection &connection, CaseId caseId)
{
    return list(connection, u"SELECT version, sha256, at, member FROM pulls WHERE case_id = ? ORDER BY id"_s,
        bind(caseId),
        [](const Row &row) { return PullRow{row.text(0), row.bytes(1), row.instant(2), row.id<MemberId>(3)}; });
}

} // namespace szept::store
