// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/privatestore.h"

#include "app/secrets/secrets.h"
#include "app/session/places.h"
#include "app/session/workspacekeys.h"
#include "app/sync/storefuture.h"
#include "models/domain/trying.h"
#include "models/store/privatestore.h"

#include <QFileInfo>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace szept::session {
namespace {

/// On a thread of the pool: whether it is there already. Its folder is there afterwards.
Result<bool> prepare(const QString &file)
{
    return makeFolderOf(file).transform([&file] { return QFileInfo::exists(file); });
}

/// On a thread of the pool, which waits instead of ours.
Result<std::optional<Checkpoint>> readSeen(const store::OpenRequest &request)
{
    SZEPT_TRY(opened, store::Workspace::open(request));
    auto seen = opened->read(store::seenCheckpoint);
    seen.waitForFinished();
    return seen.takeResult();
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

QCoro::Task<Result<std::optional<Checkpoint>>> seenByFormer(DeviceId device, Secrets *secrets, const Clock *clock)
{
    using Seen = Result<std::optional<Checkpoint>>;
    const auto location = store::Location::ofFile(privateStoreFile(device));
    const auto isThere = co_await sync::settled(QtConcurrent::run(prepare, location.file));
    if (!isThere)
        co_return std::unexpected(isThere.error());
    if (!*isThere)
        co_return Seen(std::nullopt);
    auto key = co_await findKey(location, secrets);
    if (!key)
        co_return std::unexpected(key.error());
    const store::OpenRequest request{.location = location,
        .key = key->key,
        .clock = clock,
        .process = u"szept"_s,
        .kind = store::StoreKind::Private};
    wipe(key->key);
    co_return co_await sync::settled(QtConcurrent::run(readSeen, request));
}

} // namespace szept::session
