// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/intakecase.h"

#include "models/domain/attempt.h"
#include "models/services/pulledcontent.h"
#include "models/services/waves.h"
#include "models/store/actions.h"
#include "models/store/blobs.h"
#include "models/store/search.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace szept::services {
namespace {

/// What the reports say about the whole case.
void weigh(store::CaseRow &row, const QList<store::ReportRow> &reports)
{
    row.facts.harm = reports.isEmpty()
        ? HarmKind::Unknown
        : std::ranges::min(reports, {}, [](const auto &report) { return gravity(report.harm); }).harm;
    row.facts.reportCount = 0;
    for (const store::ReportRow &report : reports)
        row.facts.reportCount += report.count;
}

/// The same complaint seen again: by the platform's id, or by all that tells complaints without one apart.
bool isSame(const store::ReportRow &known, const store::ReportRow &pulled)
{
    if (!pulled.remoteId.isEmpty() || !known.remoteId.isEmpty())
        return known.remoteId == pulled.remoteId;
    if (!pulled.reporter.isValid() && !known.reporter.isValid())
        return known.reason == pulled.reason && known.at == pulled.at;
    return known.reporter == pulled.reporter && known.reason == pulled.reason && known.comment == pulled.comment
        && known.at == pulled.at;
}

} // namespace

CaseIntake::CaseIntake(
    store::Transaction &tx, const IntakeRequest &request, const PriorityWeights &weights, const By &by)
    : m_tx(tx)
    , m_request(request)
    , m_weights(weights)
    , m_by(by)
{
}

Result<Taken> CaseIntake::take(const PulledItem &item)
{
    const QByteArray content = contentOf(item);
    SZEPT_TRY(mark, store::caseMark(m_tx.connection(), m_request.account, item.ref));
    if (!mark)
        return add(item, content);
    if (mark->content == content && (mark->state == CaseState::Open || mark->state == CaseState::Aside))
        return seeAgain(mark->id);
    SZEPT_TRY(row, store::caseRow(m_tx.connection(), mark->id));
    return update(*row, item, content);
}

Result<Taken> CaseIntake::seeAgain(CaseId id)
{
    SZEPT_DO(store::markSeen(m_tx, id, m_request.pass));
    return Taken{Taken::What::Unchanged, id, {}};
}

Result<Taken> CaseIntake::add(const PulledItem &item, const QByteArray &content)
{
    store::CaseRow row;
    row.facts.account = m_request.account;
    row.facts.ref = item.ref;
    row.facts.openedAt = item.queuedAt.value_or(m_tx.now());
    SZEPT_DO(fill(row, item, content));
    const bool authorIsNew = m_authorIsNew;
    QList<store::ReportRow> reports;
    SZEPT_DO(mergeReports(reports, item));
    weigh(row, reports);
    const auto fingerprint = fingerprintOf(row.facts.text);
    row.fingerprint = fingerprint.transform([](const Fingerprint &of) { return of.simhash; });
    WaveText remembered{{}, row.facts.title, fingerprint, row.facts.openedAt};
    SZEPT_TRY(wave, joinWave(m_tx, remembered));
    row.facts.wave = wave;
    SZEPT_DO(prioritise(m_tx, row, reports, m_weights, authorIsNew));
    SZEPT_TRY(id, store::saveCase(m_tx, row));
    SZEPT_DO(saveReports(id, reports, {}));
    remembered.id = id;
    SZEPT_DO(rememberText(m_tx, remembered));
    m_searched.insert(id, store::searchTextOfCase(row.facts.title, row.facts.text));
    SZEPT_TRY(sha256, keepEvidence(id, item));
    return Taken{Taken::What::Added, id, sha256};
}

Result<Taken> CaseIntake::update(store::CaseRow row, const PulledItem &item, const QByteArray &content)
{
    const store::CaseRow before = row;
    SZEPT_DO(fill(row, item, content));
    SZEPT_TRY(known, store::reportsOf(m_tx.connection(), row.facts.id));
    QList<store::ReportRow> reports = known;
    SZEPT_DO(mergeReports(reports, item));
    weigh(row, reports);
    SZEPT_TRY(back, isBack(row, gravity(row.facts.harm) < gravity(before.facts.harm)));
    if (back) {
        row.facts.state = CaseState::Open;
        row.facts.wakeAt.reset();
        row.closedBy.clear();
        row.closedWhat.clear();
        row.closedHow = {};
    } else if (before.content == content) {
        return seeAgain(before.facts.id);
    }
    SZEPT_DO(saveReports(row.facts.id, reports, known));
    if (row.facts.text != before.facts.text)
        SZEPT_DO(rewave(row, before.facts.text));
    if (row.facts.text != before.facts.text || row.facts.title != before.facts.title)
        m_searched.insert(row.facts.id, store::searchTextOfCase(row.facts.title, row.facts.text));
    if (row.facts.state == CaseState::Open || row.facts.state == CaseState::Aside)
        SZEPT_DO(prioritise(m_tx, row, reports, m_weights));
    row.facts.changedAt = m_tx.now();
    SZEPT_DO(store::saveCase(m_tx, row));
    SZEPT_TRY(sha256, keepEvidence(row.facts.id, item));
    return Taken{back ? Taken::What::Reopened : Taken::What::Updated, row.facts.id, sha256};
}

