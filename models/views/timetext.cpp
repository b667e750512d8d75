// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/timetext.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

using namespace std::chrono_literals;

namespace szept::views {
namespace {

struct Say
{
    Q_DECLARE_TR_FUNCTIONS(TimeText)
};

constexpr Duration inSeconds = 90s; ///< so much is told in seconds

QString days(Duration span)
{
    const auto halves = std::chrono::round<std::chrono::duration<int, std::ratio<43200>>>(span).count();
    if (halves < 6 && halves % 2 != 0)
        return Say::tr("%1 days", "a number with a fraction: 1.5").arg(QLocale().toString(halves / 2.0, 'f', 1));
    return Say::tr("%n day(s)", nullptr, halves / 2);
}

QString longSpan(Duration span)
{
    if (span < 60min)
        return Say::tr("%1 min").arg(QLocale().toString(std::chrono::floor<std::chrono::minutes>(span).count()));
    if (span < 24h)
        return Say::tr("%1 h").arg(QLocale().toString(std::chrono::floor<std::chrono::hours>(span).count()));
    if (span < std::chrono::days(14))
        return days(span);
    if (span < std::chrono::days(60))
        return Say::tr("%n week(s)", nullptr, int(std::chrono::floor<std::chrono::weeks>(span).count()));
    if (span < std::chrono::days(731))
        return Say::tr("%n month(s)", nullptr, int(std::chrono::floor<std::chrono::months>(span).count()));
    return Say::tr("%n year(s)", nullptr, int(std::chrono::floor<std::chrono::years>(span).count()));
}

} // namespace

QString ageText(Duration age) { return age < 60s ? Say::tr("now") : longSpan(age); }

QString agoText(Instant then, Instant now)
{
    return now - then < 60s ? Say::tr("just now") : Say::tr("%1 ago").arg(longSpan(now - then));
}

Duration untilLeftChanges(Duration left)
{
    const Duration unit = left <= inSeconds ? Duration(1s) : Duration(1min);
    const Duration part = left % unit; // the shown number is rounded up
    const Duration whole = part == Duration::zero() ? unit : part;
    return left <= inSeconds ? whole : std::min<Duration>(whole, left - inSeconds);
}

QString leftText(Duration left)
{
    left = std::max(left, Duration::zero());
    if (left <= inSeconds)
        return Say::tr("%1 s").arg(QLocale().toString(std::chrono::ceil<std::chrono::seconds>(left).count()));
    if (left <= 90min)
        return Say::tr("%1 min").arg(QLocale().toString(std::chrono::ceil<std::chrono::minutes>(left).count()));
    return longSpan(std::chrono::ceil<std::chrono::hours>(left));
}

QString spanText(Duration span)
{
    if (span < 60s) {
        const auto seconds = std::chrono::round<std::chrono::seconds>(std::max(span, Duration::zero())).count();
        return Say::tr("%1 s").arg(QLocale().toString(seconds));
    }
    return longSpan(span);
}

QString whenText(Instant instant)
{
    const QDateTime local = QDateTime::fromMSecsSinceEpoch(toMilliseconds(instant)).toLocalTime();
    return QLocale().toString(local.date(), QLatin1StringView("ddd d MMM")) + QLatin1StringView(", ")
        + QLocale().toString(local.time(), QLocale::ShortFormat);
}

QString exactTimeText(Instant instant)
{
    const QDateTime local = QDateTime::fromMSecsSinceEpoch(toMilliseconds(instant)).toLocalTime();
    return QLocale().toString(local.date(), QLocale::LongFormat) + QLatin1StringView(", ")
        + QLocale().toString(local.time(), QLocale::ShortFormat);
}

} // namespace szept::views
