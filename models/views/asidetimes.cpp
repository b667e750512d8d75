// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/asidetimes.h"

#include <QCoreApplication>
#include <QDateTime>

using namespace std::chrono_literals;

namespace szept::views {
namespace {

struct Say
{
    Q_DECLARE_TR_FUNCTIONS(AsideTimes)
};

constexpr int morning = 9; ///< o'clock
constexpr int evening = 19;

Instant toInstant(const QDateTime &local) { return fromMilliseconds(local.toMSecsSinceEpoch()); }

/// The next time that the clock shows this hour and that is so far away.
Instant nextAt(int hour, Instant now, Duration away)
{
    const QDateTime earliest = QDateTime::fromMSecsSinceEpoch(toMilliseconds(now + away));
    const QDateTime sameDay(earliest.date(), QTime(hour, 0));
    return toInstant(sameDay >= earliest ? sameDay : sameDay.addDays(1));
}

Instant nextMonday(Instant now)
{
    const QDate today = QDateTime::fromMSecsSinceEpoch(toMilliseconds(now)).date();
    return toInstant(QDateTime(today.addDays(8 - today.dayOfWeek()), QTime(morning, 0)));
}

} // namespace

QList<AsideTime> asideTimes(Instant now)
{
    const QDateTime here = QDateTime::fromMSecsSinceEpoch(toMilliseconds(now));
    const Instant atEvening = nextAt(evening, now, 1h);
    const bool today = QDateTime::fromMSecsSinceEpoch(toMilliseconds(atEvening)).date() == here.date();
    return {
        {Say::tr("In an hour"), now + 1h},
        {today ? Say::tr("In the evening") : Say::tr("Tomorrow evening"), atEvening},
        {Say::tr("In the morning"), nextAt(morning, now, 3h)},
        {Say::tr("On Monday"), nextMonday(now)},
        {Say::tr("In a week"), toInstant(here.addDays(7))},
    };
}

} // namespace szept::views
