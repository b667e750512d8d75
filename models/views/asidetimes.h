// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/instant.h"

#include <QList>
#include <QString>

namespace szept::views {

/// A time until which a case can be set aside, by a name that is always true: "In the morning".
struct AsideTime
{
    QString name;
    Instant until;

    friend bool operator==(const AsideTime &, const AsideTime &) = default;
};

/// The usual ones, each with its fixed digit (1 for the first), in the order of the digits. Evenings and mornings are the next
/// that are not just about to come, on this computer's clock.
[[nodiscard]] QList<AsideTime> asideTimes(Instant now);
/// The one that is meant when nobody chooses: the morning.
inline constexpr int usualAsideTime = 3;

} // namespace szept::views
