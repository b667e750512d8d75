// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/alarms.h"

#include <QList>

#include <algorithm>

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
    if (m_woke && now >= m_sliceEnds + sleepGap)
        m_woke();
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
    if (m_alarms.empty()) {
        m_timer.stop();
        return;
    }
    const Duration now = m_clock.steady();
    const Duration earliest
        = std::ranges::min_element(m_alarms, {}, [](const auto &entry) { return entry.second.moment; })->second.moment;
    const Duration slice = std::clamp(earliest - now, Duration::zero(), longestSlice);
    if (m_timer.isActive() && m_sliceEnds == now + slice)
        return;
    // A sleep since the timer was last set would be forgotten by setting it anew.
    if (m_woke && m_timer.isActive() && now >= m_sliceEnds + sleepGap)
        m_woke();
    m_sliceEnds = now + slice;
    m_timer.start(slice);
}

} // namespace szept::sync
