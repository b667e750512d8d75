// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/call.h"
#include "app/commands/explain.h"
#include "app/commands/verbs.h"
#include "app/plugins/plugins.h"
#include "models/views/actiontext.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace szept::commands {
namespace {

struct Say
{
    Q_DECLARE_TR_FUNCTIONS(ConnectorList)
};

QJsonObject jsonOf(const ConnectorInfo &info, const std::optional<Error> &trouble)
{
    QJsonArray fields;
    for (const FieldSpec &field : info.fields)
        fields.append(QJsonObject{{"key"_L1, field.key}, {"label"_L1, field.label},
            {"secret"_L1, field.type == FieldType::Secret}, {"required"_L1, field.required},
            {"type"_L1, toWord(field.type)}});
    QJsonArray actions;
    for (const ActionSpec &action : info.actions)
        actions.append(QJsonObject{{"id"_L1, action.id}, {"label"_L1, action.label}, {"effect"_L1, action.effect},
            {"slot"_L1, std::to_underlying(action.slot)}, {"undoable"_L1, action.undoable},
            {"repeat"_L1, toWord(action.repeat)}, {"severe"_L1, action.severe},
            {"kinds"_L1, QJsonArray::fromStringList(action.kinds)}});
    return {{"id"_L1, info.id}, {"name"_L1, info.name}, {"version"_L1, info.version}, {"abi"_L1, info.abi},
        {"summary"_L1, info.summary}, {"fields"_L1, fields}, {"pull"_L1, info.pull}, {"listen"_L1, info.listen},
        {"context"_L1, info.context}, {"actions"_L1, actions}, {"rules"_L1, info.rules}, {"levers"_L1, info.levers},
        {"cannot"_L1, QJsonArray::fromStringList(info.cannot)},
        {"trouble"_L1, trouble ? QJsonValue(explain(*trouble)) : QJsonValue()}};
}

void tell(Call &call)
{
    QList<QStringList> rows;
    for (const auto connectors = call.plugins().connectors(); const ConnectorInfo &info : connectors) {
        const auto trouble = call.plugins().trouble(info.id);
        rows.append({info.id, info.version, info.name,
            trouble ? explain(*trouble) : views::connectorText(info.id, info.summary)});
    }
    if (rows.isEmpty())
        call.out().text(Say::tr("No connectors are installed.") + u'\n');
    else
        call.out().table({Say::tr("PLATFORM"), Say::tr("VERSION"), Say::tr("NAME"), Say::tr("WHAT IT DOES")}, rows);
}

Result<Exit> run(Call &call)
{
    if (call.wantsJson()) {
        QJsonArray all;
        for (const auto connectors = call.plugins().connectors(); const ConnectorInfo &info : connectors)
            all.append(jsonOf(info, call.plugins().trouble(info.id)));
        call.out().json(all);
    } else {
        tell(call);
    }
    for (const Refusal &refusal : call.plugins().refused())
        call.remark([why = reasonOf(refusal), hints = call.hints()] { return explain(why, hints); });
    return Exit::Done;
}

} // namespace

VerbSpec connectorListVerb()
{
    return {
        .name = "connector list"_L1,
        .summary = QT_TRANSLATE_NOOP("Help", "list the platforms that Szept can look after, and what it can do there"),
        .run = run,
    };
}

} // namespace szept::commands
