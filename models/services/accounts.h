// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/account.h"
#include "models/domain/error.h"
#include "models/services/by.h"

#include <QList>

namespace szept::services {

/// Adds a login. account.id is ignored; the new one is returned. A name that is taken is refused ("name_taken", {name}).
[[nodiscard]] Result<AccountId> addAccount(store::Transaction &tx, const Account &account, const By &by);

/// The same in two steps, for a login with a secret that is kept under its id: whoever sees the account signs in at once, other processes
/// too. Until the second step nobody sees it; without that it never was.
[[nodiscard]] Result<AccountId> prepareAccount(store::Transaction &tx, const Account &account);
/// account.id is the one that was prepared.
[[nodiscard]] Result<void> addPreparedAccount(store::Transaction &tx, const Account &account, const By &by);

/// The same place has another address: what was being read there is read from its beginning, cases and decisions stay. Nothing where it
/// is the address already.
[[nodiscard]] Result<void> moveAccount(store::Transaction &tx, AccountId account, const QUrl &baseUrl, const By &by);

/// Conflict "account_removed" when it was taken away, NotFound when it never was.
[[nodiscard]] Result<void> checkNotRemoved(store::Connection &connection, AccountId account);
/// Takes a login away: its open cases end ("account_removed"), what was decided stays on record. Refused with Conflict
/// ("unsent", {number}) while actions of it are not at their end.
[[nodiscard]] Result<void> removeAccount(store::Transaction &tx, AccountId account, const By &by);

/// By name. Removed accounts are not among them.
[[nodiscard]] Result<QList<Account>> accounts(store::Connection &connection);
/// For what is told of the past: removed ones too.
[[nodiscard]] Result<QList<Account>> everyAccount(store::Connection &connection);
/// NotFound where there is none (any more).
[[nodiscard]] Result<Account> account(store::Connection &connection, AccountId id);
[[nodiscard]] Result<Account> accountNamed(store::Connection &connection, const QString &name);

} // namespace szept::services
