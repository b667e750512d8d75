// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/pause.h"

namespace szept::sync {

struct Pause::Awaiter
{
    Pause &pause;
    std::optional<Duration> moment;
    std::stop_token stop;
    struct Stopper
    {
        Pause &pause;
        void operator()() const { pause.end(Ended::Stopped); }
    };
    std::optional<std::stop_callback<Stopper>> onStop{};

    bool await_ready() const noexcept { return false; }
    void await_suspend(std::coroutine_handle<> waiting)
    {
        Q_ASSERT(!pause.m_waiting);
        pause.m_waiting = waiting;
        if (moment)
            pause.m_alarm = pause.m_alarms.set(*moment, [&pause = pause] { pause.end(Ended::Time); });
        onStop.emplace(stop, Stopper{pause});
        if (pause.m_waiting && pause.m_woken)
            pause.end(Ended::Woken);
    }
    Ended await_resume() const noexcept { return pause.m_how; }
};

Pause::~Pause() { Q_ASSERT(!m_waiting); }

void Pause::wake()
{
    m_woken = true;
    end(Ended::Woken);
}

QCoro::Task<Pause::Ended> Pause::until(std::optional<Duration> moment, std::stop_token stop)
{
    Awaiter awaiter{*this, moment, std::move(stop)};
    co_return co_await awaiter;
}

void Pause::end(Ended how)
{
    if (!m_waiting)
        return;
    m_how = how;
    if (how == Ended::Woken)
        m_woken = false;
    m_alarms.cancel(std::exchange(m_alarm, 0));
    QMetaObject::invokeMethod(
        &m_context, [waiting = std::exchange(m_waiting, {})] { waiting.resume(); }, Qt::QueuedConnection);
}

} // namespace szept::sync
