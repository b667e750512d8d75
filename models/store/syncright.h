// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/transaction.h"

namespace szept::store {

/// The right to sync and send in a server's database: a lock that lasts as long as the session in which the transaction
/// runs. It is the session that writes, so whoever loses it cannot mark an action as being sent any more either. Nothing
/// when another session holds it, else the session that does, told apart from all before it; asking again is no error.
/// Process numbers are not looked at: they prove nothing across containers.
[[nodiscard]] Result<std::optional<QString>> takeSyncRight(Transaction &tx);
/// Whether the session that writes holds it. Takes nothing.
[[nodiscard]] Result<bool> holdsSyncRight(Transaction &tx);

} // namespace szept::store
