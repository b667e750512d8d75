// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/call.h"
#include "app/commands/help.h"
#include "app/commands/parse.h"
#include "app/commands/table.h"
#include "app/commands/verbs.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace szept::commands {
namespace {

Result<Exit> run(Call &call)
{
    const QString name = call.given().arguments.join(u' ');
    if (name.isEmpty()) {
        call.out().text(overview());
        return Exit::Done;
    }
    if (const VerbSpec *verb = verbNamed(name)) {
        call.out().text(helpFor(*verb));
        return Exit::Done;
    }
    // "help account" tells of all that begin so.
    QString text;
    QStringList names;
    for (const VerbSpec &verb : verbs()) {
        if (!verb.hidden)
            names.append(verb.name);
        if (!verb.hidden && QString(verb.name).startsWith(name + u' '))
            text += helpFor(verb) + u'\n';
    }
    if (!text.isEmpty()) {
        call.out().text(text);
        return Exit::Done;
    }
    const QString meant = closest(name, names);
    return fail(ErrorKind::Invalid, u"no verb \"%1\""_s.arg(name),
        meant.isEmpty() ? Reason{u"no_verb"_s, {name}} : Reason{u"no_verb_but"_s, {name, meant}});
}

} // namespace

VerbSpec helpVerb()
{
    return {
        .name = "help"_L1,
        .summary = QT_TRANSLATE_NOOP("Help", "tell how a verb is used"),
        .arguments = {{"VERB"_L1, QT_TRANSLATE_NOOP("Help", "the verb"), true},
            {"WORD"_L1, QT_TRANSLATE_NOOP("Help", "its second word"), true}},
        .json = false,
        .run = run,
    };
}

} // namespace szept::commands
