// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/instant.h"

#include <QCoroTask>

#include <QObject>

#include <coroutine>
#include <optional>
#include <stop_token>

namespace szept::kit {

/// What a coroutine waits for, once: the first of open(), a stop and a time limit. It lives in the coroutine's frame, so it
/// cannot die before the coroutine goes on, which happens from the event loop and never inside open().
/// A stop may be asked for from any thread; everything else belongs to the thread that made it.
class Latch : public QObject
{
    Q_OBJECT

public:
    enum class Why { Opened, Stopped, TimedOut };

    explicit Latch(std::stop_token stop, std::optional<Duration> limit = {});
    ~Latch() override;

    void open(Why why = Why::Opened);
    [[nodiscard]] bool isOpen() const { return m_why.has_value(); }

    [[nodiscard]] bool await_ready() const noexcept { return m_why.has_value(); }
    void await_suspend(std::coroutine_handle<> waiter) noexcept { m_waiter = waiter; }
    [[nodiscard]] Why await_resume() const noexcept { return *m_why; }

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    struct Stopper
    {
        Latch *latch;
        void operator()() const noexcept;
    };

    std::optional<Why> m_why;
    std::coroutine_handle<> m_waiter;
    std::stop_callback<Stopper> m_stop; // last: it may call as soon as it stands
};

/// Real waiting. Tests give HttpOptions another.
[[nodiscard]] QCoro::Task<Latch::Why> waitFor(Duration time, std::stop_token stop);

} // namespace szept::kit
