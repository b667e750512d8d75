// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/error.h"
#include "models/domain/id.h"

#include <optional>

namespace szept {

/// What a platform's own answers tell about the requests that it lets us make.
struct RateBudget
{
    std::optional<int> remaining;
    std::optional<int> limit;
    std::optional<Instant> resetsAt;

    friend bool operator==(const RateBudget &, const RateBudget &) = default;
};

/// How the pulling of an account goes: its health, and where the running pass goes on.
struct SyncState
{
    AccountId account;
    qint64 pass = 0; ///< counts the passes over the queue; 0 before the first
    bool passRuns = false;
    QString cursor; ///< where the running pass goes on; empty at its start
    bool wholeQueue = true; ///< every page of the running pass so far said that the pass shows all that waits
    std::optional<Instant> passBeganAt;
    std::optional<Instant> lastGoodAt; ///< end of the last pass that came to its end
    std::optional<Instant> lastTryAt;
    std::optional<Instant> nextTryAt; ///< not before, after an error or by the platform's word
    int failures = 0; ///< since the last good pass
    std::optional<Error> error; ///< of the last try
    std::optional<RateBudget> budget;

    friend bool operator==(const SyncState &, const SyncState &) = default;
};

} // namespace szept
