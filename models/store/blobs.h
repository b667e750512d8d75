// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/transaction.h"

namespace szept::store {

/// Bytes as they are kept: compressed, under their SHA-256.
struct PackedBlob
{
    QByteArray sha256;
    qsizetype size = 0; ///< before
    QByteArray data;
};
/// On any thread.
[[nodiscard]] Result<PackedBlob> packed(const QByteArray &bytes);

/// Keeps bytes as they came, once however often they come.
[[nodiscard]] Result<void> putBlob(Transaction &tx, const PackedBlob &blob);
/// Damaged when what is kept is not what the hash says; nothing when there is none.
[[nodiscard]] Result<std::optional<QByteArray>> blob(Connection &connection, const QByteArray &sha256);

} // namespace szept::store
