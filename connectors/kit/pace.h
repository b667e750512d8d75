// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/instant.h"

#include <QHash>
#include <QHttpHeaders>
#include <QString>

#include <optional>

namespace szept::kit {

/// What an answer's headers say about pace.
struct RateHeaders
{
    std::optional<Duration> retryAfter{};
    std::optional<int> remaining{}; ///< requests left in this window
    std::optional<int> limit{}; ///< requests that a window allows
    std::optional<Duration> reset{}; ///< until the next window

    friend bool operator==(const RateHeaders &, const RateHeaders &) = default;
};

/// Reads Retry-After, RateLimit-* and X-RateLimit-*. Times of day are taken against the answer's own Date, so that a wrong clock
/// on either side does no harm; without one against now.
[[nodiscard]] RateHeaders rateHeaders(const QHttpHeaders &headers, Instant now);
[[nodiscard]] std::optional<Instant> httpDate(QByteArrayView text);

/// When the next request may go. Moments are of the steady clock. It only ever waits because the platform said so.
class Pace
{
public:
    /// After an answer. A pause of a header holds the whole host; one that only the body tells holds its route.
    /// Returns the pause that it starts.
    std::optional<Duration> note(
        const QString &route, int status, const RateHeaders &rate, std::optional<Duration> bodyPause, Duration steady);
    /// How long a request of this route has to wait from now.
    [[nodiscard]] Duration wait(const QString &route, Duration steady) const;

private:
    Duration m_host{};
    QHash<QString, Duration> m_routes;
};

} // namespace szept::kit
