// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace szept::views {

/// A stretch of a VisibleText that is painted apart.
struct TextSpan
{
    enum class Kind {
        Mark, ///< stands for a character that cannot be seen: "‹U+202E›"
        Host, ///< the host that a link really leads to
        Hint, ///< added by us: the host as its letters read, decoded from punycode
    };
    qsizetype start = 0;
    qsizetype length = 0;
    Kind kind = Kind::Mark;

    friend bool operator==(const TextSpan &, const TextSpan &) = default;
};

/// Text written by an attacker, made safe to look at: what cannot be seen has a mark, nothing in it changes the
/// direction or the place of other text, and the hosts of links stand out. It is still shown as plain text only.
struct VisibleText
{
    QString text;
    QList<TextSpan> spans; ///< in order, never overlapping
    int marks = 0;

    friend bool operator==(const VisibleText &, const VisibleText &) = default;
};

[[nodiscard]] VisibleText visibleText(const QString &hostile);
/// The marks alone, lines and links as they are: for a terminal, where text steers. Twice is as good as once.
[[nodiscard]] QString markedText(const QString &hostile);
/// The same on one line of at most so many characters, for rows, titles and names.
[[nodiscard]] QString visibleLine(const QString &hostile, qsizetype atMost = 200);
/// As a tool tip that shows it letter by letter: Qt takes for markup what looks like it.
[[nodiscard]] QString asToolTip(const QString &plain);

} // namespace szept::views
