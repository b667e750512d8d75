// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/alarms.h"

#include <QList>

#include <algorithm>
#include <utility>

namespace szept::sync {

TimerAlarms::TimerAlarms(const Clock &clock)
    : m_clock(clock)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { look(); });
}

Alarms::Handle TimerAlarms::set(Duration moment, Ring ring)
{
    m_alarms.emplace(++m_last, Alarm{moment, std::move(ring)});
    arm();
    return m_last;
}

void TimerAlarms::cancel(Handle handle)
{
    if (m_alarms.erase(handle) > 0)
        arm();
}

void TimerAlarms::tellOfWaking(Ring woke) { m_woke = std::move(woke); }

void TimerAlarms::look()
{
    const Duration now = m_clock.steady();
    m_slept = m_slept || now >= m_sliceEnds + sleepGap;
    m_sliceEnds = now;
    tellIfSlept();
    QList<Handle> due;
    for (const auto &[handle, alarm] : m_alarms) {
        if (alarm.moment <= now)
            due.append(handle);
    }
    std::ranges::stable_sort(due, {}, [this](Handle handle) { return m_alarms.at(handle).moment; });
    for (const Handle handle : std::as_const(due)) {
        auto alarm = m_alarms.extract(handle);
        if (!alarm.empty()) // one that rang before may have cancelled it
            alarm.mapped().ring();
    }
    arm();
}

void TimerAlarms::arm()
{
    const Duration now = m_clock.steady();
    // A sleep since the timer was last set would be forgotten by setting it anew. Whoever sets or cancels an alarm is in the
    // middle of something, so it is told later.
    if (m_timer.isActive() && now >= m_sliceEnds + sleepGap) {
        m_slept = true;
        m_timer.stop();
        QMetaObject::invokeMethod(&m_timer, [this] { tellIfSlept(); }, Qt::QueuedConnection);
    }
    if (m_alarms.empty()) {
        m_timer.stop();
        return;
    }
    const Duration earliest
        = std::ranges::min_element(m_alarms, {}, [](const auto &entry) { return entry.second.moment; })->second.moment;
    const Duration slice = std::clamp(earliest - now, Duration::zero(), longestSlice);
    if (m_timer.isActive() && m_sliceEnds == now + slice)
        return;
    m_sliceEnds = now + slice;
    m_timer.start(slice);
}

void TimerAlarms::tellIfSlept()
{
    if (std::exchange(m_slept, false) && m_woke)
        m_woke();
}

} // namespace szept::sync
