// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/workspacekeys.h"

#include "app/secrets/secrets.h"
#include "app/session/places.h"
#include "app/session/secretnames.h"
#include "app/sync/storefuture.h"
#include "models/domain/trying.h"
#include "models/store/filekey.h"
#include "models/store/recoverykey.h"

#include <QFileInfo>
#include <QRandomGenerator>
#include <QtConcurrentRun>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace szept::session {

Result<void> checkNotEmptied(const store::Location &workspace)
{
    if (!workspace.isFile() || !QFileInfo::exists(workspace.file) || QFileInfo(workspace.file).size() > 0)
        return {};
    const QStringList traces{
        secretsFile(workspace), workspace.file + u".right"_s, workspace.file + u"-wal"_s, backupFolder(workspace)};
    if (std::ranges::none_of(traces, [](const QString &trace) { return QFileInfo::exists(trace); }))
        return {};
    return fail(ErrorKind::Damaged, u"%1 is empty and was a workspace"_s.arg(workspace.shown()),
        {u"file_emptied"_s, {workspace.shown(), backupFolder(workspace)}});
}

namespace {

/// What can be told of a file without its key.
struct Beginning
{
    QByteArray salt; ///< empty: it is not encrypted, or no file
    bool hasWholePages = false;
};

Result<Beginning> readBeginning(const store::Location &workspace)
{
    SZEPT_DO(checkNotEmptied(workspace));
    if (!workspace.isFile())
        return Beginning();
    return Beginning{store::saltOfFile(workspace.file), store::hasWholePages(workspace.file)};
}

} // namespace

QCoro::Task<Result<WorkspaceKey>> findKey(store::Location workspace, Secrets *secrets)
{
    const auto beginning = co_await sync::settled(QtConcurrent::run(readBeginning, workspace));
    if (!beginning)
        co_return std::unexpected(beginning.error());
    if (beginning->salt.isEmpty())
        co_return WorkspaceKey();
    const auto found = co_await sync::settled(secrets->read(keyName(beginning->salt)));
    if (!found)
        co_return std::unexpected(found.error());
    if (!*found && !beginning->hasWholePages)
        co_return fail(ErrorKind::Damaged, u"%1 is damaged, or no workspace"_s.arg(workspace.shown()));
    // The name of the key stands in the file's first bytes: one that is not kept may also be one that never was.
    if (!*found)
        co_return fail(ErrorKind::WrongKey,
            u"%1: its key is not kept in %2, or its first bytes are damaged"_s.arg(workspace.shown(), secrets->place()),
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
