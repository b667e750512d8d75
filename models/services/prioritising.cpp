// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/prioritising.h"

#include "models/domain/trying.h"
#include "models/services/timekeeping.h"
#include "models/store/places.h"
#include "models/store/waves.h"

#include <QSet>

#include <algorithm>

namespace szept::services {
namespace {

/// People who complained: each named one once, and the numbers that a platform tells without names.
int reportersOf(const QList<store::ReportRow> &reports)
{
    QSet<PersonId> named;
    int unnamed = 0;
    for (const store::ReportRow &report : reports) {
        if (report.reporter.isValid())
            named.insert(report.reporter);
        else
            unnamed += report.count;
    }
    return int(named.size()) + unnamed;
}

Result<int> historyOf(store::Connection &connection, PersonId author, CaseId except)
{
    SZEPT_TRY(count, store::decisionsAgainst(connection, author, except));
    SZEPT_TRY(linked, store::linkedPersons(connection, author));
    int sum = count;
    for (const store::PersonRow &person : std::as_const(linked)) {
        SZEPT_TRY(more, store::decisionsAgainst(connection, person.id, except));
        sum += more;
    }
    return sum;
}

} // namespace

Result<void> prioritise(store::Transaction &tx, store::CaseRow &row, const QList<store::ReportRow> &reports,
    const PriorityWeights &weights, bool noHistory)
{
    Case &facts = row.facts;
    PriorityFacts known{facts.kind, facts.harm, reportersOf(reports), std::max(Duration(0), tx.now() - facts.openedAt),
        1, 0, {}, facts.vulnerable};
    if (facts.author.isValid() && !noHistory) {
        SZEPT_TRY(history, historyOf(tx.connection(), facts.author, facts.id));
        known.history = history;
    }
    if (facts.wave.isValid()) {
        SZEPT_TRY(extent, store::waveExtent(tx.connection(), facts.wave));
        SZEPT_TRY(counted, store::waveIsIn(tx.connection(), facts.wave, facts.room, facts.community));
        known.rooms = std::max(1, extent.rooms + (counted ? 0 : 1));
    }
    for (const store::ReportRow &report : reports) {
        if (report.record)
            known.records.append(*report.record);
    }
    const Priority priority = priorityOf(known, weights);
    facts.priority = priority.value;
    facts.priorityWhy = priority.why;
    row.priorityNext = priority.changesAt.transform([&facts](Duration age) { return facts.openedAt + age; });
    return {};
}

Result<int> ageCases(store::Transaction &tx, const PriorityWeights &weights)
{
    SZEPT_TRY(due, store::casesToAge(tx.connection(), tx.now(), dueAtOnce));
    for (const CaseId id : std::as_const(due)) {
        SZEPT_TRY(row, store::caseRow(tx.connection(), id));
        SZEPT_TRY(reports, store::reportsOf(tx.connection(), id));
        SZEPT_DO(prioritise(tx, *row, reports, weights));
        SZEPT_DO(store::saveCase(tx, *row));
    }
    return int(due.size());
}

Result<std::optional<Instant>> nextAgeing(store::Connection &connection) { return store::nextAgeing(connection); }

} // namespace szept::services
