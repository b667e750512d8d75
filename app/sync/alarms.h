// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/clock.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <map>

namespace szept::sync {

/// Rings at moments of the steady clock. The only place where sync waits for time, so that a test can turn the hands.
/// Threads: used by the thread that made it, and rings there.
class Alarms
{
public:
    using Ring = std::function<void()>;
    using Handle = quint64;

    Alarms() = default;
    Q_DISABLE_COPY_MOVE(Alarms)
    virtual ~Alarms() = default;
    /// Calls ring once, from the event loop, when the steady clock has reached the moment; never before set() has returned.
    virtual Handle set(Duration moment, Ring ring) = 0;
    /// An alarm that has rung or was never set is not an error.
    virtual void cancel(Handle handle) = 0;
    /// Who is told that the device was asleep, before anything rings that fell due meanwhile; like an alarm from the event loop,
    /// and never from inside set() or cancel().
    virtual void tellOfWaking(Ring woke) = 0;
};

/// The alarms of the program: one QTimer for the earliest of them.
/// Qt's timers stand still while the device sleeps and Clock::steady() does not, so a long wait is cut into slices; a slice that
/// took far longer than it was asked to is how a sleep is noticed.
class TimerAlarms final : public Alarms
{
public:
    explicit TimerAlarms(const Clock &clock);
    Handle set(Duration moment, Ring ring) override;
    void cancel(Handle handle) override;
    void tellOfWaking(Ring woke) override;

    static constexpr Duration longestSlice = std::chrono::seconds(30);
    static constexpr Duration sleepGap = std::chrono::seconds(60);

private:
    void look();
    void arm();
    void tellIfSlept();

    struct Alarm
    {
        Duration moment;
        Ring ring;
    };
    const Clock &m_clock;
    QTimer m_timer;
    Duration m_sliceEnds{};
    std::map<Handle, Alarm> m_alarms;
    Handle m_last = 0;
    Ring m_woke;
    bool m_slept = false; ///< not told yet
};

} // namespace szept::sync
