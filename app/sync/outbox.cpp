// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/outbox.h"

#include "app/sync/retry.h"
#include "app/sync/right.h"
#include "app/sync/storefuture.h"
#include "app/sync/worklist.h"
#include "models/services/syncstate.h"
#include "models/store/workspace.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace szept::sync {
namespace {

constexpr Duration storeAgain = 5s; ///< between tries when the store cannot be read or written

} // namespace

Outbox::Outbox(const Tools &tools, Connector &connector, AccountId account, const Habits &habits)
    : m_tools(tools)
    , m_connector(connector)
    , m_account(account)
    , m_habits(habits)
    , m_pause(tools.alarms)
    , m_woke(habits.woke.value_or(Waking{tools.clock.now(), tools.clock.steady()}))
{
}

Outbox::~Outbox() = default;

void Outbox::start() { m_tasks.add(send()); }

void Outbox::wokeUp()
{
    m_woke = {m_tools.clock.now(), m_tools.clock.steady()};
    m_heldUntil = {};
    wake();
}

void Outbox::stop()
{
    m_stopped = true;
    wake();
}

void Outbox::resume()
{
    if (!m_stopped)
        return;
    m_stopped = false;
    m_heldUntil = {};
    m_failures = 0;
    m_tries.clear();
    wake();
}

QFuture<std::optional<Error>> Outbox::drained()
{
    QPromise<std::optional<Error>> promise;
    promise.start();
    const auto future = promise.future();
    m_drained.push_back(std::move(promise));
    m_askedMeanwhile = true;
    m_tries.clear();
    m_failures = 0;
    if (!m_error || m_error->kind != ErrorKind::RateLimited || m_heldUntil <= m_tools.clock.steady()) {
        m_heldUntil = {};
        m_book.hurry(m_tools.clock.steady());
        for (const auto &[id, limit] : m_limits.asKeyValueRange())
            m_book.wait(id, limit.due, limit.until);
    }
    if (m_finish.stop_requested())
        answer(stopError());
    wake();
    return future;
}

void Outbox::finish() { m_finish.request_stop(); }

void Outbox::abort()
{
    m_finish.request_stop();
    m_abort.request_stop();
}

QCoro::Task<> Outbox::send()
{
    while (!m_finish.stop_requested()) {
        m_askedMeanwhile = false;
        const Result<QList<services::DueAction>> all = co_await heads();
        if (!all) {
            co_await restUnread(all.error());
            continue;
        }
        m_book.keep(*all);
        keepLimits(*all);
        if (!m_askedMeanwhile) // else what was decided before the asking may not be among them
            tellDrained(*all);
        const Duration now = m_tools.clock.steady();
        std::optional<Duration> next;
        const services::DueAction *due = nullptr;
        for (const services::DueAction &head : *all) {
            const Duration moment = std::max(m_heldUntil, m_book.moment(head, m_tools.clock.now(), now));
            if (!due && moment <= now)
                due = &head;
            next = std::min(next.value_or(moment), moment);
        }
        if (m_stopped)
            co_await rest(std::nullopt);
        else if (due)
            co_await attemptOn(due->action.id, *all);
        else
            co_await rest(next);
    }
    answer(stopError());
}

/// Nothing left in an attempt whose beginning the store did not confirm. Where it was written down all the same the action waits
/// again; else, or when somebody had it since, there is nothing to take back. An attempt of that number may be another process's by
/// now, and on its wire: whoever holds the right sees to what was left.
QCoro::Task<Result<void>> Outbox::takeBackBegun()
{
    if (!m_maybeBegun)
        co_return Result<void>();
    Result<void> done = co_await settled(m_tools.workspace.write(
        [ref = *m_maybeBegun, error = *m_error, &tools = m_tools](store::Transaction &tx) -> Result<void> {
            if (const auto ours = sync::confirm(tools.right, tx); !ours)
                return ours.error().kind == ErrorKind::Busy ? Result<void>() : ours;
            return services::retryAt(tx, ref, error, tools.clock.now(), tools.by).transform([](ActionState) {});
        }));
    if (!done && done.error().kind == ErrorKind::Conflict)
        done = {};
    if (done)
        m_maybeBegun.reset();
    co_return done;
}

QCoro::Task<Result<QList<services::DueAction>>> Outbox::heads()
{
    if (const Result<void> ready = co_await takeBackBegun(); !ready)
        co_return std::unexpected(ready.error());
    co_return co_await settled(m_tools.workspace.read(
        [account = m_account](store::Connection &connection) { return services::dueHeads(connection, account); }));
}

QCoro::Task<> Outbox::restUnread(Error error)
{
    m_error = error;
    answer(m_error);
    co_await rest(m_tools.clock.steady() + storeAgain);
}

/// The heads are read anew before each attempt, so what only an attempt needs is read of the one that goes.
QCoro::Task<> Outbox::attemptOn(ActionId id, QList<services::DueAction> others)
{
    const auto due = co_await settled(
        m_tools.workspace.read([id](store::Connection &connection) { return services::dueAction(connection, id); }));
    if (!due)
        co_await restUnread(due.error());
    else if (*due) // else somebody was quicker
        co_await attempt(**due, others);
}

