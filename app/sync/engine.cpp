// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/engine.h"

#include "app/sync/retry.h"
#include "app/sync/storefuture.h"
#include "app/sync/worklist.h"
#include "connectors/api/listener.h"
#include "models/services/passend.h"
#include "models/services/syncstate.h"
#include "models/store/workspace.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace szept::sync {
namespace {

void add(PassStatistics &sum, const PassStatistics &part)
{
    sum.pulled += part.pulled;
    sum.added += part.added;
    sum.updated += part.updated;
    sum.closed += part.closed;
    for (const Reason &note : part.notes) {
        if (!sum.notes.contains(note))
            sum.notes.append(note);
    }
    sum.error = part.error;
}

} // namespace

Engine::Engine(const Tools &tools, Connector &connector, AccountId account, const Habits &habits)
    : m_tools(tools)
    , m_connector(connector)
    , m_account(account)
    , m_habits(habits)
    , m_pause(tools.alarms)
    , m_listenPause(tools.alarms)
{
}

Engine::~Engine() = default;

void Engine::start()
{
    m_tasks.add(read());
    if (m_habits.polls && m_connector.listener())
        m_tasks.add(listen());
}

QFuture<PassStatistics> Engine::passNow()
{
    Asked asked{.promise = {}, .soFar = {}, .since = m_tools.clock.steady()};
    asked.promise.start();
    const auto future = asked.promise.future();
    m_asked.push_back(std::move(asked));
    if (m_finish.stop_requested())
        answer(std::exchange(m_asked, {}), {.error = stopError()});
    m_pause.wake();
    return future;
}

void Engine::stop()
{
    m_stopped = true;
    m_pause.wake();
}

void Engine::finish() { m_finish.request_stop(); }

void Engine::abort()
{
    m_finish.request_stop();
    m_abort.request_stop();
}

QCoro::Task<> Engine::read()
{
    co_await restore();
    while (!m_finish.stop_requested()) {
        refuseTheImpatient();
        if (mayGo()) {
            co_await pass();
            continue;
        }
        std::optional<WorkList::Entry> rest;
        const auto moment = nextMoment();
        if (moment && m_failures > 0) {
            const Instant next = m_tools.clock.now() + (*moment - m_tools.clock.steady());
            rest.emplace(m_tools.works, m_account, WorkKind::Rest, QString(), next);
        }
        co_await m_pause.until(moment, m_finish.get_token());
    }
    answer(std::exchange(m_asked, {}), {.error = stopError()});
}

QCoro::Task<> Engine::restore()
{
    const Result<SyncState> state = co_await settled(m_tools.workspace.read(
        [account = m_account](store::Connection &connection) { return services::syncState(connection, account); }));
    m_next = m_tools.clock.steady();
    if (!state)
        co_return;
    m_failures = state->failures;
    const auto left = [this](Instant until, Duration atMost) {
        return std::clamp(until - m_tools.clock.now(), Duration::zero(), atMost);
    };
    if (state->error && state->error->kind == ErrorKind::RateLimited && state->nextTryAt)
        m_heldUntil = m_next + left(*state->nextTryAt, longestPause);
    else if (!state->error && !state->passRuns && state->lastGoodAt)
        m_next += left(*state->lastGoodAt + interval(), interval());
}

QCoro::Task<> Engine::pass()
{
    m_news = false;
    std::vector<Asked> asked = std::exchange(m_asked, {});
    Pass pass(m_tools, m_connector, m_account, [this](const PassProgress &progress) { Q_EMIT progressed(progress); });
    const PassStatistics statistics = co_await pass.run(interval(), {m_finish.get_token(), m_abort.get_token()});
    m_newsFrom = m_tools.clock.steady() + m_habits.newsGap;
    if (!pass.resumed()) {
        for (Asked &one : asked)
            one.pass = pass.number();
    }
    if (!statistics.error) {
        succeeded(pass.number(), statistics, std::move(asked));
    } else if (m_finish.stop_requested()) {
        answer(std::move(asked), statistics);
    } else {
        co_await failed(*statistics.error, statistics, std::move(asked));
    }
}

void Engine::succeeded(qint64 pass, const PassStatistics &statistics, std::vector<Asked> asked)
{
    m_failures = 0;
    m_stopped = false;
    m_next = m_tools.clock.steady() + interval();
    // One that went on from a cursor did not show what came into the pages before it since: who asked is owed a whole one.
    std::vector<Asked> shown;
    for (Asked &one : asked) {
        add(one.soFar, statistics);
        (one.pass == pass ? shown : m_asked).push_back(std::move(one));
    }
    answer(std::move(shown), {});
    Q_EMIT passEnded(m_account, statistics);
}

