// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/error.h"
#include "models/services/by.h"

#include <QList>

namespace szept::services {

struct NewMember
{
    QString name;
    QString device; ///< the name of this installation
    QByteArray publicKey; ///< Ed25519; empty until there is one, see setPublicKey()
};

/// Makes the workspace somebody's: its UUID (when it has none yet), a member and their device. Who they are from then on.
[[nodiscard]] Result<Actor> join(store::Transaction &tx, const NewMember &who, Random &random);
/// A further installation of a member.
[[nodiscard]] Result<Actor> addDevice(store::Transaction &tx, MemberId member, const QString &device, Random &random);
/// A further key that signs this member's checkpoints, of the device that acts; audited. The one of another device stays good.
[[nodiscard]] Result<void> setPublicKey(store::Transaction &tx, const QByteArray &publicKey, const By &by);

[[nodiscard]] Result<QList<Member>> members(store::Connection &connection);
[[nodiscard]] Result<QList<Device>> devices(store::Connection &connection);

} // namespace szept::services
