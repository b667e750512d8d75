// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/accountsync.h"

#include "app/sync/patience.h"
#include "app/sync/retry.h"
#include "app/sync/storefuture.h"
#include "app/sync/tracedconnector.h"
#include "models/services/syncstate.h"
#include "models/store/workspace.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace szept::sync {
namespace {

/// What an answer tells about pace; nothing when it tells nothing.
std::optional<RateBudget> budgetOf(const Exchange &exchange)
{
    if (!exchange.remaining && !exchange.limit)
        return std::nullopt;
    const auto resetsAt = exchange.reset.transform([&exchange](Duration reset) { return exchange.at + reset; });
    return RateBudget{exchange.remaining, exchange.limit, resetsAt};
}

} // namespace

AccountSync::AccountSync(
    const Tools &tools, QNetworkAccessManager &network, ConnectorSource &source, Account account, const Habits &habits)
    : m_tools(tools)
    , m_network(network)
    , m_source(source)
    , m_account(std::move(account))
    , m_habits(habits)
    , m_pause(tools.alarms)
    , m_makingPause(tools.alarms)
{
    m_habits.outbox.woke = Waking{m_tools.clock.now(), m_tools.clock.steady()};
}

AccountSync::~AccountSync() = default;

void AccountSync::work()
{
    if (!std::exchange(m_works, true)) // until now another process sent, or nobody
        m_habits.outbox.woke = Waking{m_tools.clock.now(), m_tools.clock.steady()};
    if (!(m_engine && m_outbox) && !m_beginning && m_remakes == 0)
        m_tasks.add(begin());
}

QFuture<Result<PassStatistics>> AccountSync::passNow()
{
    Reply<PassStatistics> reply;
    auto future = reply.future();
    m_tasks.add(passing(std::move(reply)));
    return future;
}

QFuture<Result<void>> AccountSync::drained()
{
    Reply<void> reply;
    auto future = reply.future();
    m_tasks.add(draining(std::move(reply)));
    return future;
}

QCoro::Task<> AccountSync::passing(Reply<PassStatistics> reply)
{
    const Result<Connector *> there = co_await connector();
    if (!there) {
        co_await record(there.error(), std::nullopt);
        reply.give(std::unexpected(there.error()));
        co_return;
    }
    const bool fresh = !m_engine;
    makeEngine();
    const QFuture<PassStatistics> pass = m_engine->passNow();
    if (fresh)
        m_engine
            ->start(); // it knows by now that somebody asks: its first pass is not one of its own accord, and a second
    co_await sync::ended(pass);
    reply.give(pass.result());
}

QCoro::Task<> AccountSync::draining(Reply<void> reply)
{
    const Result<Connector *> there = co_await connector();
    if (!there) {
        reply.give(std::unexpected(there.error()));
        co_return;
    }
    startOutbox();
    m_outbox->resume();
    const QFuture<std::optional<Error>> drained = m_outbox->drained();
    co_await sync::ended(drained);
    const std::optional<Error> inTheWay = drained.result();
    reply.give(inTheWay ? Result<void>(std::unexpected(*inTheWay)) : Result<void>());
}

void AccountSync::wake()
{
    if (m_outbox)
        m_outbox->wake();
}

void AccountSync::wokeUp()
{
    m_habits.outbox.woke = Waking{m_tools.clock.now(), m_tools.clock.steady()};
    if (m_outbox)
        m_outbox->wokeUp();
}

void AccountSync::reload(Account account)
{
    m_account = std::move(account);
    m_tasks.add(remake());
}

void AccountSync::finish()
{
    m_finish.request_stop();
    m_guestStop.request_stop();
    if (m_engine)
        m_engine->finish();
    if (m_outbox)
        m_outbox->finish();
}

void AccountSync::abort()
{
    finish();
    if (m_engine)
        m_engine->abort();
    if (m_outbox)
        m_outbox->abort();
}

QCoro::Task<> AccountSync::ended()
{
    co_await m_tasks.ended();
    co_await m_guests.ended();
    if (m_engine)
        co_await m_engine->ended();
    if (m_outbox)
        co_await m_outbox->ended();
    co_await m_tasks.ended(); // what their last signals began
}

QCoro::Task<Result<Connector *>> AccountSync::connector()
{
    for (;;) {
        if (m_finish.stop_requested())
            co_return std::unexpected(stopError());
        if (m_connector && m_remakes == 0)
            co_return m_connector.get();
        if (!m_making) {
            m_making.emplace();
            m_making->start();
        }
        const QFuture<Result<Connector *>> making = m_making->future();
        if (m_remakes == 0 && !m_makes)
            m_tasks.add(make()); // may have ended, and m_making with it, when this returns
        co_await sync::ended(making);
        if (const Result<Connector *> there = making.result(); !there)
            co_return there;
        // It may have been made anew between the answer and this resumption: look again.
    }
}

