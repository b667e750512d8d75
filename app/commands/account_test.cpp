// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/explain.h"
#include "app/commands/given.h"
#include "app/commands/json.h"
#include "app/commands/verbs.h"
#include "connectors/api/connector.h"
#include "models/views/actiontext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace szept::commands {
namespace {

struct Say
{
    Q_DECLARE_TR_FUNCTIONS(AccountTest)
};

void tell(Call &call, const Account &account, const szept::Identity &identity)
{
    call.out().text(Say::tr("%1: signed in as %2.").arg(account.name, identity.name) + u'\n');
    for (const QString &permission : identity.permissions)
        call.out().text(u"  + "_s + views::connectorText(account.platform, permission) + u'\n');
    for (const QString &missing : identity.missing)
        call.out().text(u"  - "_s + views::connectorText(account.platform, missing) + u'\n');
}

Result<Exit> run(Call &call)
{
    const auto account = accountFrom(call, call.given().arguments[0]);
    if (!account)
        return std::unexpected(account.error());
    const auto sync = call.sync();
    if (!sync)
        return std::unexpected(sync.error());
    const auto identity = await((*sync)->ask<szept::Identity>(
        account->id, [](Connector &connector, std::stop_token stop) { return connector.verify(std::move(stop)); }));
    const QStringList again{u"account"_s, u"test"_s, account->name};
    if (call.wantsJson()) {
        call.out().json(QJsonObject{
            {"ok"_L1, identity.has_value()},
            {"identity"_L1, identity ? QJsonValue(identity->name) : QJsonValue()},
            {"permissions"_L1, identity ? QJsonArray::fromStringList(identity->permissions) : QJsonArray()},
            {"missing"_L1, identity ? QJsonArray::fromStringList(identity->missing) : QJsonArray()},
            {"error"_L1,
                identity ? QJsonValue()
                         : QJsonValue(jsonOf(identity.error(), account->name, Hints().withAgain(again)))},
        });
    } else if (identity) {
        tell(call, *account, *identity);
    }
    if (identity)
        return Exit::Done;
    call.remark([error = identity.error(), name = account->name, hints = call.hints().withAgain(again)] {
        return explain(error, name, hints);
    });
    return Exit::AccountFailed;
}

} // namespace

VerbSpec accountTestVerb()
{
    return {
        .name = "account test"_L1,
        .summary = QT_TRANSLATE_NOOP("Help", "sign in and tell what the account may do; changes nothing"),
        .arguments = {{"NAME"_L1, QT_TRANSLATE_NOOP("Help", "the account's name")}},
        .exits = {Exit::AccountFailed},
        .run = run,
    };
}

} // namespace szept::commands
