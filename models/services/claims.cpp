// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/claims.h"

#include "models/domain/attempt.h"
#include "models/store/members.h"

using namespace Qt::StringLiterals;

namespace szept::services {

Result<void> checkNotClaimed(store::Connection &connection, const store::CaseRow &row, Instant now, MemberId me)
{
    const MemberId who = row.facts.claimedBy;
    if (!who.isValid() || who == me || row.claimedUntil.value_or(Instant()) <= now)
        return {};
    SZEPT_TRY(name, store::memberName(connection, who));
    return fail(
        ErrorKind::Conflict, u"another member is at it"_s, {u"claimed_by"_s, {name, toIso8601(*row.claimedUntil)}});
}

} // namespace szept::services
