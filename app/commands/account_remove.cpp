// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/given.h"
#include "app/commands/json.h"
#include "app/commands/verbs.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace szept::commands {
namespace {

struct Say
{
    Q_DECLARE_TR_FUNCTIONS(AccountRemove)
};

Result<Exit> run(Call &call)
{
    const auto account = accountFrom(call, call.given().arguments[0]);
    if (!account)
        return std::unexpected(account.error());
    const auto session = call.session();
    if (!session)
        return std::unexpected(session.error());
    if (const auto removed = await((*session)->removeAccount(account->id)); !removed)
        return std::unexpected(removed.error());
    if (call.wantsJson())
        call.out().json(QJsonObject{{"id"_L1, idText(account->id)}, {"name"_L1, account->name}, {"removed"_L1, true}});
    else
        call.out().text(
            Say::tr("Removed %1 and its secret. What was decided there stays on record.").arg(account->name) + u'\n');
    return Exit::Done;
}

} // namespace

VerbSpec accountRemoveVerb()
{
    return {
        .name = "account remove"_L1,
        .summary = QT_TRANSLATE_NOOP("Help", "take an account and its secret away"),
        .description
        = QT_TRANSLATE_NOOP("Help", "Refused while decisions wait to be sent there. What was decided stays on record."),
        .arguments = {{"NAME"_L1, QT_TRANSLATE_NOOP("Help", "the account's name")}},
        .run = run,
    };
}

} // namespace szept::commands
