// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/requestdesk.h"

#include "app/sync/storefuture.h"
#include "models/store/workspace.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace szept::sync {
namespace {

constexpr Duration lookAgain = 1s; ///< between looks whether the holder has answered, or has died

} // namespace

RequestDesk::RequestDesk(const Tools &tools, Duration patience)
    : m_tools(tools)
    , m_patience(patience)
{
}

QCoro::Task<Result<std::optional<QString>>> RequestDesk::ask(
    QString verb, QString argument, TakeRight takeRight, std::stop_token stop)
{
    const QUuid id = m_tools.random.uuid();
    m_known.insert(id); // from before it can be seen: should the right become ours, it is not served beside being done
    const Result<void> asked = co_await settled(m_tools.workspace.write(
        [id, verb, argument](store::Transaction &tx) { return store::ask(tx, id, verb, argument); }));
    if (!asked)
        co_return std::unexpected(asked.error());
    Pause pause(m_tools.alarms);
    m_waiting.append(&pause);
    Result<std::optional<QString>> words = co_await answerTo(id, &pause, std::move(takeRight), std::move(stop));
    m_waiting.removeOne(&pause);
    if (words && *words)
        m_over.insert(id);
    else
        co_await answer(id, {}); // nobody need do it any more
    co_return words;
}

QCoro::Task<Result<std::optional<QString>>> RequestDesk::answerTo(
    QUuid request, Pause *pause, TakeRight takeRight, std::stop_token stop)
{
    const Duration until = m_tools.clock.steady() + m_patience;
    for (;;) {
        Result<std::optional<QString>> words = co_await settled(m_tools.workspace.read(
            [request](store::Connection &connection) { return store::answerTo(connection, request); }));
        if (!words || *words)
            co_return words;
        if (const Result<bool> ours = co_await takeRight(); ours && *ours)
            co_return std::nullopt;
        if (stop.stop_requested())
            co_return std::unexpected(stopError());
        if (m_tools.clock.steady() >= until)
            co_return fail(ErrorKind::Busy, u"the process that syncs and sends did not answer in time"_s,
                {u"holder_silent"_s, {}});
        co_await pause->until(std::min(until, m_tools.clock.steady() + lookAgain), stop);
    }
}

QCoro::Task<QList<store::Request>> RequestDesk::take()
{
    QList<store::Request> fresh;
    m_takeAgain = true;
    if (std::exchange(m_takes, true))
        co_return fresh;
    while (std::exchange(m_takeAgain, false)) {
        // A picture of the store that is older than an answer shows the request as open still. Only what was over
        // before the picture was asked for is certainly not in it.
        const QSet<QUuid> over = std::exchange(m_over, {});
        const auto open = co_await settled(
            m_tools.workspace.read([](store::Connection &connection) { return store::openRequests(connection); }));
        if (!open) {
            m_over.unite(over);
            break; // who asked looks after it: it takes the right, or gives up
        }
        m_known.subtract(over);
        for (const store::Request &request : *open) {
            if (!m_known.contains(request.id)) {
                m_known.insert(request.id);
                fresh.append(request);
            }
        }
    }
    m_takes = false;
    co_return fresh;
}

bool RequestDesk::isStale(const store::Request &request) const
{
    return request.askedAt + m_patience < m_tools.clock.now();
}

QCoro::Task<> RequestDesk::answer(QUuid request, QString words)
{
    const Result<void> answered = co_await settled(m_tools.workspace.write(
        [request, words](store::Transaction &tx) { return store::answer(tx, request, words); }));
    if (answered)
        m_over.insert(request);
}

void RequestDesk::wake()
{
    for (Pause *pause : std::as_const(m_waiting))
        pause->wake();
}

} // namespace szept::sync