QCoro::Task<> Outbox::attempt(services::DueAction due, QList<services::DueAction> others)
{
    const Duration steady = m_tools.clock.steady();
    const bool aged = m_book.age(due, m_tools.clock.now(), steady) > old && m_book.orderedBefore(due, m_woke);
    const ActionId id = due.action.id;
    const int failures = std::max({m_failures, m_tries.value(id), m_limits.value(id).times}) + 1;
    Attempt attempt(m_tools, m_connector, due,
        {.look = aged || m_doubt,
            .asks = aged && m_habits.asksAgain && due.severe,
            .wait = backoff(failures, m_tools.random.fraction(), backoffBase, backoffCap)},
        [this](const Error &error) {
            m_error = error;
            answer(m_error);
        });
    const AttemptEnd end = co_await attempt.run({m_finish.get_token(), m_abort.get_token()});
    co_await settle(end, due, others);
    Q_EMIT attempted();
}

QCoro::Task<> Outbox::settle(AttemptEnd end, services::DueAction due, QList<services::DueAction> others)
{
    const Duration now = m_tools.clock.steady();
    const ActionId id = due.action.id;
    if (end.wait > 0ms)
        m_book.wait(id, end.due, now + end.wait);
    switch (end.kind) {
    case AttemptEnd::Kind::Settled:
        m_tries.remove(id);
        m_limits.remove(id);
        m_failures = 0;
        m_doubt = false;
        m_error.reset();
        break;
    case AttemptEnd::Kind::Unreached:
        m_error = end.error;
        m_limits.remove(id);
        ++m_tries[id];
        // Is it the platform, or this one action? Only the platform holds up the others.
        m_doubt = !(co_await lookAtAnother(others, id)).has_value();
        m_failures = m_doubt ? m_failures + 1 : 0;
        if (m_doubt)
            m_heldUntil = now + end.wait;
        break;
    case AttemptEnd::Kind::Limited:
        m_error = end.error;
        m_limits[id] = {m_limits.value(id).times + 1, end.due, now + end.wait, *end.error};
        // The platform, or this one action? The client lets nothing go to a platform that wants to be left alone.
        if (const auto seen = co_await lookAtAnother(others, id); !seen && seen.error().kind == ErrorKind::RateLimited)
            m_heldUntil = m_tools.clock.steady() + toldPause(seen.error(), end.wait);
        break;
    case AttemptEnd::Kind::Refused: {
        m_error = end.error;
        m_stopped = true;
        const Error error = *end.error;
        // Where not even that can be written, the signal tells it all the same.
        (void)co_await settled(m_tools.workspace.write([account = m_account, error](store::Transaction &tx) {
            return services::syncFailed(tx, account, error, std::nullopt);
        }));
        Q_EMIT refused(m_account, error);
        break;
    }
    case AttemptEnd::Kind::Failed:
        m_error = end.error;
        m_maybeBegun = end.maybeBegun;
        m_heldUntil = now + storeAgain;
        answer(m_error);
        break;
    case AttemptEnd::Kind::Stopped:
        break;
    }
}

/// Asks about one other subject that waits. Without one, the platform is taken to be out of reach.
Task<Sighting> Outbox::lookAtAnother(QList<services::DueAction> others, ActionId except)
{
    const auto other = std::ranges::find_if(others, [this, except](const services::DueAction &one) {
        return one.action.id != except && !m_tries.contains(one.action.id) && !m_limits.contains(one.action.id);
    });
    if (other == others.end() || m_finish.stop_requested())
        co_return fail(ErrorKind::Unavailable, u"nothing else to look at"_s);
    const WorkList::Entry entry(m_tools.works, m_account, WorkKind::Look, other->action.order.subject.remoteId);
    ActionOrder order = other->action.order;
    order.action.clear();
    co_return co_await m_connector.look(order, m_finish.get_token()); // it may be held back, and is only asked to know
}

/// Forgets those of all others.
void Outbox::keepLimits(const QList<services::DueAction> &heads)
{
    m_limits.removeIf([&heads](const auto &limit) {
        return std::ranges::none_of(
            heads, [&limit](const services::DueAction &head) { return head.action.id == limit.key(); });
    });
}

QCoro::Task<> Outbox::rest(std::optional<Duration> until)
{
    std::optional<WorkList::Entry> entry;
    if (until && m_error) {
        const Instant next = m_tools.clock.now() + (*until - m_tools.clock.steady());
        entry.emplace(m_tools.works, m_account, WorkKind::Rest, QString(), next);
    }
    co_await m_pause.until(until, m_finish.get_token());
}

void Outbox::tellDrained(const QList<services::DueAction> &heads)
{
    const Duration tooLate = m_tools.clock.steady() + patience;
    const bool hopeless = m_stopped || m_failures >= m_habits.tries
        || std::ranges::all_of(heads, [this, tooLate](const services::DueAction &head) {
               return m_tries.value(head.action.id) >= m_habits.tries || m_limits.value(head.action.id).until > tooLate;
           });
    if (heads.isEmpty())
        answer(std::nullopt);
    else if (hopeless)
        answer(m_error || m_limits.isEmpty() ? m_error : m_limits.cbegin()->error);
    else if (m_error && m_error->kind == ErrorKind::RateLimited && m_heldUntil > tooLate)
        answer(m_error);
}

void Outbox::answer(const std::optional<Error> &error)
{
    for (auto &promise : std::exchange(m_drained, {})) {
        promise.addResult(error);
        promise.finish();
    }
}

} // namespace szept::sync
