// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/retry.h"

#include <algorithm>

namespace szept::sync {

Duration backoff(int failures, double chance, Duration base, Duration cap)
{
    const int doublings = std::clamp(failures - 1, 0, 24);
    const Duration whole = std::min(cap, Duration(base.count() << doublings));
    return whole / 2 + Duration(qint64(double((whole - whole / 2).count()) * chance));
}

Duration toldPause(const Error &error, Duration least)
{
    return std::clamp(error.retryAfter.value_or(rateLimitPause), least, longestPause);
}

Retry retryAfter(const Error &error, int failures, double chance)
{
    const Duration wait = backoff(failures, chance, backoffBase, backoffCap);
    switch (error.kind) {
    case ErrorKind::Unauthorised:
    case ErrorKind::Forbidden:
    case ErrorKind::Unsupported:
    case ErrorKind::Rejected:
        return {.how = Retry::How::ByPerson};
    case ErrorKind::RateLimited:
        return {.wait = toldPause(error, wait)};
    case ErrorKind::Unavailable:
        return {.wait = std::clamp(error.retryAfter.value_or(wait), wait, longestPause)};
    case ErrorKind::Gone:
    case ErrorKind::AlreadyHandled:
    case ErrorKind::Conflict:
    case ErrorKind::Malformed:
    case ErrorKind::Invalid:
    case ErrorKind::NotFound:
        // What could not be read will most likely be unreadable again under this cursor.
        return {.wait = wait, .afresh = true};
    case ErrorKind::Cancelled:
    case ErrorKind::Busy:
    case ErrorKind::NewerSchema:
    case ErrorKind::Damaged:
    case ErrorKind::WrongKey:
    case ErrorKind::NoEncryption:
    case ErrorKind::NoSpace:
    case ErrorKind::ReadOnly:
    case ErrorKind::NoKeyring:
    case ErrorKind::Fault:
        return {.wait = wait};
    }
    return {.wait = wait};
}

} // namespace szept::sync
