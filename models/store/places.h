// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/pulled.h"
#include "models/store/transaction.h"

#include <QList>

namespace szept::store {

struct CommunityRow
{
    CommunityId id;
    AccountId account;
    QString name;
};
struct RoomRow
{
    RoomId id;
    CommunityId community;
    QString name;
};

/// The row of a place, made or renamed as needed.
[[nodiscard]] Result<CommunityId> putCommunity(Transaction &tx, AccountId account, const RemoteName &name);
[[nodiscard]] Result<RoomId> putRoom(Transaction &tx, CommunityId community, const RemoteName &name);
[[nodiscard]] Result<QList<CommunityRow>> communities(Connection &connection);
[[nodiscard]] Result<QList<RoomRow>> rooms(Connection &connection);

struct PersonRow
{
    PersonId id;
    AccountId account;
    RemoteName name;
    std::optional<Instant> joinedAt;
    QMap<QString, QString> facts;
    PersonId linkedTo; ///< the first of the linked ones; invalid when it is linked to none

    friend bool operator==(const PersonRow &, const PersonRow &) = default;
};
struct PutPerson
{
    PersonId id;
    bool isNew = false; ///< nothing can be known about them yet
};
/// The row of a person, made or brought up to date. Without facts (a reporter) what is known stays.
[[nodiscard]] Result<PutPerson> putPerson(Transaction &tx, AccountId account, const PulledPerson &person);
[[nodiscard]] Result<std::optional<PersonRow>> person(Connection &connection, PersonId id);
/// All that a member linked with this one by hand, itself left out.
[[nodiscard]] Result<QList<PersonRow>> linkedPersons(Connection &connection, PersonId id);
[[nodiscard]] Result<void> setLink(Transaction &tx, PersonId person, PersonId to);
/// Standing decisions to act against this one person (not those linked to them), but those on one case.
[[nodiscard]] Result<int> decisionsAgainst(Connection &connection, PersonId id, CaseId except);

} // namespace szept::store
