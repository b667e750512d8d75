// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/call.h"
#include "app/commands/verbs.h"
#include "app/session/workspacekeys.h"
#include "models/domain/trying.h"
#include "models/store/rekey.h"

#include <QCoreApplication>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace szept::commands {
namespace {

struct Say
{
    Q_DECLARE_TR_FUNCTIONS(Rekey)
};

Result<Exit> run(Call &call)
{
    SZEPT_TRY(location, call.location());
    SZEPT_TRY(key, call.key());
    if (key.isEmpty())
        return fail(ErrorKind::Invalid, u"it has no key"_s, {u"no_key"_s, {location.shown()}});
    SZEPT_TRY(secrets, call.secrets());
    // Both keys stay among the secrets: backups open with the old one, and whatever breaks off, one of them opens the
    // file.
    SZEPT_TRY(fresh, QCoro::waitFor(session::newKey(secrets)));
    // Told first: whoever cuts the power in the middle may be left with a file under the new key.
    call.tellRecoveryKey(fresh.key);
    if (const auto done = store::rekey(location.file, key, fresh.key); !done) {
        call.remark([] {
            return Say::tr(
                "It broke off: keep the recovery key from before too, until the workspace has opened under the new one");
        });
        return std::unexpected(done.error());
    }
    if (call.wantsJson())
        call.out().json(QJsonObject{{"workspace"_L1, location.shown()}, {"rekeyed"_L1, true}});
    else
        call.out().text(
            Say::tr("%1 is encrypted under a new key. Backups keep the old one.").arg(location.shown()) + u'\n');
    return Exit::Done;
}

} // namespace

VerbSpec rekeyVerb()
{
    return {
        .name = "rekey"_L1,
        .summary = QT_TRANSLATE_NOOP("Help", "encrypt the workspace anew under another key"),
        .description = QT_TRANSLATE_NOOP("Help",
            "For when the key or the recovery key may have got out. Nobody else may have the workspace open. A new "
            "recovery key is shown "
            "once, on standard error; the old one still opens old backups."),
        .run = run,
    };
}

} // namespace szept::commands
