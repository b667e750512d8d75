// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/textwrap.h"

#include "app/commands/widecharacters.h"

#include <QList>
#include <QTextBoundaryFinder>

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace szept::commands {
namespace {

bool isWide(char32_t character)
{
    const auto at = std::ranges::lower_bound(wideCharacters, character, {}, &CharacterRange::last);
    return at != wideCharacters.end() && character >= at->first;
}

/// Marks on the letter before, vowels inside a Hangul syllable, and what only steers (joiners, direction marks).
bool takesNoColumn(char32_t character)
{
    const QChar::Category category = QChar::category(character);
    return category == QChar::Mark_NonSpacing || category == QChar::Mark_Enclosing
        || (category == QChar::Other_Format && character != QChar::SoftHyphen)
        || (character >= 0x1160 && character <= 0x11ff);
}

/// What does not fit is taken from the widest columns; never from the first, whose ids people type again.
void shrink(QList<int> &widths, int width)
{
    constexpr int least = 10;
    constexpr int gap = 2;
    int over = std::accumulate(widths.cbegin(), widths.cend(), gap * int(widths.size() - 1)) - width;
    for (; over > 0 && widths.size() > 1; --over) {
        const auto widest = std::max_element(widths.begin() + 1, widths.end());
        if (*widest <= least)
            return;
        --*widest;
    }
}

} // namespace

QString wrapped(const QString &text, int width, int indent)
{
    QStringList lines{QString()};
    const QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    for (const QString &word : words) {
        QString &line = lines.last();
        const bool fresh = line.trimmed().isEmpty();
        if (!fresh && columnsOf(line) + 1 + columnsOf(word) > width)
            lines.append(QString(indent, u' ') + word);
        else
            line += fresh ? word : u' ' + word;
    }
    return lines.join(u'\n');
}

int columnsOf(QStringView text)
{
    int columns = 0;
    for (const auto characters = text.toUcs4(); const char32_t character : characters) {
        columns += takesNoColumn(character) ? 0 : isWide(character) ? 2 : 1;
    }
    return columns;
}

QString fitted(const QString &text, int columns)
{
    const int have = columnsOf(text);
    if (have <= columns)
        return text + QString(columns - have, u' ');
    if (columns < 1)
        return {};
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    qsizetype end = 0;
    for (qsizetype next = finder.toNextBoundary(); next > 0; next = finder.toNextBoundary()) {
        if (columnsOf(QStringView(text).left(next)) > columns - 1)
            break;
        end = next;
    }
    const QString cut = text.left(end) + u'…';
    return cut + QString(columns - columnsOf(cut), u' ');
}

QString table(const QStringList &head, const QList<QStringList> &rows, int width)
{
    if (head.isEmpty())
        return {};
    QList<int> widths;
    for (const QString &cell : head)
        widths.append(columnsOf(cell));
    for (const QStringList &row : rows) {
        for (qsizetype column = 0; column < std::min(row.size(), widths.size()); ++column)
            widths[column] = std::max(widths[column], columnsOf(row[column]));
    }
    shrink(widths, width);
    const auto line = [&widths](const QStringList &cells) -> QString {
        QStringList parts;
        for (qsizetype column = 0; column < widths.size(); ++column)
            parts.append(fitted(cells.value(column), widths[column]));
        QString text = parts.join("  "_L1);
        while (text.endsWith(u' '))
            text.chop(1);
        return text + u'\n';
    };
    QString text = line(head);
    for (const QStringList &row : rows)
        text += line(row);
    return text;
}

} // namespace szept::commands
