// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/intakecase.h"

#include "models/domain/trying.h"
#include "models/services/pulledcontent.h"
#include "models/services/settling.h"
#include "models/services/waves.h"
#include "models/store/actions.h"
#include "models/store/blobs.h"
#include "models/store/search.h"

#include <QSet>
#include <QtConcurrentMap>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace szept::services {
namespace {

/// Fewer are prepared by the way: waking another core for them costs as much.
constexpr qsizetype fewItems = 4;
/// A clock that is corrected by less was not set.
constexpr Duration clockSlack = std::chrono::minutes(1);
/// A platform may go on showing from a cache what is not there any more.
constexpr Duration lateAnswer = std::chrono::minutes(5);

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

/// A moderator would want to know, and the evidence has more to show. What a platform only counts on (how many posts an author
/// has, how often a reporter was right) is kept up to date and told of nobody: it changes with each decision anywhere.
bool isNews(const store::CaseRow &before, const store::CaseRow &now, const QList<store::ReportRow> &known,
    const QList<store::ReportRow> &reports)
{
    const auto sameComplaint = [](const store::ReportRow &one, store::ReportRow other) {
        other.record = one.record;
        return one == other;
    };
    const Case &was = before.facts;
    const Case &is = now.facts;
    return was.version != is.version || was.kind != is.kind || was.title != is.title || was.text != is.text
        || was.room != is.room || was.author != is.author || before.permitted != now.permitted
        || !std::ranges::equal(known, reports, sameComplaint);
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

bool CaseIntake::Pending::isUnchanged() const
{
    return mark && mark->content == content && (mark->state == CaseState::Open || mark->state == CaseState::Aside);
}

Result<void> CaseIntake::prepare()
{
    QSet<std::pair<QString, QString>> seen;
    QList<PulledItem> changed;
    for (const PulledItem &item : m_request.page.items) {
        const std::pair ref(item.ref.kind, item.ref.remoteId);
        SZEPT_TRY(mark, store::caseMark(m_tx.connection(), m_request.account, item.ref));
        Pending pending{contentOf(item), mark, seen.contains(ref)};
        seen.insert(ref);
        if (!pending.isUnchanged()) {
            pending.prepared = changed.size();
            changed.append(item);
        }
        m_pending.append(pending);
    }
    if (changed.size() > fewItems)
        m_prepared = QtConcurrent::mapped(std::move(changed), prepared);
    return {};
}

PreparedItem CaseIntake::preparedOf(const Pending &pending, const PulledItem &item) const
{
    return m_prepared.isValid() && pending.prepared >= 0 ? m_prepared.resultAt(int(pending.prepared)) : prepared(item);
}

Result<Taken> CaseIntake::take(qsizetype number)
{
    const PulledItem &item = m_request.page.items[number];
    Pending &pending = m_pending[number];
    if (pending.isRepeated) {
        SZEPT_TRY(mark, store::caseMark(m_tx.connection(), m_request.account, item.ref));
        pending.mark = mark;
    }
    if (!pending.mark)
        return add(item, pending);
    if (pending.isUnchanged())
        return seeAgain(pending.mark->id);
    SZEPT_TRY(row, store::caseRow(m_tx.connection(), pending.mark->id));
    return update(*row, item, pending);
}

Result<Taken> CaseIntake::seeAgain(CaseId id)
{
    SZEPT_DO(store::markSeen(m_tx, id, m_request.pass));
    return Taken{Taken::What::Unchanged, id, {}};
}

Result<Taken> CaseIntake::add(const PulledItem &item, const Pending &pending)
{
    store::CaseRow row;
    row.facts.account = m_request.account;
    row.facts.ref = item.ref;
    row.facts.openedAt = item.queuedAt.value_or(m_tx.now());
    SZEPT_TRY(authorIsNew, fill(row, item, pending.content));
    QList<store::ReportRow> reports;
    SZEPT_DO(mergeReports(reports, item));
    weigh(row, reports);
    const PreparedItem ready = preparedOf(pending, item);
    row.fingerprint = ready.fingerprint.transform([](const Fingerprint &of) { return of.simhash; });
    WaveText remembered{{}, row.facts.title, ready.fingerprint, row.facts.openedAt};
    SZEPT_TRY(wave, joinWave(m_tx, remembered));
    row.facts.wave = wave;
    SZEPT_DO(prioritise(m_tx, row, reports, m_weights, authorIsNew));
    SZEPT_TRY(id, store::saveCase(m_tx, row));
    SZEPT_DO(saveReports(id, reports, {}));
    remembered.id = id;
    SZEPT_DO(rememberText(m_tx, remembered));
    m_searched.insert(id, ready.words);
    SZEPT_TRY(sha256, keepEvidence(id, item.version, ready.evidence));
    return Taken{Taken::What::Added, id, sha256};
}

Result<Taken> CaseIntake::update(store::CaseRow row, const PulledItem &item, const Pending &pending)
{
    const store::CaseRow before = row;
    SZEPT_DO(fill(row, item, pending.content));
    SZEPT_TRY(known, store::reportsOf(m_tx.connection(), row.facts.id));
    QList<store::ReportRow> reports = known;
    SZEPT_DO(mergeReports(reports, item));
    weigh(row, reports);
    SZEPT_TRY(back, isBack(row, gravity(row.facts.harm) < gravity(before.facts.harm)));
    if (back) {
        row.facts.state = CaseState::Open;
        row.facts.wakeAt.reset();
        row.settledVersion.clear(); // should it go again just so, that was somebody else
        row.closedBy.clear();
        row.closedWhat.clear();
        row.closedHow = {};
    } else if (before.content == pending.content) {
        return seeAgain(before.facts.id);
    }
    const bool news = back || isNews(before, row, known, reports);
    const PreparedItem ready = preparedOf(pending, item);
    SZEPT_DO(saveReports(row.facts.id, reports, known));
    if (row.facts.text != before.facts.text)
        SZEPT_DO(rewave(row, before.facts.text, ready.fingerprint));
    if (row.facts.text != before.facts.text || row.facts.title != before.facts.title)
        m_searched.insert(row.facts.id, ready.words);
    if (row.facts.state == CaseState::Open || row.facts.state == CaseState::Aside)
        SZEPT_DO(prioritise(m_tx, row, reports, m_weights));
    if (news)
        row.facts.changedAt = m_tx.now();
    SZEPT_DO(store::saveCase(m_tx, row));
    if (!news)
        return Taken{Taken::What::Unchanged, row.facts.id, {}};
    SZEPT_TRY(sha256, keepEvidence(row.facts.id, item.version, ready.evidence));
    return Taken{back ? Taken::What::Reopened : Taken::What::Updated, row.facts.id, sha256};
}

Result<void> CaseIntake::finish()
{
    // In the order of their rows, and not among those of people: at each one that does not follow, SQLite's index writes out what it
    // has gathered, as a piece that has to be merged with the others later.
    for (const auto &[id, words] : m_searched.asKeyValueRange())
        SZEPT_DO(store::putSearchWords(m_tx, id, words));
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
        return isAskedAfter(row.endedAt.value_or(Instant()));
    case CaseState::Decided:
        return isShownAgain(row);
    }
    return false;
}

/// A moment that is still to come was written before somebody set the clock back: what is asked for by the new time came later.
bool CaseIntake::isAskedAfter(Instant ended) const
{
    const bool setBack = ended > m_tx.now() + clockSlack;
    return setBack ? m_request.askedAt <= m_tx.now() : ended <= m_request.askedAt;
}

/// Whether the platform shows what our decision does not account for: another version, or that it waits for longer than a late
/// answer can, though our action ended that.
Result<bool> CaseIntake::isShownAgain(const store::CaseRow &row)
{
    const Instant ended = row.endedAt.value_or(Instant());
    const bool ours = row.facts.version == row.settledVersion || row.facts.version == row.seenVersion;
    if (!isAskedAfter(ended) || (ours && m_request.askedAt < ended + lateAnswer))
        return false;
    SZEPT_TRY(actions, store::actionsOf(m_tx.connection(), row.facts.id));
    const bool isAtItsEnd = std::ranges::all_of(actions, [](const store::ActionRow &action) {
        return action.action.state == ActionState::Sent || action.action.state == ActionState::Withdrawn;
    });
    if (!isAtItsEnd)
        return false;
    if (!ours)
        return true;
    SZEPT_TRY(standing, store::standingDecision(m_tx.connection(), row.facts.id));
    return standing && hasEnded(*standing, actions);
}

Result<bool> CaseIntake::fill(store::CaseRow &row, const PulledItem &item, const QByteArray &content)
{
    Case &facts = row.facts;
    SZEPT_TRY(place, community(item.community));
    facts.community = place;
    facts.room = RoomId();
    if (item.room) {
        SZEPT_TRY(where, room(facts.community, *item.room));
        facts.room = where;
    }
    bool authorIsNew = true;
    facts.author = PersonId();
    if (item.author) {
        SZEPT_TRY(author, person(*item.author));
        facts.author = author.id;
        authorIsNew = author.isNew;
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
    return authorIsNew;
}

Result<void> CaseIntake::mergeReports(QList<store::ReportRow> &rows, const PulledItem &item)
{
    constexpr int most = 1'000'000; // people in one report: what a platform tells is added up
    for (const PulledReport &report : item.reports) {
        store::ReportRow pulled{{}, {}, store::storable(report.remoteId), {}, store::storable(report.reason),
            report.harm, store::storable(report.comment), report.at, std::clamp(report.count, 1, most), report.record};
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

Result<QByteArray> CaseIntake::keepEvidence(
    CaseId id, const QString &version, const Result<store::PackedBlob> &evidence)
{
    SZEPT_TRY(blob, evidence);
    SZEPT_DO(store::putBlob(m_tx, blob));
    SZEPT_DO(store::insertPull(m_tx, id, version, blob.sha256, m_by.actor.member, m_by.actor.device));
    return blob.sha256;
}

/// Another text: perhaps another wave.
Result<void> CaseIntake::rewave(
    store::CaseRow &row, const QString &before, const std::optional<Fingerprint> &fingerprint)
{
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
