// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace szept::views {

/// A text with its %1 … %9 filled in. Unlike QString::arg() it leaves alone what looks like a place marker inside an
/// argument.
[[nodiscard]] QString filled(const QString &text, const QStringList &arguments);

} // namespace szept::views
