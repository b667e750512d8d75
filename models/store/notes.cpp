// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/notes.h"

#include "models/domain/trying.h"
#include "models/store/search.h"
#include "models/store/statements.h"

using namespace Qt::StringLiterals;

namespace szept::store {
namespace {

constexpr QStringView columns = u"SELECT id, case_id, person, member, text, at, expires_at FROM notes";

Note noteOf(const Row &row)
{
    return {row.id<NoteId>(0), row.id<CaseId>(1), row.id<PersonId>(2), row.id<MemberId>(3), row.text(4), row.instant(5),
        row.maybeInstant(6)};
}

/// Of what it is a note: that is what others show anew.
void tell(Transaction &tx, const Note &note) { tx.changed(ChangeKind::Note, aboutText(note)); }

} // namespace

Result<NoteId> insertNote(Transaction &tx, const Note &note)
{
    tell(tx, note);
    SZEPT_TRY(id,
        inserted<NoteId>(tx.connection(),
            u"INSERT INTO notes (case_id, person, member, text, at, expires_at) VALUES (?, ?, ?, ?, ?, ?)"_s,
            bind(note.caseId, note.person, note.member, note.text, note.at, note.expiresAt)));
    SZEPT_DO(putSearchText(tx, id, note.text));
    return id;
}

Result<void> deleteNote(Transaction &tx, const Note &note)
{
    tell(tx, note);
    SZEPT_DO(removeSearchText(tx, note.id));
    return done(tx.connection().run(u"DELETE FROM notes WHERE id = ?"_s, bind(note.id)));
}

Result<std::optional<Note>> note(Connection &connection, NoteId id)
{
    return first(connection, columns + u" WHERE id = ?"_s, bind(id), noteOf);
}

Result<QList<Note>> notesOf(Connection &connection, CaseId caseId, Instant now)
{
    return list(connection,
        columns + u" WHERE case_id = ? AND (expires_at IS NULL OR expires_at > ?) ORDER BY at, id"_s, bind(caseId, now),
        noteOf);
}

Result<QList<Note>> notesOf(Connection &connection, PersonId person, Instant now)
{
    return list(connection, columns + u" WHERE person = ? AND (expires_at IS NULL OR expires_at > ?) ORDER BY at, id"_s,
        bind(person, now), noteOf);
}

Result<QList<Note>> expiredNotes(Connection &connection, Instant now, int limit)
{
    return list(
        connection, columns + u" WHERE expires_at <= ? ORDER BY expires_at, id LIMIT ?"_s, bind(now, limit), noteOf);
}

Result<std::optional<Instant>> nextNoteEnd(Connection &connection)
{
    return one(connection, u"SELECT min(expires_at) FROM notes WHERE expires_at IS NOT NULL"_s, {},
        [](const Row &row) { return row.maybeInstant(0); });
}

} // namespace szept::store
