// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QFontMetrics>
#include <QIcon>

class QAbstractButton;
class QDateTimeEdit;
class QLabel;
class QLineEdit;
class QPainter;
class QPalette;
class QPushButton;
class QStyleOptionViewItem;
class QToolButton;
class QWidget;

namespace szept::ui {

/// A step of spacing: 4 px at usual text, growing with it.
[[nodiscard]] int step(const QFontMetrics &metrics, int steps = 1);
[[nodiscard]] int step(const QWidget *widget, int steps = 1);
/// The height of what is clicked: never below 24 px.
[[nodiscard]] int targetHeight(const QWidget *widget);
/// Room around the text of a button, and Enter presses it while it has the focus.
void makeRoomy(QPushButton *button);
void makeRoomy(QLineEdit *edit);
/// What a press asks is not answered by the rest of it: an Enter that is held down, the second half of a double click.
void takeOnePress(QAbstractButton *button);
/// With a calendar, and the day written as everywhere, by its name.
void makeRoomy(QDateTimeEdit *edit);
/// For sentences, whoever wrote them: plain text on as many lines as it takes.
[[nodiscard]] QLabel *plainLabel(QWidget *parent);
/// A symbol and a word beside it on the bar, with the focus by Tab.
void makeBarButton(QToolButton *button, const QString &symbolName);

/// So much of colour a, and the rest of colour b.
[[nodiscard]] QColor mixed(const QColor &a, const QColor &b, qreal part);
/// How far apart two colours are for the eye, 1 … 21 (WCAG).
[[nodiscard]] qreal contrast(const QColor &a, const QColor &b);
/// Text that matters less, still at 4.5:1 on its ground.
[[nodiscard]] QColor mutedText(const QPalette &palette, const QColor &ground);
/// On the grounds of lists and of windows alike.
[[nodiscard]] QColor mutedText(const QPalette &palette);
/// Thin lines between panes and around boxes.
[[nodiscard]] QColor lineColour(const QPalette &palette);
/// The ground of the chosen row, of a chip, of what the pointer is over.
[[nodiscard]] QColor chosenGround(const QPalette &palette, bool focused);
[[nodiscard]] QColor hoverGround(const QPalette &palette);

/// The ground of a list's row, the line under it, and the bar beside the chosen one: strong while the list has the
/// focus. The line begins after indent.
void paintRowGround(QPainter *painter, const QStyleOptionViewItem &option, const QColor &ground, int indent = 0);

/// The three sizes, and numbers that stand under each other.
[[nodiscard]] QFont largeFont(const QFont &font);
[[nodiscard]] QFont smallFont(const QFont &font);
[[nodiscard]] QFont strong(QFont font);
[[nodiscard]] QFont tabular(QFont font);

/// The desktop's symbol of that freedesktop name, or our own drawing in the colour of the text.
[[nodiscard]] QIcon symbol(const QString &name);

/// A field that somebody writes in.
[[nodiscard]] bool isTypedIn(const QWidget *widget);
/// Scrolls what it stands in, once it is laid out.
void bringIntoView(QWidget *widget);
/// Tells a screen reader something that happens without focus moving there.
void announce(QWidget *widget, const QString &text, bool urgent = false);

} // namespace szept::ui
