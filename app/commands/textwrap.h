// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace szept::commands {

/// Breaks at spaces; later lines begin with so many spaces.
[[nodiscard]] QString wrapped(const QString &text, int width, int indent = 0);

/// How many columns of a terminal a text takes: wide characters two, marks that combine none.
[[nodiscard]] int columnsOf(QStringView text);
/// Cut to that many columns, with "…" where something was cut, and filled with spaces.
[[nodiscard]] QString fitted(const QString &text, int columns);

/// Rows under a head, each column as wide as its widest cell but the last one cut to what is left of the width.
[[nodiscard]] QString table(const QStringList &head, const QList<QStringList> &rows, int width);

} // namespace szept::commands
