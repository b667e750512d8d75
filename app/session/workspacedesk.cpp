// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/workspacedesk.h"

#include "app/session/deskreading.h"
#include "models/domain/trying.h"
#include "models/services/caseindexing.h"
#include "models/services/priority.h"
#include "models/services/timekeeping.h"
#include "models/views/errortext.h"

#include <algorithm>

using namespace std::chrono_literals;

namespace szept::session {
namespace {

constexpr Duration rightIsNear = 2s; ///< within it the right to send is ours, or another process has it
constexpr Duration readingAgain = 2s;
constexpr Duration longestRest = 1h; ///< of the clockwork

views::Keeping keepingOf(Session &session)
{
    if (!session.workspace().location().isFile())
        return views::Keeping::Server;
    return session.encrypted() ? views::Keeping::EncryptedFile : views::Keeping::PlainFile;
}

} // namespace

struct WorkspaceDesk::Reading
{
    std::shared_ptr<const CaseSnapshot> cases;
    QList<views::AccountState> accounts;
    QList<ConnectorRefusal> refusals;
    QList<views::OutboxLine> outbox;
    std::optional<Instant> nextTick; ///< when something changes by itself
};

void WorkspaceDesk::Stale::add(const Stale &more)
{
    cases.unite(more.cases);
    places = places || more.places;
    accounts = accounts || more.accounts;
    outbox = outbox || more.outbox;
    clockwork = clockwork || more.clockwork;
    all = all || more.all;
}

WorkspaceDesk::WorkspaceDesk(Session &session, PrivateDesk &mine, bool sample)
    : m_session(session)
    , m_mine(mine)
    , m_began(session.clock().now())
{
    m_status.sample = sample;
    m_status.notes = session.notes();
    m_status.keeping = keepingOf(session);
    m_stale.all = true;
    m_again.setSingleShot(true);
    m_again.setInterval(readingAgain);
    connect(&m_again, &QTimer::timeout, this, &WorkspaceDesk::refresh);
    m_clockwork.setSingleShot(true);
    m_clockwork.setTimerType(Qt::VeryCoarseTimer);
    connect(&m_clockwork, &QTimer::timeout, this, &WorkspaceDesk::keepTime);
    connect(&session.workspace().feed(), &store::ChangeFeed::changed, this,
        qOverload<const QList<store::Change> &>(&WorkspaceDesk::take));
    connect(&sync(), &sync::Sync::rightTaken, this, [this] { setSendsHere(true); });
    connect(&sync(), &sync::Sync::rightLost, this, [this] { setSendsHere(false); });
    connect(&sync(), &sync::Sync::progressed, this, [this] {
        decorateAccounts();
        Q_EMIT accountsChanged();
    });
    connect(&sync(), &sync::Sync::worksChanged, this, &WorkspaceDesk::worksChanged);
    connect(&m_mine, &PrivateDesk::notKept, this, &WorkspaceDesk::ownNotKept);
    QTimer::singleShot(rightIsNear, this, [this] { setSendsHere(sync().holdsRight()); });
    refresh();
}

WorkspaceDesk::~WorkspaceDesk() = default;

void WorkspaceDesk::take(const QList<store::Change> &changes)
{
    for (const store::Change &change : changes)
        take(change);
    refresh();
}

void WorkspaceDesk::take(const store::Change &change)
{
    switch (change.kind) {
    case store::ChangeKind::Case: {
        const CaseId id(change.subject.toLongLong());
        m_stale.cases.insert(id);
        Q_EMIT caseChanged(id);
        break;
    }
    case store::ChangeKind::Decision:
    case store::ChangeKind::Action:
        m_stale.outbox = true;
        break;
    case store::ChangeKind::Account:
        m_stale.accounts = true;
        m_stale.places = true;
        break;
    case store::ChangeKind::Note:
        m_stale.clockwork = true; // it may end before anything else does
        [[fallthrough]];
    case store::ChangeKind::Rule:
        // Its subject is a community or a person: any case that was read may be concerned, the one in view and those ahead.
        Q_EMIT everyCaseChanged();
        break;
    case store::ChangeKind::Reload:
        m_stale.all = true;
        Q_EMIT everyCaseChanged();
        break;
    case store::ChangeKind::Request:
    case store::ChangeKind::Audit:
        break;
    }
}

void WorkspaceDesk::refresh()
{
    if (m_reading || !m_stale.any())
        return;
    m_reading = true;
    const Stale what = std::exchange(m_stale, {});
    const auto seen = [this, what](const Result<Reading> &reading) { show(reading, what); };
    m_home.bring(m_session.workspace().read([what, index = m_index, plugins = m_session.sharedPlugins(), me = me(),
                                                since = m_began](store::Connection &connection) {
        return readAgain(connection, what, *index, *plugins, me, since);
    }),
        seen);
}

Result<WorkspaceDesk::Reading> WorkspaceDesk::readAgain(store::Connection &connection, const Stale &what,
    CaseIndex &index, const Plugins &plugins, MemberId me, Instant since)
{
    Reading reading;
    if (what.all) {
        index.clear();
        SZEPT_DO(services::loadIndex(connection, index));
    } else {
        SZEPT_DO(services::updateIndex(connection, index, what.cases.values()));
        if (what.places)
            SZEPT_DO(services::updatePlaces(connection, index));
    }
    reading.cases = index.snapshot();
    if (what.all || what.accounts) {
        SZEPT_TRY(accounts, readAccounts(connection, plugins));
        reading.accounts = accounts;
        reading.refusals = plugins.refusals();
    }
    if (what.all || what.outbox) {
        SZEPT_TRY(outbox, readOutbox(connection, plugins, me, since));
        reading.outbox = outbox;
    }
    SZEPT_TRY(tick, services::nextTick(connection));
    reading.nextTick = tick;
    return reading;
}

void WorkspaceDesk::show(const Result<Reading> &reading, const Stale &what)
{
    m_reading = false;
    m_unread = reading ? std::nullopt : std::optional(reading.error());
    showTrouble();
    if (!reading) {
        m_stale.add(what);
        m_again.start();
        return;
    }
    take(*reading, what);
    if (!std::exchange(m_status.loaded, true))
        Q_EMIT statusChanged(); // after all the rest: who hears of it looks at what was loaded
    const Duration rest = reading->nextTick ? *reading->nextTick - clock().now() : longestRest;
    m_clockwork.start(std::clamp<Duration>(rest, 1s, longestRest));
    refresh(); // what changed meanwhile
}

/// Whoever hears of one of them sees the others as new.
void WorkspaceDesk::take(const Reading &reading, const Stale &what)
{
    const bool accounts = what.all || what.accounts;
    const bool outbox = what.all || what.outbox;
    const bool cases = std::exchange(m_cases, reading.cases) != reading.cases;
    if (accounts) {
        m_accounts = reading.accounts;
        m_refusals = reading.refusals;
        decorateAccounts();
    }
    if (outbox)
        m_outbox = reading.outbox;
    if (accounts)
        Q_EMIT accountsChanged();
    if (cases)
        Q_EMIT casesChanged();
    if (outbox)
        Q_EMIT outboxChanged();
}

/// What only the running process knows of an account: how far the pass is.
void WorkspaceDesk::decorateAccounts()
{
    for (views::AccountState &state : m_accounts) {
        for (const auto passes = sync().progress(); const PassProgress &progress : passes) {
            if (progress.account != state.account.id)
                continue;
            state.syncing = progress.running;
            state.pulled = progress.pulled;
            state.total = progress.total;
            state.notes = progress.notes;
        }
    }
}

/// What cannot be written may be read all the same: each ends only its own trouble.
void WorkspaceDesk::showTrouble()
{
    const std::optional<Error> &error = m_unread ? m_unread : m_unwritten;
    const auto trouble = error && views::concernsWorkspace(*error) ? error : std::nullopt;
    if (m_status.trouble == trouble)
        return;
    m_status.trouble = trouble;
    Q_EMIT statusChanged();
}

void WorkspaceDesk::setSendsHere(bool here)
{
    if (m_status.sendsHere == here)
        return;
    m_status.sendsHere = here;
    Q_EMIT statusChanged();
}

void WorkspaceDesk::keepTime()
{
    const auto seen = [this](const Result<int> &done) {
        // What a lost server does not take now it may take in a moment; that it is lost the reading tells, all the time.
        m_unwritten = done || views::isServerLost(done.error()) ? std::nullopt : std::optional(done.error());
        showTrouble();
        m_stale.clockwork = true; // nothing may have changed, and the feed says nothing then
        refresh();
    };
    m_home.bring(m_session.workspace().write([by = m_session.by()](store::Transaction &tx) {
        return services::keepTime(tx, services::PriorityWeights::shipped(), by);
    }),
        seen);
}

void WorkspaceDesk::recordExposure(HarmKind harm, int severity, Duration inView)
{
    m_mine.recordExposure(harm, severity, inView);
}

} // namespace szept::session
