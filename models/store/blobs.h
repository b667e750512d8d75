// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/transaction.h"

namespace szept::store {

/// Keeps bytes as they came, compressed, under their SHA-256, once however often they come. The SHA-256.
[[nodiscard]] Result<QByteArray> putBlob(Transaction &tx, const QByteArray &bytes);
/// Damaged when what is kept is not what the hash says; nothing when there is none.
[[nodiscard]] Result<std::optional<QByteArray>> blob(Connection &connection, const QByteArray &sha256);

} // namespace szept::store
