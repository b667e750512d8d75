// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/caselist.h"

#include "models/domain/trying.h"
#include "models/services/search.h"
#include "models/store/caselisting.h"
#include "models/store/reports.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace szept::services {
namespace {

constexpr qsizetype excerptLength = 200;

QString excerptOf(const QString &opening)
{
    const QString line = opening.simplified();
    return line.size() <= excerptLength ? line : QString(line.first(excerptLength - 1) + u'\u2026');
}

ReportView viewOf(const store::ListedReport &listed)
{
    const store::ReportRow &row = listed.row;
    return {row.id, listed.reporter, row.reason, row.harm, row.comment, row.at, row.count, row.record};
}

CaseSummary lineOf(const store::ListedCase &listed)
{
    return {listed.facts, listed.account, listed.platform, listed.community, listed.room, listed.author,
        excerptOf(listed.opening), {}};
}

/// With their reports, a part of the cases in each question.
Result<QList<CaseSummary>> summariesOf(store::Connection &connection, const QList<store::ListedCase> &listed)
{
    constexpr qsizetype atOnce = 1000;
    QList<CaseSummary> all;
    all.reserve(listed.size());
    for (qsizetype from = 0; from < listed.size(); from += atOnce) {
        QHash<CaseId, qsizetype> places;
        QList<CaseId> ids;
        for (const auto part = listed.mid(from, atOnce); const store::ListedCase &one : part) {
            places.insert(one.facts.id, all.size());
            ids.append(one.facts.id);
            all.append(lineOf(one));
        }
        SZEPT_TRY(reports, store::listedReports(connection, ids));
        for (const store::ListedReport &report : std::as_const(reports))
            all[places.value(report.row.caseId)].reports.append(viewOf(report));
    }
    return all;
}

} // namespace

Result<QList<CaseSummary>> cases(store::Connection &connection, const CaseFilter &filter)
{
    store::ListFilter asked{filter.state, filter.account, {}, filter.limit};
    if (!filter.text.trimmed().isEmpty()) {
        SZEPT_TRY(found, searchCases(connection, filter.text));
        asked.among = found;
    }
    SZEPT_TRY(listed, store::listedCases(connection, asked));
    return summariesOf(connection, listed);
}

Result<CaseSummary> caseSummary(store::Connection &connection, CaseId id)
{
    SZEPT_TRY(listed, store::listedCase(connection, id));
    if (!listed)
        return fail(ErrorKind::NotFound, u"no case %1"_s.arg(id.value()), {u"case"_s, {}});
    return summariesOf(connection, {*listed}).transform([](const QList<CaseSummary> &all) { return all.first(); });
}

Result<QList<CaseSummary>> caseLines(store::Connection &connection, const QList<CaseId> &ids)
{
    SZEPT_TRY(listed, store::listedCases(connection, {.state = {}, .account = {}, .among = ids, .limit = 0}));
    QList<CaseSummary> lines;
    for (const store::ListedCase &one : std::as_const(listed))
        lines.append(lineOf(one));
    return lines;
}

} // namespace szept::services