QCoro::Task<> Engine::failed(Error error, PassStatistics statistics, std::vector<Asked> asked)
{
    const Retry retry = retryAfter(error, ++m_failures, m_tools.random.fraction());
    const Duration now = m_tools.clock.steady();
    std::optional<Instant> next;
    m_stopped = retry.how == Retry::How::ByPerson;
    if (!m_stopped) {
        m_next = now + retry.wait;
        next = m_tools.clock.now() + retry.wait;
    }
    if (error.kind == ErrorKind::RateLimited)
        m_heldUntil = m_next;
    std::vector<Asked> ended;
    for (Asked &one : asked) {
        add(one.soFar, statistics);
        const bool waits = error.kind == ErrorKind::RateLimited && m_heldUntil - one.since <= m_habits.patience;
        (waits ? m_asked : ended).push_back(std::move(one));
    }
    // Where not even that can be written, the answers and the signal tell it all the same.
    (void)co_await settled(m_tools.workspace.write(
        [account = m_account, error, next, afresh = retry.afresh](store::Transaction &tx) -> Result<void> {
            if (services::isPassOver(error)) // by somebody who wrote down why, as for an address that changed: no fault
                return {};
            if (afresh) {
                if (auto dropped = services::dropPass(tx, account); !dropped)
                    return dropped;
            }
            return services::syncFailed(tx, account, error, next);
        }));
    answer(std::move(ended), {.error = error});
    Q_EMIT passEnded(m_account, statistics);
}

QCoro::Task<> Engine::listen()
{
    constexpr Duration shortest = 1s; // a platform that answers at once is not asked without a breath
    int failures = 0;
    while (!m_finish.stop_requested()) {
        std::optional<WorkList::Entry> entry(std::in_place, m_tools.works, m_account, WorkKind::Listen);
        const Duration began = m_tools.clock.steady();
        const Result<bool> news = co_await m_connector.listener()->wait(m_finish.get_token());
        entry.reset();
        if (m_finish.stop_requested())
            co_return;
        std::optional<Duration> again = began + shortest;
        if (news) {
            failures = 0;
            m_listens = true;
            m_news = m_news || *news;
        } else {
            m_listens = false;
            m_next = std::min(m_next, m_tools.clock.steady() + m_habits.interval);
            const Retry retry = retryAfter(news.error(), ++failures, m_tools.random.fraction());
            again = retry.how == Retry::How::Later ? std::optional(m_tools.clock.steady() + retry.wait) : std::nullopt;
        }
        m_pause.wake();
        if (!again || *again > m_tools.clock.steady())
            co_await m_listenPause.until(again, m_finish.get_token());
    }
}

void Engine::answer(std::vector<Asked> asked, const PassStatistics &statistics)
{
    for (Asked &one : asked) {
        add(one.soFar, statistics);
        one.promise.addResult(one.soFar);
        one.promise.finish();
    }
}

void Engine::refuseTheImpatient()
{
    const Duration now = m_tools.clock.steady();
    if (m_heldUntil <= now)
        return;
    const auto leaves = [this](const Asked &one) { return m_heldUntil - one.since > m_habits.patience; };
    std::vector<Asked> refused;
    for (Asked &one : m_asked) {
        if (leaves(one))
            refused.push_back(std::move(one));
    }
    std::erase_if(m_asked, leaves);
    const Error error{ErrorKind::RateLimited, u"the platform asked us to wait"_s, m_heldUntil - now, {}};
    answer(std::move(refused), {.error = error});
}

bool Engine::mayGo() const
{
    const Duration now = m_tools.clock.steady();
    if (now < m_heldUntil)
        return false;
    if (!m_asked.empty())
        return true;
    if (m_stopped || !m_habits.polls)
        return false;
    return now >= m_next || (m_news && now >= m_newsFrom);
}

std::optional<Duration> Engine::nextMoment() const
{
    std::optional<Duration> moment;
    if (m_habits.polls && !m_stopped)
        moment = m_news ? std::min(m_next, m_newsFrom) : m_next;
    if (!m_asked.empty())
        moment = m_heldUntil;
    return moment ? std::optional(std::max(*moment, m_heldUntil)) : std::nullopt;
}

} // namespace szept::sync
