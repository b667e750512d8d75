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

/// Under which ids the secrets of a workspace are kept: that of the workspace, or a copy's own. What a copy was made from may go on beside
/// it, with the same keyring: nothing of one is the other's.
struct SecretsHome
{
    QUuid own; ///< invalid as long as the workspace has no UUID
    QUuid origin; ///< of a copy: what it was made from; else invalid
    QUuid
        first; ///< of a copy: the workspace that the first copy was made from, and what all of them sign for; else invalid

    friend bool operator==(const SecretsHome &, const SecretsHome &) = default;
};
[[nodiscard]] Result<SecretsHome> secretsHome(Connection &connection);
/// It was made out of an export or a backup, and is called "copy" from now on.
[[nodiscard]] Result<void> markCopy(Connection &connection, const QUuid &copy);

[[nodiscard]] Result<void> insertMember(Transaction &tx, const Member &member);
[[nodiscard]] Result<void> insertDevice(Transaction &tx, const Device &device);
[[nodiscard]] Result<void> updatePublicKey(Transaction &tx, MemberId member, const QByteArray &publicKey);
[[nodiscard]] Result<QList<Member>> members(Connection &connection);
[[nodiscard]] Result<QList<Device>> devices(Connection &connection);
[[nodiscard]] Result<std::optional<Member>> member(Connection &connection, MemberId id);
/// Empty where there is no such member.
[[nodiscard]] Result<QString> memberName(Connection &connection, MemberId id);

} // namespace szept::store
