// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/given.h"
#include "app/commands/json.h"
#include "app/commands/verbs.h"
#include "models/services/templates.h"
#include "models/views/hostiletext.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace szept::commands {
namespace {

struct Say
{
    Q_DECLARE_TR_FUNCTIONS(Templates)
};

/// Invalid: for every community.
Result<CommunityId> community(Call &call)
{
    if (!call.given().has("community"_L1))
        return CommunityId();
    return communityFrom(call, call.given().value("community"_L1), call.given().value("account"_L1));
}

QJsonObject jsonOf(const Template &text)
{
    return {{"name"_L1, text.name}, {"language"_L1, text.language}, {"body"_L1, text.body},
        {"everywhere"_L1, !text.community.isValid()},
        {"placeholders"_L1, QJsonArray::fromStringList(services::placeholdersOf(text.body))}};
}

Result<Exit> list(Call &call)
{
    const auto place = community(call);
    if (!place)
        return std::unexpected(place.error());
    const auto all
        = call.read([id = *place](store::Connection &connection) { return services::templates(connection, id); });
    if (!all)
        return std::unexpected(all.error());
    QJsonArray array;
    QList<QStringList> rows;
    for (const Template &text : *all) {
        array.append(jsonOf(text));
        rows.append({text.name, text.language, views::visibleLine(text.body)});
    }
    if (call.wantsJson())
        call.out().json(array);
    else if (rows.isEmpty())
        call.out().text(Say::tr("There are no templates.") + u'\n');
    else
        call.out().table({Say::tr("NAME"), Say::tr("LANGUAGE"), Say::tr("TEXT")}, rows);
    return Exit::Done;
}

Result<Exit> save(Call &call)
{
    const auto place = community(call);
    if (!place)
        return std::unexpected(place.error());
    const Template text{.id = {},
        .community = *place,
        .name = call.given().arguments[0],
        .language = call.given().value("language"_L1, QLocale::languageToCode(call.locale().language())),
        .body = call.given().arguments[1]};
    const auto saved = call.write(
        [text](store::Transaction &tx, const services::By &by) { return services::saveTemplate(tx, text, by); });
    if (!saved)
        return std::unexpected(saved.error());
    if (call.wantsJson())
        call.out().json(jsonOf(text));
    else
        call.out().text(Say::tr("Saved.") + u'\n');
    return Exit::Done;
}

QList<OptionSpec> placeOptions()
{
    return {{"community"_L1, QT_TRANSLATE_NOOP("Help", "of this community; without it, for all"), ValueKind::Text,
                "NAME"_L1},
        {"account"_L1, QT_TRANSLATE_NOOP("Help", "the account, where two have a community of that name"),
            ValueKind::Text, "NAME"_L1}};
}

} // namespace

VerbSpec templateListVerb()
{
    return {
        .name = "template list"_L1,
        .summary = QT_TRANSLATE_NOOP("Help", "list ready-made texts"),
        .options = placeOptions(),
        .run = list,
    };
}

VerbSpec templateSaveVerb()
{
    return {
        .name = "template save"_L1,
        .summary = QT_TRANSLATE_NOOP("Help", "save a ready-made text, or change it"),
        .description = QT_TRANSLATE_NOOP("Help",
            "{author}, {community}, {room}, {title}, {url}, {rule}, {rule_text} and {reason} are filled in from the case."),
        .arguments
        = {{"NAME"_L1, QT_TRANSLATE_NOOP("Help", "its name")}, {"TEXT"_L1, QT_TRANSLATE_NOOP("Help", "what it says")}},
        .options = placeOptions()
            + QList<OptionSpec>{{"language"_L1,
                QT_TRANSLATE_NOOP("Help", "its language, like \"pl\"; without it, yours"), ValueKind::Text,
                "LANGUAGE"_L1}},
        .run = save,
    };
}

} // namespace szept::commands
