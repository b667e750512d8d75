// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/begun.h"

#include "models/store/payload.h"

using namespace Qt::StringLiterals;

namespace szept::session {
namespace {

// The keys; each field of the action has one of its own behind a prefix.
const auto actionKey = u"action"_s;
const auto ruleKey = u"rule"_s;
const auto reasonKey = u"reason"_s;
const auto fieldPrefix = u"field "_s;
const auto noteKey = u"note"_s;
const auto personNoteKey = u"note on person"_s;

} // namespace

QString textOf(const views::Begun &begun)
{
    if (begun.isEmpty())
        return {};
    QMap<QString, QString> kept;
    if (const auto &choice = begun.choice) {
        kept.insert(actionKey, choice->action);
        kept.insert(reasonKey, choice->reason);
        if (choice->rule)
            kept.insert(ruleKey, QString::number(*choice->rule));
        for (const auto &[key, value] : choice->fields.asKeyValueRange())
            kept.insert(fieldPrefix + key, value);
    }
    if (!begun.note.isEmpty())
        kept.insert(begun.noteOnPerson ? personNoteKey : noteKey, begun.note);
    return store::toJson(kept);
}

views::Begun begunFrom(CaseId id, const QString &text)
{
    const QMap<QString, QString> kept = store::mapFromJson(text);
    views::Begun begun;
    if (kept.contains(actionKey)) {
        views::Choice choice;
        choice.caseId = id;
        choice.action = kept.value(actionKey);
        choice.reason = kept.value(reasonKey);
        if (kept.contains(ruleKey))
            choice.rule = kept.value(ruleKey).toInt();
        for (const auto &[key, value] : kept.asKeyValueRange()) {
            if (key.startsWith(fieldPrefix))
                choice.fields.insert(key.sliced(fieldPrefix.size()), value);
        }
        begun.choice = choice;
    }
    begun.noteOnPerson = kept.contains(personNoteKey);
    begun.note = kept.value(begun.noteOnPerson ? personNoteKey : noteKey);
    return begun;
}

} // namespace szept::session
