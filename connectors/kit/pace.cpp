// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/kit/pace.h"

#include <QDateTime>
#include <QLocale>
#include <QTimeZone>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace szept::kit {
namespace {

constexpr double longestSensible = 7 * 24 * 3600.0; // a week: what is longer is a mistake of the server
constexpr Duration whenUntold = std::chrono::seconds(30); // a 429 that names no time

std::optional<Duration> seconds(double value)
{
    if (!std::isfinite(value))
        return std::nullopt;
    return Duration(qint64(std::ceil(std::clamp(value, 0.0, longestSensible) * 1000)));
}

QByteArrayView value(const QHttpHeaders &headers, QByteArrayView name)
{
    return headers.value(QLatin1StringView(name)).trimmed();
}

std::optional<Duration> until(Instant moment, Instant serverNow)
{
    return seconds(double((moment - serverNow).count()) / 1000);
}

/// The first of these headers that holds a number. A limit may be followed by its policies: "100, 100;w=60".
std::optional<int> count(const QHttpHeaders &headers, std::initializer_list<QByteArrayView> names)
{
    for (const QByteArrayView name : names) {
        const QByteArray text = value(headers, name).toByteArray();
        bool ok = false;
        const double number = text.first(std::ranges::find_first_of(text, ",;"_ba) - text.begin()).toDouble(&ok);
        if (ok && std::isfinite(number))
            return int(std::clamp(number, 0.0, 1e6));
    }
    return std::nullopt;
}

/// A time is told as seconds to go, as seconds since 1970, as ISO 8601 or as an HTTP date.
std::optional<Duration> timeToGo(QByteArrayView text, Instant serverNow)
{
    if (text.isEmpty())
        return std::nullopt;
    bool isNumber = false;
    if (const double number = text.toDouble(&isNumber); isNumber) {
        if (!std::isfinite(number))
            return std::nullopt;
        constexpr double sinceEpoch = 1e9; // 2001: no pause is 31 years long
        return number < sinceEpoch ? seconds(number)
                                   : until(fromMilliseconds(qint64(std::min(number, 1e11) * 1000)), serverNow);
    }
    if (const auto date = httpDate(text))
        return until(*date, serverNow);
    const auto iso = fromIso8601(QString::fromLatin1(text));
    return iso ? until(*iso, serverNow) : std::nullopt;
}

} // namespace

std::optional<Instant> httpDate(QByteArrayView text)
{
    // "Sun, 06 Nov 1994 08:49:37 GMT", the only form that is sent today.
    const QDateTime time
        = QLocale::c().toDateTime(QString::fromLatin1(text.trimmed()), u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s);
    if (!time.isValid())
        return std::nullopt;
    return fromMilliseconds(QDateTime(time.date(), time.time(), QTimeZone::UTC).toMSecsSinceEpoch());
}

RateHeaders rateHeaders(const QHttpHeaders &headers, Instant now)
{
    const Instant serverNow = httpDate(value(headers, "date")).value_or(now);
    RateHeaders rate;
    rate.retryAfter = timeToGo(value(headers, "retry-after"), serverNow);
    rate.remaining = count(headers, {"ratelimit-remaining", "x-ratelimit-remaining"});
    rate.limit = count(headers, {"ratelimit-limit", "x-ratelimit-limit"});
    for (const QByteArrayView name : {"x-ratelimit-reset-after", "ratelimit-reset", "x-ratelimit-reset"}) {
        if (!rate.reset)
            rate.reset = timeToGo(value(headers, name), serverNow);
    }
    return rate;
}

std::optional<Duration> Pace::note(
    const QString &route, int status, const RateHeaders &rate, std::optional<Duration> bodyPause, Duration steady)
{
    const bool refused = status == 429 || (status == 503 && rate.retryAfter);
    std::optional<Duration> host = refused ? rate.retryAfter : std::nullopt;
    if (rate.remaining == 0 && rate.reset)
        host = std::max(host.value_or(Duration::zero()), *rate.reset);
    if (host) {
        m_host = std::max(m_host, steady + *host);
        return host;
    }
    if (status != 429)
        return std::nullopt;
    const Duration pause = bodyPause.value_or(whenUntold);
    m_routes[route] = std::max(m_routes.value(route), steady + pause);
    return pause;
}

Duration Pace::wait(const QString &route, Duration steady) const
{
    return std::max({Duration::zero(), m_host - steady, m_routes.value(route) - steady});
}

} // namespace szept::kit
