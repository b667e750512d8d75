// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/error.h"
#include "models/domain/note.h"
#include "models/services/by.h"

namespace szept::services {

/// A note about a case or about a person: exactly one of the two ids is valid.
[[nodiscard]] Result<NoteId> addNote(store::Transaction &tx, const Note &note, const By &by);
/// Takes the words away, from the audit log too.
[[nodiscard]] Result<void> eraseNote(store::Transaction &tx, NoteId id, const By &by);
/// Erases the notes that have come to their end; how many.
[[nodiscard]] Result<int> expireNotes(store::Transaction &tx, const By &by);
[[nodiscard]] Result<std::optional<Instant>> nextNoteEnd(store::Connection &connection);

} // namespace szept::services
