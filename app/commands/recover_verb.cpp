// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/missingsecrets.h"
#include "app/commands/verbs.h"
#include "app/session/workspacekeys.h"
#include "models/domain/trying.h"

#include <QCoreApplication>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace szept::commands {
namespace {

struct Say
{
    Q_DECLARE_TR_FUNCTIONS(Recover)
};

Result<Exit> run(Call &call)
{
    const auto location = call.location();
    if (!location)
        return std::unexpected(location.error());
    SZEPT_TRY(line, call.readSecret(Say::tr("Recovery key (it is not shown):")));
    const QString typed = QString::fromUtf8(line);
    if (typed.trimmed().isEmpty())
        return fail(ErrorKind::Invalid, u"no recovery key was given"_s, {u"recovery_empty"_s, {}});
    const auto secrets = call.secrets();
    if (!secrets)
        return std::unexpected(secrets.error());
    const auto kept = QCoro::waitFor(session::keepRecovered(*location, *secrets, typed));
    if (!kept)
        return std::unexpected(kept.error());
    if (call.wantsJson())
        call.out().json(QJsonObject{{"workspace"_L1, location->shown()}, {"recovered"_L1, true}});
    else
        call.out().text(Say::tr("The key is kept again.") + u'\n');
    const auto told = tellMissingSecrets(call);
    if (!told && told.error().reason.code != "backup_opened"_L1)
        return std::unexpected(told.error());
    if (!told) // the key is what import needs
        call.remark(told.error(), {});
    return Exit::Done;
}

} // namespace

VerbSpec recoverVerb()
{
    return {
        .name = "recover"_L1,
        .summary = QT_TRANSLATE_NOOP("Help", "open a workspace whose key is lost, with its recovery key"),
        .description = QT_TRANSLATE_NOOP("Help",
            "The recovery key is read from standard input, one line: it was shown when the workspace was made. Then it says which accounts "
            "have no secret on this machine."),
        .run = run,
    };
}

} // namespace szept::commands
