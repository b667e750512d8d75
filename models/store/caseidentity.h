// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/case.h"
#include "models/store/connection.h"

namespace szept::store {

/// From the eight columns that a reading of cases begins with: id, account, community, room, author, ref_kind, remote_id, version.
inline void readIdentity(const Row &row, Case &facts)
{
    facts.id = row.id<CaseId>(0);
    facts.account = row.id<AccountId>(1);
    facts.community = row.id<CommunityId>(2);
    facts.room = row.id<RoomId>(3);
    facts.author = row.id<PersonId>(4);
    facts.ref = {row.text(5), row.text(6)};
    facts.version = row.text(7);
}

} // namespace szept::store
