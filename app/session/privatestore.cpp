// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/privatestore.h"

#include "app/secrets/secrets.h"
#include "app/session/places.h"
#include "app/session/workspacekeys.h"
#include "app/sync/storefuture.h"

#include <QFileInfo>
#include <QtConcurrentRun>

namespace szept::session {
namespace {

/// On a thread of the pool: whether it is there already. Its folder is there afterwards.
Result<bool> prepare(const QString &file)
{
    return makeFolderOf(file).transform([&file] { return QFileInfo::exists(file); });
}

} // namespace

QCoro::Task<Result<std::unique_ptr<store::Workspace>>> openPrivateStore(
    DeviceId device, Secrets *secrets, const Clock *clock, QString process)
{
    const auto location = store::Location::ofFile(privateStoreFile(device));
    const auto isThere = co_await sync::settled(QtConcurrent::run(prepare, location.file));
    if (!isThere)
        co_return std::unexpected(isThere.error());
    auto key = *isThere ? co_await findKey(location, secrets) : co_await newKey(secrets);
    if (!key)
        co_return std::unexpected(key.error());
    const store::OpenRequest request{.location = location,
        .key = key->key,
        .create = !*isThere,
        .clock = clock,
        .process = process,
        .kind = store::StoreKind::Private};
    wipe(key->key);
    co_return co_await sync::settled(QtConcurrent::run(store::Workspace::open, request));
}

} // namespace szept::session
