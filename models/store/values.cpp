// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/values.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace szept::store {
namespace {

constexpr QChar visibleNul(0x2400);
/// At the front of a text it is read as the mark of swapped bytes, and every character that follows is turned.
constexpr QChar swappedMark(0xfffe);

/// The first character that cannot be stored as it is, or -1.
qsizetype firstBad(QStringView text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c.isNull() || c == swappedMark)
            return i;
        if (!c.isSurrogate())
            continue;
        if (c.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate())
            ++i;
        else
            return i;
    }
    return -1;
}

} // namespace

QString storable(const QString &text)
{
    if (text.isNull())
        return u""_s;
    if (text.startsWith(QChar::ByteOrderMark)) {
        const auto *const begin = std::ranges::find_if(text, [](QChar c) { return c != QChar::ByteOrderMark; });
        return storable(text.sliced(begin - text.cbegin()));
    }
    qsizetype at = firstBad(text);
    if (at < 0)
        return text;
    QString good = text;
    while (at >= 0) {
        good[at] = good[at].isNull() ? visibleNul : QChar(QChar::ReplacementCharacter);
        const qsizetype next = firstBad(QStringView(good).sliced(at + 1));
        at = next < 0 ? -1 : at + 1 + next;
    }
    return good;
}

} // namespace szept::store
