// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/note.h"
#include "models/store/transaction.h"

#include <QList>

namespace szept::store {

[[nodiscard]] Result<NoteId> insertNote(Transaction &tx, const Note &note);
[[nodiscard]] Result<void> deleteNote(Transaction &tx, const Note &note);
[[nodiscard]] Result<std::optional<Note>> note(Connection &connection, NoteId id);
/// Those that have not expired, oldest first.
[[nodiscard]] Result<QList<Note>> notesOf(Connection &connection, CaseId caseId, Instant now);
[[nodiscard]] Result<QList<Note>> notesOf(Connection &connection, PersonId person, Instant now);
[[nodiscard]] Result<QList<Note>> expiredNotes(Connection &connection, Instant now, int limit);
/// When the next one expires, or has already.
[[nodiscard]] Result<std::optional<Instant>> nextNoteEnd(Connection &connection);

} // namespace szept::store