QCoro::Task<> AccountSync::make()
{
    m_makes = true;
    Result<std::unique_ptr<Connector>> fresh = co_await made();
    Result<Connector *> answer = fresh ? Result<Connector *>(fresh->get()) : std::unexpected(fresh.error());
    if (fresh)
        m_connector = std::move(*fresh);
    QPromise<Result<Connector *>> making = std::move(*m_making);
    m_making.reset();
    m_makes = false;
    making.addResult(std::move(answer));
    making.finish();
}

QCoro::Task<Result<std::unique_ptr<Connector>>> AccountSync::made()
{
    const QFuture<Result<ConnectorSource::Makings>> future = m_source.makings(m_account, std::nullopt);
    const bool ended = co_await endedUnlessStopped(future, &m_makingPause, m_finish.get_token());
    if (!ended)
        co_return std::unexpected(stopError());
    if (future.resultCount() == 0)
        co_return fail(ErrorKind::Cancelled, u"the source of connectors was closed"_s);
    const Result<ConnectorSource::Makings> makings = future.result();
    if (!makings)
        co_return std::unexpected(makings.error());
    co_return makeConnector(
        m_tools, m_network, *makings->plugin, m_account, makings->secret, [this](const Exchange &exchange) {
            if (const auto told = budgetOf(exchange))
                m_budget = told;
        });
}

QCoro::Task<> AccountSync::begin()
{
    m_beginning = true;
    int failures = 0;
    while (!m_finish.stop_requested()) {
        const Result<Connector *> there = co_await connector();
        if (there) {
            if (!m_engine) {
                makeEngine();
                m_engine->start();
            }
            startOutbox();
            break;
        }
        if (m_finish.stop_requested())
            break;
        const Retry retry = retryAfter(there.error(), ++failures, m_tools.random.fraction());
        const bool byPerson = retry.how == Retry::How::ByPerson;
        co_await record(there.error(), byPerson ? std::nullopt : std::optional(m_tools.clock.now() + retry.wait));
        if (byPerson)
            break;
        co_await m_pause.until(m_tools.clock.steady() + retry.wait, m_finish.get_token());
    }
    m_beginning = false;
}

QCoro::Task<> AccountSync::remake()
{
    if (++m_remakes > 1)
        co_return; // the one that runs goes round once more
    do {
        m_remakes = 1;
        m_guestStop.request_stop();
        co_await m_guests.ended();
        if (m_makes)
            co_await sync::ended(m_making->future());
        if (m_engine)
            m_engine->abort();
        if (m_outbox)
            m_outbox->finish();
        if (m_engine)
            co_await m_engine->ended();
        if (m_outbox)
            co_await m_outbox->ended();
        m_engine.reset();
        m_outbox.reset();
        m_connector.reset();
        m_guestStop = {};
    } while (m_remakes > 1);
    m_remakes = 0;
    if (m_making)
        m_tasks.add(make());
    if (m_works)
        work();
}

QCoro::Task<> AccountSync::record(Error error, std::optional<Instant> nextTry)
{
    (void)co_await settled(m_tools.workspace.write([account = m_account.id, error, nextTry](store::Transaction &tx) {
        return services::syncFailed(tx, account, error, nextTry);
    }));
}

void AccountSync::keepBudget()
{
    if (m_budget && std::exchange(m_keptBudget, m_budget) != m_budget)
        m_tasks.add(saveBudget());
}

QCoro::Task<> AccountSync::saveBudget()
{
    (void)co_await settled(
        m_tools.workspace.write([account = m_account.id, budget = *m_budget](
                                    store::Transaction &tx) { return services::setBudget(tx, account, budget); }));
}

void AccountSync::makeEngine()
{
    if (m_engine)
        return;
    m_engine = std::make_unique<Engine>(m_tools, *m_connector, m_account.id, m_habits.engine);
    connect(m_engine.get(), &Engine::progressed, this, &AccountSync::progressed);
    connect(m_engine.get(), &Engine::passEnded, this, [this](AccountId, const PassStatistics &statistics) {
        // Who is refused when reading will be refused when sending, and the other way round.
        if (m_outbox && m_engine->stopped())
            m_outbox->stop();
        else if (m_outbox && !statistics.error)
            m_outbox->resume();
        keepBudget();
    });
}

void AccountSync::startOutbox()
{
    if (m_outbox)
        return;
    m_outbox = std::make_unique<Outbox>(m_tools, *m_connector, m_account.id, m_habits.outbox);
    connect(m_outbox.get(), &Outbox::refused, this, [this] {
        if (m_engine)
            m_engine->stop();
    });
    connect(m_outbox.get(), &Outbox::attempted, this, &AccountSync::keepBudget);
    m_outbox->start();
}

} // namespace szept::sync
