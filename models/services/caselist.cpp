// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/caselist.h"

#include "models/domain/attempt.h"
#include "models/services/search.h"
#include "models/store/caselisting.h"
#include "models/store/places.h"
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

/// Reports as they are shown; the names of reporters are read once each.
class ReportReader
{
public:
    explicit ReportReader(store::Connection &connection)
        : m_connection(connection)
    {
    }
    Result<QList<ReportView>> of(CaseId id)
    {
        SZEPT_TRY(rows, store::reportsOf(m_connection, id));
        QList<ReportView> views;
        for (const store::ReportRow &row : std::as_const(rows)) {
            ReportView view{row.id, {}, row.reporter, row.reason, row.harm, row.comment, row.at, row.count, row.record};
            if (row.reporter.isValid()) {
                SZEPT_TRY(name, nameOf(row.reporter));
                view.reporter = name;
            }
            views.append(view);
        }
        return views;
    }

private:
    Result<RemoteName> nameOf(PersonId id)
    {
        if (const auto known = m_names.constFind(id); known != m_names.constEnd())
            return *known;
        SZEPT_TRY(person, store::person(m_connection, id));
        return *m_names.insert(id, person ? person->name : RemoteName());
    }

    store::Connection &m_connection;
    QHash<PersonId, RemoteName> m_names;
};

CaseSummary lineOf(const store::ListedCase &listed)
{
    return {listed.facts, listed.account, listed.platform, listed.community, listed.room, listed.author,
        excerptOf(listed.opening), {}};
}

Result<CaseSummary> summaryOf(const store::ListedCase &listed, ReportReader &reader)
{
    CaseSummary summary = lineOf(listed);
    SZEPT_TRY(reports, reader.of(listed.facts.id));
    summary.reports = reports;
    return summary;
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
    ReportReader reader(connection);
    QList<CaseSummary> all;
    all.reserve(listed.size());
    for (const store::ListedCase &one : std::as_const(listed)) {
        SZEPT_TRY(summary, summaryOf(one, reader));
        all.append(summary);
    }
    return all;
}

Result<CaseSummary> caseSummary(store::Connection &connection, CaseId id)
{
    SZEPT_TRY(listed, store::listedCase(connection, id));
    if (!listed)
        return fail(ErrorKind::NotFound, u"no case %1"_s.arg(id.value()), {u"case"_s, {}});
    ReportReader reader(connection);
    return summaryOf(*listed, reader);
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
