// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/instant.h"

#include <QDateTime>
#include <QTimeZone>

namespace szept {

qint64 toMilliseconds(Instant instant) { return instant.time_since_epoch().count(); }

Instant fromMilliseconds(qint64 milliseconds) { return Instant(Duration(milliseconds)); }

QString toIso8601(Instant instant)
{
    return QDateTime::fromMSecsSinceEpoch(toMilliseconds(instant), QTimeZone::UTC).toString(Qt::ISODateWithMs);
}

std::optional<Instant> fromIso8601(const QString &text)
{
    QDateTime time = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (!time.isValid())
        return std::nullopt;
    if (time.timeSpec() == Qt::LocalTime)
        time.setTimeZone(QTimeZone::UTC);
    return fromMilliseconds(time.toMSecsSinceEpoch());
}

} // namespace szept
