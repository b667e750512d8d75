// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/call.h"
#include "app/commands/json.h"
#include "app/commands/verbs.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace szept::commands {
namespace {

struct Say
{
    Q_DECLARE_TR_FUNCTIONS(Join)
};

Result<Exit> run(Call &call)
{
    session::Names names = session::Names::ofTheSystem();
    names.member = call.given().arguments[0];
    names.isMember = true;
    const auto session = call.session(false, names);
    if (!session)
        return std::unexpected(session.error());
    if (call.wantsJson())
        call.out().json(
            QJsonObject{{"member"_L1, idText((*session)->identity().actor.member)}, {"name"_L1, names.member}});
    else
        call.out().text(Say::tr("What is done on this device is %1's from now on.").arg(names.member) + u'\n');
    return Exit::Done;
}

} // namespace

VerbSpec joinVerb()
{
    return {
        .name = "join"_L1,
        .summary = QT_TRANSLATE_NOOP("Help", "say which member you are, on a further device"),
        .description = QT_TRANSLATE_NOOP("Help",
            "Whoever opens a workspace for the first time becomes a member of their own, even where another has the "
            "same name. If you are that member, say so here; the audit log keeps that this device was added."),
        .arguments = {{"MEMBER"_L1, QT_TRANSLATE_NOOP("Help", "the member's name")}},
        .run = run,
    };
}

} // namespace szept::commands
