// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sync/alarms.h"
#include "tests/support/fakeclock.h"

#include <QList>
#include <QTimer>

#include <algorithm>
#include <map>

namespace szept::test {

/// Alarms over a fake clock: nothing rings before the test turns the hands. They ring from the event loop, as the real ones do.
class FakeAlarms final : public sync::Alarms
{
public:
    explicit FakeAlarms(FakeClock &clock)
        : m_clock(clock)
    {
        m_bell.setSingleShot(true);
        QObject::connect(&m_bell, &QTimer::timeout, &m_bell, [this] { ringWhatIsDue(); });
    }
    Handle set(Duration moment, Ring ring) override
    {
        m_alarms.emplace(++m_last, Alarm{moment, std::move(ring)});
        ringDue();
        return m_last;
    }
    void cancel(Handle handle) override { m_alarms.erase(handle); }
    void tellOfWaking(Ring woke) override { m_woke = std::move(woke); }

    /// Time passes; what falls due rings.
    void advance(Duration by)
    {
        m_clock.advance(by);
        ringDue();
    }
    /// Time passes up to the earliest alarm; how long that took, or nothing when none is set.
    std::optional<Duration> advanceToNext()
    {
        const auto next = in();
        if (next)
            advance(*next);
        return next;
    }
    /// The device sleeps: nothing rings meanwhile, and those who want to know are told first.
    void sleepDevice(Duration by)
    {
        m_clock.advance(by);
        if (m_woke)
            m_woke();
        ringDue();
    }
    /// How long until the earliest alarm.
    [[nodiscard]] std::optional<Duration> in() const
    {
        if (m_alarms.empty())
            return std::nullopt;
        const Duration earliest = std::ranges::min_element(m_alarms, {}, [](const auto &entry) {
            return entry.second.moment;
        })->second.moment;
        return std::max(Duration::zero(), earliest - m_clock.steady());
    }
    [[nodiscard]] qsizetype count() const { return qsizetype(m_alarms.size()); }

private:
    struct Alarm
    {
        Duration moment;
        Ring ring;
    };
    /// Soon, from the event loop.
    void ringDue() { m_bell.start(); }
    void ringWhatIsDue()
    {
        QList<Handle> due;
        for (const auto &[handle, alarm] : m_alarms) {
            if (alarm.moment <= m_clock.steady())
                due.append(handle);
        }
        std::ranges::stable_sort(due, {}, [this](Handle handle) { return m_alarms.at(handle).moment; });
        for (const Handle handle : std::as_const(due)) {
            auto alarm = m_alarms.extract(handle);
            if (!alarm.empty())
                alarm.mapped().ring();
        }
    }

    FakeClock &m_clock;
    QTimer m_bell;
    std::map<Handle, Alarm> m_alarms;
    Handle m_last = 0;
    Ring m_woke;
};

} // namespace szept::test
