// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/clock.h"

#include <atomic>

namespace szept::test {

/// A clock whose hands the test turns: they stand still in between, unless it ticks. Safe to read from other threads.
class FakeClock final : public Clock
{
public:
    [[nodiscard]] Instant now() const override { return fromMilliseconds(m_now + m_ticks); }
    [[nodiscard]] Duration steady() const override { return Duration(m_steady + (m_ticks += m_tick)); }
    /// Time passes.
    void advance(Duration by)
    {
        m_now += by.count();
        m_steady += by.count();
    }
    /// Somebody sets the wall clock; the steady one does not move.
    void jump(Duration by) { m_now += by.count(); }
    /// From now on no two looks at the steady clock see the same, as with a real one.
    void tick() { m_tick = 1; }

private:
    std::atomic<qint64> m_now = 1'772'000'000'000; // 2026-02-25
    std::atomic<qint64> m_steady = 1'000'000;
    std::atomic<qint64> m_tick = 0;
    mutable std::atomic<qint64> m_ticks = 0;
};

/// The same numbers in every run.
class FakeRandom final : public Random
{
public:
    [[nodiscard]] QUuid uuid() override { return QUuid(uint(++m_count), 0, 0x4000, 0x80, 0, 0, 0, 0, 0, 0, 1); }
    [[nodiscard]] double fraction() override { return m_fraction; }
    void setFraction(double fraction) { m_fraction = fraction; }

private:
    std::atomic<uint> m_count = 0;
    double m_fraction = 0.5;
};

} // namespace szept::test
