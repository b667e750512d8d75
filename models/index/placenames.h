// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/id.h"

#include <QHash>
#include <QString>

namespace szept {

/// The names behind the ids of the index. Small: a member has tens of places, not thousands.
struct PlaceNames
{
    struct Account
    {
        QString name;
        QString platform;
        friend bool operator==(const Account &, const Account &) = default;
    };
    struct Community
    {
        AccountId account;
        QString name;
        friend bool operator==(const Community &, const Community &) = default;
    };
    struct Room
    {
        CommunityId community;
        QString name;
        friend bool operator==(const Room &, const Room &) = default;
    };
    QHash<AccountId, Account> accounts;
    QHash<CommunityId, Community> communities;
    QHash<RoomId, Room> rooms;

    friend bool operator==(const PlaceNames &, const PlaceNames &) = default;
};

} // namespace szept
