// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/claims.h"

#include "models/domain/trying.h"
#include "models/services/onthelist.h"
#include "models/services/timekeeping.h"
#include "models/store/members.h"

using namespace Qt::StringLiterals;

namespace szept::services {

Result<Instant> claim(store::Transaction &tx, CaseId caseId, const By &by)
{
    SZEPT_TRY(row, caseOnTheList(tx.connection(), caseId));
    SZEPT_DO(checkNotClaimed(tx.connection(), row, tx.now(), by.actor.member));
    row.facts.claimedBy = by.actor.member;
    row.claimedUntil = tx.now() + claimLease;
    SZEPT_DO(saveAndRecord(tx, row, u"case.claimed"_s, {}, by));
    return *row.claimedUntil;
}

Result<void> release(store::Transaction &tx, CaseId caseId, const By &by)
{
    SZEPT_TRY(row, caseOnTheList(tx.connection(), caseId));
    if (row.facts.claimedBy != by.actor.member)
        return {};
    row.facts.claimedBy = MemberId();
    row.claimedUntil.reset();
    return saveAndRecord(tx, row, u"case.released"_s, {}, by);
}

Result<int> endClaims(store::Transaction &tx)
{
    SZEPT_TRY(over, store::casesToLetGo(tx.connection(), tx.now(), dueAtOnce));
    for (const CaseId id : std::as_const(over)) {
        SZEPT_TRY(row, store::caseRow(tx.connection(), id));
        row->facts.claimedBy = MemberId();
        row->claimedUntil.reset();
        SZEPT_DO(store::saveCase(tx, *row));
    }
    return int(over.size());
}

Result<std::optional<Instant>> nextClaimEnd(store::Connection &connection) { return store::nextClaimEnd(connection); }

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
