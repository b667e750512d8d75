// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/verb.h"

namespace szept::commands {

/// Reads a command line against the table. Options stand anywhere after their verb, global ones before it too;
/// "--option=value" and "--option value" are the same; "--" ends the options. Without a verb, Invocation::verb is null.
/// The error is the one line that says what is wrong and names what would be right.
[[nodiscard]] std::expected<Invocation, QString> parse(const QStringList &arguments);

/// The candidate that somebody who typed this most likely meant; empty when none is near.
[[nodiscard]] QString closest(const QString &typed, const QStringList &candidates);

/// "30m", "2h", "3d", "1w" from now, or ISO 8601; empty when it is neither.
[[nodiscard]] std::optional<Instant> parseTime(const QString &text, Instant now);

} // namespace szept::commands
