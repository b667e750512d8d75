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

QCoro::Task<Result<std::unique_ptr<store::Workspace>>> openPrivateStore(
    DeviceId device, Secrets *secrets, const Clock *clock, QString process)
{
    const auto location = store::Location::ofFile(privateStoreFile(device));
    if (const auto made = makeFolderOf(location.file); !made)
        co_return std::unexpected(made.error());
    const bool isThere = QFileInfo::exists(location.file);
    auto key = isThere ? co_await findKey(location, secrets) : co_await newKey(secrets);
    if (!key)
        co_return std::unexpected(key.error());
    const store::OpenRequest request{.location = location,
        .key = key->key,
        .create = !isThere,
        .clock = clock,
        .process = process,
        .kind = store::StoreKind::Private};
    wipe(key->key);
    co_return co_await sync::settled(QtConcurrent::run(store::Workspace::open, request));
}

} // namespace szept::session
