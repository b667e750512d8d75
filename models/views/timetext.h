// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/instant.h"

#include <QString>

namespace szept::views {

/// An age in as few letters as tell it: "now", "12 min", "3 h", "1.5 days", "5 days", "3 weeks", "14 months".
[[nodiscard]] QString ageText(Duration age);
/// "just now", "12 min ago".
[[nodiscard]] QString agoText(Instant then, Instant now);
/// What is left of a wait, rounded up so that it never says 0 before it is over: "6 s", "2 min", "3 h".
[[nodiscard]] QString leftText(Duration left);
/// How long until that text says something else: a minute at most, and more than nothing.
[[nodiscard]] Duration untilLeftChanges(Duration left);
/// A length of time: "0 s", "45 s", "9 min", "2 h", "1.5 days".
[[nodiscard]] QString spanText(Duration span);
/// A local time in few letters: "Thu 26 Feb, 9:00 AM".
[[nodiscard]] QString whenText(Instant instant);
/// The exact local time, for the tooltip beside a relative one.
[[nodiscard]] QString exactTimeText(Instant instant);

} // namespace szept::views
