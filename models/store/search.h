// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/transaction.h"

#include <variant>

namespace szept::store {

/// What can be found: a case itself, or through its author or a note.
using SearchSubject = std::variant<CaseId, PersonId, NoteId>;

/// Makes the subject findable by the words of this text, and by no others.
[[nodiscard]] Result<void> putSearchText(Transaction &tx, const SearchSubject &subject, const QString &text);
/// The same with the words of the text: foldedWords() needs no database.
[[nodiscard]] Result<void> putSearchWords(Transaction &tx, const SearchSubject &subject, const QStringList &words);
[[nodiscard]] Result<void> removeSearchText(Transaction &tx, const SearchSubject &subject);

/// The cases that have all that was asked for (see searchTerms in folding.h) in title and text, whose author has it in the name,
/// or that have it in a note on them or on their author; the newest first. A question without a word finds nothing.
[[nodiscard]] Result<QList<CaseId>> findCases(Connection &connection, const QString &query);

/// What is indexed of each kind. One place, so that rebuilding finds what intake put in.
[[nodiscard]] QString searchTextOfCase(const QString &title, const QString &text);

/// Makes the index anew from the tables: after an import, or when the way of folding changed.
[[nodiscard]] Result<void> rebuildSearch(Transaction &tx);

} // namespace szept::store
