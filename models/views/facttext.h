// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace szept::views {

// What a platform tells besides, of a subject or a person: pairs of a connector's own keys and their values.

/// "typing_duration_ms" in words; a key that is not known here with its lines as spaces.
[[nodiscard]] QString factName(const QString &key);
/// Times, lengths of time and sizes as people read them; anything else on one line, safe to look at.
[[nodiscard]] QString factValue(const QString &key, const QString &value);

} // namespace szept::views