Result<void> CaseIntake::finish()
{
    // In the order of their rows, and not among those of people: at each one that does not follow, SQLite's index writes out what it
    // has gathered, as a piece that has to be merged with the others later.
    for (const auto &[id, text] : m_searched.asKeyValueRange())
        SZEPT_DO(store::putSearchText(m_tx, id, text));
    return {};
}

/// Whether a case that is off the list has to come back onto it.
Result<bool> CaseIntake::isBack(const store::CaseRow &row, bool graver)
{
    switch (row.facts.state) {
    case CaseState::Open:
        return false;
    case CaseState::Aside:
        return graver;
    case CaseState::Closed:
        return row.endedAt.value_or(Instant()) <= m_request.askedAt;
    case CaseState::Decided:
        break;
    }
    const bool ours = row.facts.version == row.settledVersion || row.facts.version == row.seenVersion;
    if (ours || row.endedAt.value_or(Instant()) > m_request.askedAt)
        return false;
    SZEPT_TRY(actions, store::actionsOf(m_tx.connection(), row.facts.id));
    return std::ranges::all_of(actions, [](const store::ActionRow &action) {
        return action.action.state == ActionState::Sent || action.action.state == ActionState::Withdrawn;
    });
}

Result<void> CaseIntake::fill(store::CaseRow &row, const PulledItem &item, const QByteArray &content)
{
    Case &facts = row.facts;
    SZEPT_TRY(place, community(item.community));
    facts.community = place;
    facts.room = RoomId();
    if (item.room) {
        SZEPT_TRY(where, room(facts.community, *item.room));
        facts.room = where;
    }
    m_authorIsNew = true;
    facts.author = PersonId();
    if (item.author) {
        SZEPT_TRY(author, person(*item.author));
        facts.author = author.id;
        m_authorIsNew = author.isNew;
    }
    facts.version = store::storable(item.version);
    facts.kind = item.kind;
    facts.title = store::storable(item.title);
    facts.text = store::storable(item.text);
    facts.url = item.url;
    facts.changedAt = row.facts.id.isValid() ? facts.changedAt : m_tx.now();
    row.content = content;
    row.threadId = item.thread ? item.thread->remoteId : QString();
    row.threadTitle = item.thread ? item.thread->name : QString();
    row.pulledFacts = item.facts;
    row.permitted = item.permittedActions;
    row.writtenAt = item.createdAt;
    row.seenPass = m_request.pass;
    return {};
}

Result<void> CaseIntake::mergeReports(QList<store::ReportRow> &rows, const PulledItem &item)
{
    for (const PulledReport &report : item.reports) {
        store::ReportRow pulled{{}, {}, store::storable(report.remoteId), {}, store::storable(report.reason),
            report.harm, store::storable(report.comment), report.at, report.count, report.record};
        if (report.reporter) {
            SZEPT_TRY(reporter, person({*report.reporter, {}, {}}));
            pulled.reporter = reporter.id;
        }
        const auto known
            = std::ranges::find_if(rows, [&pulled](const store::ReportRow &row) { return isSame(row, pulled); });
        if (known == rows.end()) {
            rows.append(pulled);
        } else {
            pulled.id = known->id;
            pulled.caseId = known->caseId;
            *known = pulled;
        }
    }
    return {};
}

Result<void> CaseIntake::saveReports(CaseId id, QList<store::ReportRow> &rows, const QList<store::ReportRow> &before)
{
    for (qsizetype i = 0; i < rows.size(); ++i) {
        rows[i].caseId = id;
        if (i >= before.size() || rows[i] != before[i])
            SZEPT_DO(store::saveReport(m_tx, rows[i]));
    }
    return {};
}

Result<QByteArray> CaseIntake::keepEvidence(CaseId id, const PulledItem &item)
{
    SZEPT_TRY(sha256, store::putBlob(m_tx, item.raw));
    SZEPT_DO(store::insertPull(m_tx, id, item.version, sha256, m_by.actor.member, m_by.actor.device));
    return sha256;
}

/// Another text: perhaps another wave.
Result<void> CaseIntake::rewave(store::CaseRow &row, const QString &before)
{
    const auto fingerprint = fingerprintOf(row.facts.text);
    row.fingerprint = fingerprint.transform([](const Fingerprint &of) { return of.simhash; });
    const WaveText remembered{row.facts.id, row.facts.title, fingerprint, row.facts.openedAt};
    SZEPT_TRY(wave, joinWave(m_tx, remembered));
    row.facts.wave = wave;
    return rememberText(m_tx, remembered, fingerprintOf(before));
}

Result<CommunityId> CaseIntake::community(const RemoteName &name)
{
    if (const auto known = m_communities.constFind(name.remoteId); known != m_communities.constEnd())
        return *known;
    SZEPT_TRY(id, store::putCommunity(m_tx, m_request.account, name));
    m_communities.insert(name.remoteId, id);
    return id;
}

Result<RoomId> CaseIntake::room(CommunityId community, const RemoteName &name)
{
    const std::pair key(community, name.remoteId);
    if (const auto known = m_rooms.constFind(key); known != m_rooms.constEnd())
        return *known;
    SZEPT_TRY(id, store::putRoom(m_tx, community, name));
    m_rooms.insert(key, id);
    return id;
}

Result<store::PutPerson> CaseIntake::person(const PulledPerson &person)
{
    return store::putPerson(m_tx, m_request.account, person);
}

} // namespace szept::services
