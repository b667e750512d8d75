// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QIcon>

class QPalette;
class QWidget;

namespace szept::ui {

/// A step of spacing: 4 px at usual text, growing with it.
[[nodiscard]] int step(const QWidget *widget, int steps = 1);
/// The height of what is clicked: never below 24 px.
[[nodiscard]] int targetHeight(const QWidget *widget);

/// Part b of colour a and the rest of colour b.
[[nodiscard]] QColor mixed(const QColor &a, const QColor &b, qreal part);
/// Text that matters less, still at 4.5:1.
[[nodiscard]] QColor mutedText(const QPalette &palette);
/// Thin lines between panes and around boxes.
[[nodiscard]] QColor lineColour(const QPalette &palette);
/// The ground of the chosen row, of a chip, of what the pointer is over.
[[nodiscard]] QColor chosenGround(const QPalette &palette, bool focused);
[[nodiscard]] QColor hoverGround(const QPalette &palette);

/// The three sizes, and numbers that stand under each other.
[[nodiscard]] QFont largeFont(const QFont &font);
[[nodiscard]] QFont smallFont(const QFont &font);
[[nodiscard]] QFont strong(QFont font);
[[nodiscard]] QFont tabular(QFont font);

/// The desktop's symbol of that freedesktop name, or our own drawing in the colour of the text.
[[nodiscard]] QIcon symbol(const QString &name);

/// Tells a screen reader something that happens without focus moving there.
void announce(QWidget *widget, const QString &text, bool urgent = false);

} // namespace szept::ui
