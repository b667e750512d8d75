// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/clock.h"
#include "models/domain/error.h"

namespace szept::sync {

/// What an account does after an error.
struct Retry
{
    enum class How {
        Later, ///< by itself, after the wait
        ByPerson, ///< not before somebody has acted: signed in again, or said "try again"
    };
    How how = How::Later;
    Duration wait{};
    /// The cursor that was being read is of no more use: the next pass starts at the queue's beginning.
    bool afresh = false;

    friend bool operator==(const Retry &, const Retry &) = default;
};

/// Half to all of base × 2^(failures − 1), never more than cap: a server that comes back is not met by everyone at once.
/// failures counts from 1; chance is from [0, 1).
[[nodiscard]] Duration backoff(int failures, double chance, Duration base, Duration cap);

/// How long a platform is left alone that said "too many": as long as it says, but for its own good no shorter than
/// this. A time of nought, or one that is over, would have it asked again at once, and again.
[[nodiscard]] Duration toldPause(const Error &error, Duration least);

/// After a failed pull or look. failures counts this one too.
[[nodiscard]] Retry retryAfter(const Error &error, int failures, double chance);

inline constexpr Duration backoffBase = std::chrono::seconds(5);
inline constexpr Duration backoffCap = std::chrono::minutes(5);
/// When a platform says "too many" without saying for how long.
inline constexpr Duration rateLimitPause = std::chrono::minutes(1);
/// No platform's word makes an account wait longer than this without asking again.
inline constexpr Duration longestPause = std::chrono::hours(24);

} // namespace szept::sync
