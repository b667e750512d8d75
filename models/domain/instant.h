// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <chrono>
#include <expected>
#include <optional>

namespace szept {

/// A moment in UTC, in whole milliseconds: what is stored, compared and shown.
using Instant = std::chrono::sys_time<std::chrono::milliseconds>;
using Duration = std::chrono::milliseconds;

/// Milliseconds since 1970, as the store keeps them.
[[nodiscard]] qint64 toMilliseconds(Instant instant);
[[nodiscard]] Instant fromMilliseconds(qint64 milliseconds);

/// "2026-03-01T10:00:00.000Z", the form of the command line's JSON.
[[nodiscard]] QString toIso8601(Instant instant);

/// Reads ISO 8601 with or without a fraction and with any zone; without a zone it is taken as UTC. Empty when it is no time.
[[nodiscard]] std::optional<Instant> fromIso8601(const QString &text);

} // namespace szept
