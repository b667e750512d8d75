// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/kit/latch.h"
#include "tests/support/fakeclock.h"

#include <QList>

#include <functional>

namespace szept::test {

/// Waiting that takes no time: it turns the clock's hands and writes down how long it was asked to wait.
class FakeWait
{
public:
    explicit FakeWait(FakeClock *clock)
        : m_clock(clock)
    {
    }
    [[nodiscard]] std::function<QCoro::Task<kit::Latch::Why>(Duration, std::stop_token)> function()
    {
        return [this](Duration time, std::stop_token stop) { return wait(time, std::move(stop)); };
    }
    QList<Duration> waited;

private:
    QCoro::Task<kit::Latch::Why> wait(Duration time, std::stop_token stop)
    {
        waited.append(time);
        m_clock->advance(time);
        co_return co_await kit::waitFor(Duration::zero(), std::move(stop));
    }
    FakeClock *m_clock;
};

} // namespace szept::test
