// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/id.h"

#include <QByteArray>
#include <QString>

namespace szept {

/// Who uses Szept: acts, claims, signs. Never a moderator's login at a platform, which is an Account.
struct Member
{
    MemberId id;
    QString name;
    QByteArray publicKey; ///< Ed25519; signs checkpoints of the audit log

    friend bool operator==(const Member &, const Member &) = default;
};

/// A member's installation. Each has ids of its own, so that two devices of one member never collide.
struct Device
{
    DeviceId id;
    MemberId member;
    QString name;

    friend bool operator==(const Device &, const Device &) = default;
};

/// Who does what is being written: every audit entry names both.
struct Actor
{
    MemberId member;
    DeviceId device;

    friend bool operator==(const Actor &, const Actor &) = default;
};

} // namespace szept
