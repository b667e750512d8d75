// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/casedetail.h"

#include "models/domain/trying.h"
#include "models/services/timeline.h"
#include "models/store/actions.h"
#include "models/store/caselisting.h"
#include "models/store/cases.h"
#include "models/store/decisions.h"
#include "models/store/members.h"
#include "models/store/notes.h"
#include "models/store/places.h"
#include "models/store/rules.h"
#include "models/store/waves.h"

using namespace Qt::StringLiterals;

namespace szept::services {
namespace {

constexpr int mostBeside = 50;

/// What another than the author wrote is of one that is linked to them; without an author, of nobody in particular.
QList<EarlierCase> earlierOf(const QList<store::NearCase> &rows, PersonId author = {})
{
    QList<EarlierCase> all;
    for (const store::NearCase &row : rows)
        all.append({row.id, row.title, row.community, row.state, row.openedAt, row.action, row.decidedAt,
            author.isValid() && row.author != author});
    return all;
}

Result<std::optional<PersonView>> personOf(store::Connection &connection, PersonId id, CaseId except, Instant now)
{
    SZEPT_TRY(row, store::person(connection, id));
    if (!row)
        return std::nullopt;
    PersonView view{id, row->name, row->joinedAt, row->facts, {}, {}, 0, {}, 0, {}};
    QList<PersonId> persons{id};
    SZEPT_TRY(linked, store::linkedPersons(connection, id));
    for (const store::PersonRow &other : std::as_const(linked)) {
        view.linked.append({other.id, other.name.name});
        persons.append(other.id);
    }
    SZEPT_TRY(counts, store::caseCountsOfPersons(connection, persons, except));
    view.openCount = counts.open;
    view.earlierCount = counts.ended;
    SZEPT_TRY(open, store::openCasesOfPersons(connection, persons, except, mostBeside));
    view.open = earlierOf(open, id);
    SZEPT_TRY(ended, store::endedCasesOfPersons(connection, persons, except, mostBeside));
    view.earlier = earlierOf(ended, id);
    SZEPT_TRY(notes, store::notesOf(connection, id, now));
    view.notes = notes;
    return view;
}

Result<std::optional<WaveView>> waveOf(store::Connection &connection, WaveId id, CaseId except)
{
    SZEPT_TRY(extent, store::waveExtent(connection, id));
    if (extent.cases < 2)
        return std::nullopt;
    SZEPT_TRY(others, store::openCasesOfWave(connection, id, except, mostBeside));
    const auto text = [](auto number) { return QString::number(number); };
    return WaveView{id,
        {u"same_text"_s,
            {text(extent.cases), text(extent.rooms), text(extent.accounts),
                text((extent.last - extent.first).count())}},
        earlierOf(others)};
}

Result<QList<DecisionView>> decisionViews(store::Connection &connection, CaseId id)
{
    SZEPT_TRY(rows, store::decisionsOf(connection, id));
    QList<DecisionView> views;
    for (const store::DecisionRow &row : std::as_const(rows)) {
        DecisionView view{row.decision, {}, {}, 0, {}};
        SZEPT_TRY(name, store::memberName(connection, row.decision.member));
        view.member = name;
        SZEPT_TRY(rule, store::ruleVersion(connection, row.decision.ruleVersion));
        if (rule) {
            view.ruleNumber = rule->first;
            view.rule = rule->second;
        }
        SZEPT_TRY(actions, store::actionsOf(connection, row.decision.id));
        for (const store::ActionRow &action : std::as_const(actions))
            view.actions.append(action.action);
        views.append(view);
    }
    return views;
}

Result<void> addOthers(store::Connection &connection, CaseDetail &detail, const store::CaseRow &row, Instant now)
{
    const Case &facts = row.facts;
    if (facts.author.isValid()) {
        SZEPT_TRY(person, personOf(connection, facts.author, facts.id, now));
        detail.person = person;
    }
    if (facts.wave.isValid()) {
        SZEPT_TRY(wave, waveOf(connection, facts.wave, facts.id));
        detail.wave = wave;
    }
    SZEPT_TRY(rules, store::rulesAt(connection, facts.community, row.writtenAt.value_or(facts.openedAt)));
    detail.rules = rules;
    SZEPT_TRY(notes, store::notesOf(connection, facts.id, now));
    detail.notes = notes;
    if (facts.claimedBy.isValid() && row.claimedUntil.value_or(now) > now) {
        SZEPT_TRY(name, store::memberName(connection, facts.claimedBy));
        detail.claimedBy = name;
        detail.claimedUntil = row.claimedUntil;
    }
    return {};
}

} // namespace

Result<CaseDetail> caseDetail(store::Connection &connection, CaseId id, Instant now)
{
    SZEPT_TRY(summary, caseSummary(connection, id));
    SZEPT_TRY(row, store::caseRow(connection, id));
    CaseDetail detail;
    detail.summary = summary;
    detail.summary.facts = row->facts;
    detail.threadTitle = row->threadTitle;
    detail.facts = row->pulledFacts;
    detail.permitted = row->permitted;
    detail.writtenAt = row->writtenAt;
    detail.closedBy = row->closedBy;
    detail.closedWhat = row->closedWhat;
    detail.closedHow = row->closedHow;
    SZEPT_DO(addOthers(connection, detail, *row, now));
    SZEPT_TRY(decisions, decisionViews(connection, id));
    detail.decisions = decisions;
    SZEPT_TRY(timeline, timelineOf(connection, detail));
    detail.timeline = timeline;
    return detail;
}

} // namespace szept::services
