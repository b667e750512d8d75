// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QTest>

#include <algorithm>
#include <chrono>

namespace szept::test {

/// How long it took from act(n) until isSeen(n), at its best of five times: what a test holds against a promise of time.
/// A machine under load is slow now and then, and not each time; what only looks on a beat, or waits before it looks, is slow each
/// time, as each act follows at once when the one before was seen, and so just after a look. The first of all, which may come just
/// before a look, does not count.
template <typename Act, typename IsSeen>
[[nodiscard]] std::chrono::milliseconds fastest(Act act, IsSeen isSeen)
{
    auto best = std::chrono::milliseconds::max();
    for (int n = 0; n <= 5; ++n) {
        QElapsedTimer timer;
        timer.start();
        act(n);
        QTRY_VERIFY_WITH_TIMEOUT(isSeen(n), 60'000);
        if (n > 0)
            best = std::min(best, std::chrono::floor<std::chrono::milliseconds>(timer.durationElapsed()));
    }
    return best;
}

} // namespace szept::test
