// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/holding.h"

#include "app/sync/moments.h"
#include "app/sync/storefuture.h"
#include "models/store/workspace.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace szept::sync {
namespace {

constexpr Duration storeAgain = 5s; ///< between tries when the store cannot be written

} // namespace

Holding::Holding(const Tools &tools, Right &right)
    : m_tools(tools)
    , m_right(right)
    , m_waitPause(tools.alarms)
{
}

Holding::~Holding() = default;

QCoro::Task<Result<bool>> Holding::take()
{
    if (m_session && !m_right.askedAgain())
        co_return true;
    if (!m_session)
        co_await m_leaving.ended();
    const Right::Taken session = co_await settled(m_right.take());
    if (!session)
        co_return std::unexpected(session.error());
    if (m_session && m_session != *session)
        lose();
    if (!*session)
        co_return false;
    if (!m_session) { // or others have asked meanwhile, and see to what follows
        co_await m_leaving.ended();
        co_await m_waits.ended();
    }
    if (!m_session) {
        m_session = *session;
        Q_EMIT taken();
    }
    co_return true;
}

void Holding::lose()
{
    m_session.reset();
    m_recovered = false;
    m_recovering.reset();
    m_waitStop.request_stop();
    Q_EMIT lost();
}

QCoro::Task<Result<void>> Holding::recover()
{
    if (m_recovered)
        co_return Result<void>();
    const std::optional<QString> session = m_session;
    const bool first = !m_recovering;
    if (first) {
        const Duration alive = m_right.askedAgain() ? longestAttempt : 0ms; // else its holder died as it lost the right
        m_recovering
            = m_tools.workspace.write([&tools = m_tools, &right = m_right, alive](store::Transaction &tx) -> Recovered {
                  if (const Result<void> ours = right.confirm(tx); !ours)
                      return std::unexpected(ours.error());
                  auto found = services::recoverSending(tx, tools.by, alive);
                  tools.moments.reached("recover.written"_L1);
                  return found;
              });
    }
    const QFuture<Recovered> recovering = *m_recovering;
    co_await sync::ended(recovering);
    m_tools.moments.reached("recover.committed"_L1);
    const Recovered recovered = recovering.resultCount() > 0 ? recovering.result() : std::unexpected(stopError());
    if (first && m_session == session) {
        m_recovered = recovered.has_value();
        m_recovering.reset();
        if (recovered)
            wait(recovered->left);
    }
    co_return recovered.transform([](const services::Recovered &) {});
}

void Holding::wait(const QList<services::UnderWay> &left)
{
    if (left.isEmpty() || m_finished)
        return;
    const Instant now = m_tools.clock.now();
    const Duration steady = m_tools.clock.steady();
    QList<Left> all;
    for (const services::UnderWay &one : left) {
        const Duration rest = std::clamp(one.beganAt + longestAttempt - now, 0ms, longestAttempt);
        all.append({one.attempt, steady + rest});
    }
    m_waitStop = std::stop_source();
    m_waits.add(recoverLeft(std::move(all), m_waitStop.get_token()));
}

QCoro::Task<> Holding::recoverLeft(QList<Left> left, std::stop_token stop)
{
    while (!left.isEmpty() && !stop.stop_requested()) {
        const auto next = std::ranges::min_element(left, {}, &Left::until);
        const auto how = co_await m_waitPause.until(next->until, stop);
        if (how == Pause::Ended::Stopped)
            break;
        if (co_await recoverOne(next->attempt))
            left.erase(next);
        else
            next->until = m_tools.clock.steady() + storeAgain;
    }
}

/// Nothing is left to do where its process has written down what became of it.
QCoro::Task<bool> Holding::recoverOne(services::AttemptRef attempt)
{
    const Result<void> done = co_await settled(
        m_tools.workspace.write([&tools = m_tools, &right = m_right, attempt](store::Transaction &tx) -> Result<void> {
            if (const Result<void> ours = right.confirm(tx); !ours)
                return ours;
            return services::recoverAttempt(tx, attempt, tools.by);
        }));
    co_return done || done.error().kind == ErrorKind::Conflict;
}

void Holding::finish()
{
    m_finished = true;
    m_waitStop.request_stop();
}

QCoro::Task<> Holding::ended()
{
    co_await m_leaving.ended();
    co_await m_waits.ended();
}

} // namespace szept::sync
