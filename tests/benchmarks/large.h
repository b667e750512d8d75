// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/benchmarks/measure.h"

#include <QByteArray>

namespace szept::bench {

/// The workspace of a team that has been at it for years: encrypted, most cases decided, all of them findable. Made in
/// the folder unless it is there.
[[nodiscard]] QString largeFile(const Scale &scale, const QString &folder);
/// Its key.
[[nodiscard]] inline QByteArray largeKey() { return QByteArray(32, 'k'); }

} // namespace szept::bench
