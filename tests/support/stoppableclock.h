// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/clock.h"

#include <atomic>

namespace szept::test {

/// The machine's clock until it is stopped; from then on the test turns its hands. For what also waits by real timers.
/// Safe to read from other threads.
class StoppableClock final : public Clock
{
public:
    [[nodiscard]] Instant now() const override { return m_stopped ? fromMilliseconds(m_now) : m_system.now(); }
    [[nodiscard]] Duration steady() const override { return m_stopped ? Duration(m_steady) : m_system.steady(); }
    void stop()
    {
        m_now = toMilliseconds(m_system.now());
        m_steady = m_system.steady().count();
        m_stopped = true;
    }
    /// Time passes, once it is stopped.
    void advance(Duration by)
    {
        m_now += by.count();
        m_steady += by.count();
    }

private:
    SystemClock m_system;
    std::atomic<qint64> m_now = 0;
    std::atomic<qint64> m_steady = 0;
    std::atomic<bool> m_stopped = false;
};

} // namespace szept::test
