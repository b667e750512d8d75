// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace szept::store {

/// Compatibility decomposition (NFKD) and case folding, but for the order of marks on one letter. Quick for a hostile text too:
/// QString::normalized() moves the rest of the text at each character that it replaces.
[[nodiscard]] QString decomposed(QStringView text);

/// Text without what people leave out when they search: case, accents, width, invisible characters. "Łódź" and "lodz"
/// become the same, "Straße" and "strasse" too. It is done here because SQLite and PostgreSQL do it differently, and
/// neither does it for Polish.
[[nodiscard]] QString folded(QStringView text);

/// The words of a text as both databases index them. Scripts that write without spaces give one word a character,
/// pictographs too. A hostile text is cut: so many words, so long a word.
[[nodiscard]] QStringList foldedWords(QStringView text);

/// A part of a question: its words stand side by side in the text.
struct SearchTerm
{
    QStringList words;
    bool isPrefix = false; ///< the last word may go on

    friend bool operator==(const SearchTerm &, const SearchTerm &) = default;
};

/// What somebody typed: words, all of which have to occur, the last one perhaps unfinished, and "phrases". Nothing else
/// means anything.
[[nodiscard]] QList<SearchTerm> searchTerms(QStringView query);

} // namespace szept::store
