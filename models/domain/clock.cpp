// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/clock.h"

#include <QRandomGenerator>

#include <ctime>

namespace szept {

Instant SystemClock::now() const { return std::chrono::time_point_cast<Duration>(std::chrono::system_clock::now()); }

Duration SystemClock::steady() const
{
#ifdef CLOCK_BOOTTIME
    // std::chrono::steady_clock stands still while a laptop sleeps; undo windows and "older than 10 minutes" must not.
    timespec time{};
    if (clock_gettime(CLOCK_BOOTTIME, &time) == 0)
        return std::chrono::seconds(time.tv_sec) + Duration(time.tv_nsec / 1'000'000);
#endif
    return std::chrono::duration_cast<Duration>(std::chrono::steady_clock::now().time_since_epoch());
}

QUuid SystemRandom::uuid() { return QUuid::createUuid(); }

double SystemRandom::fraction() { return QRandomGenerator::system()->generateDouble(); }

} // namespace szept
