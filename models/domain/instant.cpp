// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/instant.h"

#include <QDateTime>
#include <QTimeZone>

#include <algorithm>

namespace szept {
namespace {

constexpr QChar minusSign(0x2212); // Qt takes it before an offset

} // namespace

qint64 toMilliseconds(Instant instant) { return instant.time_since_epoch().count(); }

Instant fromMilliseconds(qint64 milliseconds) { return Instant(Duration(milliseconds)); }

QString toIso8601(Instant instant)
{
    return QDateTime::fromMSecsSinceEpoch(toMilliseconds(instant), QTimeZone::UTC).toString(Qt::ISODateWithMs);
}

std::optional<Instant> fromIso8601(const QString &text)
{
    constexpr qsizetype dateLength = 10;
    const QStringView ofDay = QStringView(text).sliced(std::min(text.size(), dateLength));
    if (ofDay.isEmpty()) // a day is no moment
        return std::nullopt;
    const auto isOfZone = [](QChar c) { return c == u'Z' || c == u'z' || c == u'+' || c == u'-' || c == minusSign; };
    // Said before it is read: as a time of this computer's zone it would be moved where summer time leaves an hour out.
    const bool saysZone = std::ranges::any_of(ofDay, isOfZone);
    const QDateTime time = QDateTime::fromString(saysZone ? text : text.trimmed() + u'Z', Qt::ISODateWithMs);
    if (!time.isValid())
        return std::nullopt;
    return fromMilliseconds(time.toMSecsSinceEpoch());
}

} // namespace szept
