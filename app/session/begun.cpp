// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/begun.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace szept::session {
namespace {

QJsonObject jsonOf(const views::Choice &choice)
{
    QJsonObject fields;
    for (const auto &[key, value] : choice.fields.asKeyValueRange())
        fields.insert(key, value);
    QJsonObject json{{"action"_L1, choice.action}, {"fields"_L1, fields}, {"reason"_L1, choice.reason}};
    if (choice.rule)
        json.insert("rule"_L1, *choice.rule);
    return json;
}

views::Choice choiceFrom(CaseId id, const QJsonObject &json)
{
    views::Choice choice;
    choice.caseId = id;
    choice.action = json["action"_L1].toString();
    const QJsonObject fields = json["fields"_L1].toObject();
    for (auto field = fields.begin(); field != fields.end(); ++field)
        choice.fields.insert(field.key(), field.value().toString());
    if (json.contains("rule"_L1))
        choice.rule = json["rule"_L1].toInt();
    choice.reason = json["reason"_L1].toString();
    return choice;
}

} // namespace

QString textOf(const views::Begun &begun)
{
    if (begun.isEmpty())
        return {};
    QJsonObject json;
    if (begun.choice)
        json.insert("choice"_L1, jsonOf(*begun.choice));
    if (!begun.note.isEmpty())
        json.insert(begun.noteOnPerson ? "note_on_person"_L1 : "note"_L1, begun.note);
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

views::Begun begunFrom(CaseId id, const QString &text)
{
    const QJsonObject json = QJsonDocument::fromJson(text.toUtf8()).object();
    views::Begun begun;
    if (json.contains("choice"_L1))
        begun.choice = choiceFrom(id, json["choice"_L1].toObject());
    begun.noteOnPerson = json.contains("note_on_person"_L1);
    begun.note = json[begun.noteOnPerson ? "note_on_person"_L1 : "note"_L1].toString();
    return begun;
}

} // namespace szept::session
