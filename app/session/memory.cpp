// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/memory.h"

#include "app/session/privatestore.h"
#include "app/sync/storefuture.h"
#include "models/services/checkpoints.h"
#include "models/store/privatestore.h"
#include "models/store/workspace.h"

using namespace Qt::StringLiterals;

namespace szept::session {
namespace {

/// Of the latest that remembers anything.
QCoro::Task<Result<std::optional<Checkpoint>>> seenByFormers(
    QList<DeviceId> devices, Secrets *secrets, const Clock *clock)
{
    for (const DeviceId device : std::as_const(devices)) {
        const auto seen = co_await seenByFormer(device, secrets, clock);
        if (!seen || *seen)
            co_return seen;
    }
    co_return Result<std::optional<Checkpoint>>(std::nullopt);
}

} // namespace

QCoro::Task<Result<Memory>> memoryOf(
    store::Workspace *mine, store::Workspace *workspace, QList<DeviceId> before, Secrets *secrets, const Clock *clock)
{
    const auto own = co_await sync::settled(mine->read(store::seenCheckpoint));
    if (!own)
        co_return std::unexpected(own.error());
    Memory memory{*own, {}};
    if (!memory.seen) {
        const auto former = co_await seenByFormers(before, secrets, clock);
        if (!former)
            memory.notes.append({u"memory_lost"_s, {}});
        memory.seen = former.value_or(std::nullopt);
        if (memory.seen) {
            const auto put = co_await sync::settled(mine->write(
                [seen = *memory.seen](store::Transaction &tx) { return store::putSeenCheckpoint(tx, seen); }));
            if (!put)
                co_return std::unexpected(put.error());
        }
    }
    if (!memory.seen)
        co_return memory;
    const auto held = co_await sync::settled(workspace->read(
        [seen = *memory.seen](store::Connection &connection) { return services::holds(connection, seen); }));
    if (held && !*held) // a log that cannot be read is told of by whoever reads it
        memory.notes.append({u"log_other"_s, {}});
    co_return memory;
}

} // namespace szept::session
