// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/syncstate.h"
#include "models/services/by.h"

#include <QList>

namespace szept::services {

[[nodiscard]] Result<SyncState> syncState(store::Connection &connection, AccountId account);
/// Of all accounts that are not removed, by account id.
[[nodiscard]] Result<QList<SyncState>> syncStates(store::Connection &connection);

/// Goes on with the pass that was interrupted, or begins the next one; state.pass and state.cursor say where.
[[nodiscard]] Result<SyncState> beginPass(store::Transaction &tx, AccountId account);
/// Forgets the running pass: its cursor is no longer known at the platform. The next beginPass() starts anew.
[[nodiscard]] Result<void> dropPass(store::Transaction &tx, AccountId account);

/// A try failed. What was taken in stays; the cursor too.
[[nodiscard]] Result<void> syncFailed(
    store::Transaction &tx, AccountId account, const Error &error, std::optional<Instant> nextTryAt);
/// What the platform last told about its limits.
[[nodiscard]] Result<void> setBudget(store::Transaction &tx, AccountId account, const RateBudget &budget);

} // namespace szept::services
