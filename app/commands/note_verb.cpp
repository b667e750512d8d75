// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/given.h"
#include "app/commands/json.h"
#include "app/commands/verbs.h"
#include "models/domain/trying.h"
#include "models/services/notes.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace szept::commands {
namespace {

struct Say
{
    Q_DECLARE_TR_FUNCTIONS(Note)
};

Result<Exit> run(Call &call)
{
    szept::Note note;
    note.text = call.given().arguments[1];
    if (call.given().has("until"_L1)) {
        SZEPT_TRY(end, timeAheadFrom(call, call.given().value("until"_L1)));
        note.expiresAt = end;
    }
    const auto detail = caseFrom(call);
    if (!detail)
        return std::unexpected(detail.error());
    if (call.given().has("person"_L1)) {
        if (!detail->person)
            return wrongUse(u"no_person"_s);
        note.person = detail->person->id;
    } else {
        note.caseId = detail->summary.facts.id;
    }
    const auto id = call.write(
        [note](store::Transaction &tx, const services::By &by) { return services::addNote(tx, note, by); });
    if (!id)
        return std::unexpected(id.error());
    if (call.wantsJson())
        call.out().json(QJsonObject{{"id"_L1, idText(*id)}, {"case"_L1, idText(detail->summary.facts.id)}});
    else
        call.out().text(Say::tr("Noted.") + u'\n');
    return Exit::Done;
}

} // namespace

VerbSpec noteVerb()
{
    return {
        .name = "note"_L1,
        .summary = QT_TRANSLATE_NOOP("Help", "write a note on a case or on its author, for colleagues"),
        .arguments = {{"ID"_L1, QT_TRANSLATE_NOOP("Help", "the case's id, as \"szept cases\" prints it")},
            {"TEXT"_L1, QT_TRANSLATE_NOOP("Help", "the note")}},
        .options = {{"person"_L1, QT_TRANSLATE_NOOP("Help", "on the author instead of the case")},
            {"until"_L1, QT_TRANSLATE_NOOP("Help", "when it ends by itself, like 3d or 2026-03-01T10:00Z"),
                ValueKind::Time, "TIME"_L1}},
        .run = run,
    };
}

} // namespace szept::commands
