// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/account.h"
#include "models/domain/syncstate.h"
#include "models/store/transaction.h"

#include <QList>

namespace szept::store {

/// With an empty sync state beside it.
[[nodiscard]] Result<AccountId> insertAccount(Transaction &tx, const Account &account);
[[nodiscard]] Result<void> markAccountRemoved(Transaction &tx, AccountId account);
/// Back among the accounts, as if added now.
[[nodiscard]] Result<void> markAccountAdded(Transaction &tx, AccountId account);
[[nodiscard]] Result<void> setBaseUrl(Transaction &tx, AccountId account, const QUrl &baseUrl);
/// Ends the open and set-aside cases of an account: one statement, whatever their number.
[[nodiscard]] Result<void> closeCasesOf(Transaction &tx, AccountId account, const Reason &how);
/// By name; removed ones are not among them.
[[nodiscard]] Result<QList<Account>> accounts(Connection &connection);
/// Removed ones too.
[[nodiscard]] Result<QList<Account>> everyAccount(Connection &connection);
[[nodiscard]] Result<std::optional<Account>> account(Connection &connection, AccountId id);
[[nodiscard]] Result<std::optional<Account>> accountNamed(Connection &connection, const QString &name);

[[nodiscard]] Result<std::optional<SyncState>> syncState(Connection &connection, AccountId account);
[[nodiscard]] Result<QList<SyncState>> syncStates(Connection &connection);
[[nodiscard]] Result<void> saveSyncState(Transaction &tx, const SyncState &state);

} // namespace szept::store
