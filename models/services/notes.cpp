// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/notes.h"

#include "models/domain/subject.h"
#include "models/domain/trying.h"
#include "models/services/audit.h"
#include "models/services/timekeeping.h"
#include "models/store/auditlog.h"
#include "models/store/notes.h"

using namespace Qt::StringLiterals;

namespace szept::services {
namespace {

/// The note's row, and what the audit log tells of its words.
Result<void> erase(store::Transaction &tx, const Note &note, const QString &why, const By &by)
{
    SZEPT_TRY(told, store::auditOf(tx.connection(), subjectText(note.id)));
    for (const store::AuditRow &row : std::as_const(told)) {
        if (row.body)
            SZEPT_DO(eraseBody(tx, row.seq, why, by));
    }
    return store::deleteNote(tx, note);
}

} // namespace

Result<NoteId> addNote(store::Transaction &tx, const Note &note, const By &by)
{
    if (note.caseId.isValid() == note.person.isValid() || note.text.trimmed().isEmpty())
        return fail(ErrorKind::Invalid, u"a note has words, and is about a case or a person"_s, {u"note_empty"_s, {}});
    Note made = note;
    made.member = by.actor.member;
    made.at = tx.now();
    SZEPT_TRY(id, store::insertNote(tx, made));
    SZEPT_DO(record(tx, u"note.added"_s, subjectText(id), {{u"about"_s, aboutText(note)}, {u"text"_s, note.text}}, by));
    return id;
}

Result<void> eraseNote(store::Transaction &tx, NoteId id, const By &by)
{
    SZEPT_TRY(note, store::note(tx.connection(), id));
    if (!note)
        return fail(ErrorKind::NotFound, u"no note %1"_s.arg(id.value()), {u"note"_s, {}});
    return erase(tx, *note, u"erased"_s, by);
}

Result<int> expireNotes(store::Transaction &tx, const By &by)
{
    SZEPT_TRY(expired, store::expiredNotes(tx.connection(), tx.now(), dueAtOnce));
    for (const Note &note : std::as_const(expired))
        SZEPT_DO(erase(tx, note, u"expired"_s, by));
    return int(expired.size());
}

Result<std::optional<Instant>> nextNoteEnd(store::Connection &connection) { return store::nextNoteEnd(connection); }

} // namespace szept::services
