// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/actor.h"
#include "models/store/transaction.h"

#include <QList>

namespace szept::store {

/// The workspace's UUID; invalid as long as it has none.
[[nodiscard]] Result<QUuid> workspaceUuid(Connection &connection);
/// Kept when there is one already.
[[nodiscard]] Result<void> setWorkspaceUuid(Transaction &tx, const QUuid &uuid);

[[nodiscard]] Result<void> insertMember(Transaction &tx, const Member &member);
[[nodiscard]] Result<void> insertDevice(Transaction &tx, const Device &device);
[[nodiscard]] Result<void> updatePublicKey(Transaction &tx, MemberId member, const QByteArray &publicKey);
[[nodiscard]] Result<QList<Member>> members(Connection &connection);
[[nodiscard]] Result<QList<Device>> devices(Connection &connection);
[[nodiscard]] Result<std::optional<Member>> member(Connection &connection, MemberId id);

} // namespace szept::store
