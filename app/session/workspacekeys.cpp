// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/workspacekeys.h"

#include "app/secrets/secrets.h"
#include "app/session/secretnames.h"
#include "app/sync/storefuture.h"
#include "models/store/filekey.h"
#include "models/store/recoverykey.h"

#include <QRandomGenerator>

using namespace Qt::StringLiterals;

namespace szept::session {

QCoro::Task<Result<WorkspaceKey>> findKey(store::Location workspace, Secrets *secrets)
{
    const QByteArray salt = workspace.isFile() ? store::saltOfFile(workspace.file) : QByteArray();
    if (salt.isEmpty())
        co_return WorkspaceKey();
    const auto found = co_await sync::settled(secrets->read(keyName(salt)));
    if (!found)
        co_return std::unexpected(found.error());
    if (!*found)
        co_return fail(ErrorKind::WrongKey, u"%1: its key is not kept in %2"_s.arg(workspace.shown(), secrets->place()),
            {u"key_lost"_s, {workspace.shown(), secrets->place()}});
    co_return WorkspaceKey{**found, false};
}

QCoro::Task<Result<WorkspaceKey>> newKey(Secrets *secrets)
{
    QByteArray key(store::keySize, Qt::Uninitialized);
    QRandomGenerator::system()->generate(key.begin(), key.end());
    const auto kept = co_await sync::settled(secrets->write(keyName(store::saltOf(key)), key));
    if (!kept)
        co_return std::unexpected(kept.error());
    co_return WorkspaceKey{key, true};
}

QCoro::Task<Result<void>> keepRecovered(store::Location workspace, Secrets *secrets, QString recoveryText)
{
    const auto key = store::keyFromRecoveryText(recoveryText);
    if (!key) // whoever typed it is told where; to the workspace it is a wrong key
        co_return fail(ErrorKind::WrongKey, key.error().detail, key.error().reason);
    const QByteArray salt = workspace.isFile() ? store::saltOfFile(workspace.file) : QByteArray();
    if (salt != store::saltOf(*key))
        co_return fail(ErrorKind::WrongKey, u"the recovery key is of another workspace"_s,
            {u"recovery_other"_s, {workspace.shown()}});
    co_return co_await sync::settled(secrets->write(keyName(salt), *key));
}

} // namespace szept::session
