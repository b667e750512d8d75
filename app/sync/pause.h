// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sync/alarms.h"

#include <QCoroTask>

#include <coroutine>
#include <optional>
#include <stop_token>

namespace szept::sync {

/// Where one coroutine waits: until a moment, until it is woken, or until it is told to stop; whichever comes first.
/// A wake that finds nobody waiting is kept for the next wait, so none is lost. Resumes from the event loop, never from inside
/// wake() or request_stop(). Everything here, the stop included, happens on one thread. It outlives its waiter.
class Pause
{
public:
    enum class Ended { Time, Woken, Stopped };

    explicit Pause(Alarms &alarms)
        : m_alarms(alarms)
    {
    }
    Q_DISABLE_COPY_MOVE(Pause)
    ~Pause();

    void wake();
    /// Without a moment it waits for a wake or a stop alone.
    [[nodiscard]] QCoro::Task<Ended> until(std::optional<Duration> moment, std::stop_token stop);

private:
    struct Awaiter;
    void end(Ended how);

    Alarms &m_alarms;
    QObject m_context;
    std::coroutine_handle<> m_waiting;
    Alarms::Handle m_alarm = 0;
    Ended m_how = Ended::Time;
    bool m_woken = false;
};

} // namespace szept::sync
