// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/kit/latch.h"

#include <QTimerEvent>

namespace szept::kit {

void Latch::Stopper::operator()() const noexcept
{
    // Queued even on our own thread: whoever asks for the stop must not find itself inside the coroutine that it stops.
    QMetaObject::invokeMethod(latch, [latch = latch] { latch->open(Why::Stopped); }, Qt::QueuedConnection);
}

Latch::Latch(std::stop_token stop, std::optional<Duration> limit)
    : m_stop(std::move(stop), Stopper{this})
{
    if (limit)
        startTimer(std::max(*limit, Duration::zero()), Qt::PreciseTimer);
}

Latch::~Latch() = default;

void Latch::open(Why why)
{
    if (m_why)
        return;
    m_why = why;
    if (m_waiter)
        QMetaObject::invokeMethod(this, [this] { m_waiter.resume(); }, Qt::QueuedConnection);
}

void Latch::timerEvent(QTimerEvent *event)
{
    killTimer(Qt::TimerId(event->timerId()));
    open(Why::TimedOut);
}

QCoro::Task<Latch::Why> waitFor(Duration time, std::stop_token stop)
{
    Latch latch(std::move(stop), time);
    co_return co_await latch;
}

} // namespace szept::kit
