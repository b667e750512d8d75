// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/missingsecrets.h"

#include "app/plugins/plugins.h"
#include "app/session/secretnames.h"
#include "models/domain/trying.h"
#include "models/services/accounts.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace szept::commands {

Result<QList<Account>> accountsWithoutSecret(Call &call)
{
    SZEPT_TRY(session, call.session());
    SZEPT_TRY(secrets, call.secrets());
    SZEPT_TRY(accounts, call.read([](store::Connection &connection) { return services::accounts(connection); }));
    QList<Account> without;
    for (const Account &account : accounts) {
        const auto connector = call.plugins().connector(account.platform);
        if (!connector || !connector->needsSecret())
            continue;
        SZEPT_TRY(kept, await(secrets->read(session::accountSecretName(session->identity().workspace, account.id))));
        if (!kept)
            without.append(account);
    }
    return without;
}

Result<void> tellMissingSecrets(Call &call)
{
    SZEPT_TRY(without, accountsWithoutSecret(call));
    if (without.isEmpty())
        return {};
    QStringList names;
    for (const Account &account : without)
        names.append(account.name);
    call.remark([names, hints = call.hints()] {
        const QString source = QCoreApplication::translate("MissingSecrets",
            "This computer keeps no secret of: %1. Each account needs its own: \"szept account secret NAME "
            "--secret-stdin\"");
        return hints.filled(source, {names.join(", "_L1)});
    });
    return {};
}

} // namespace szept::commands
