// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/aside.h"

#include "models/domain/trying.h"
#include "models/services/claims.h"
#include "models/services/onthelist.h"
#include "models/services/timekeeping.h"

using namespace Qt::StringLiterals;

namespace szept::services {
namespace {

Result<void> wakeRow(store::Transaction &tx, store::CaseRow row, const By &by)
{
    row.facts.state = CaseState::Open;
    row.facts.wakeAt.reset();
    row.facts.changedAt = tx.now();
    return saveAndRecord(tx, row, u"case.woken"_s, {}, by);
}

} // namespace

Result<void> setAside(
    store::Transaction &tx, CaseId caseId, std::optional<Instant> until, const QString &reason, const By &by)
{
    SZEPT_TRY(row, caseOnTheList(tx.connection(), caseId));
    SZEPT_DO(checkNotClaimed(tx.connection(), row, tx.now(), by.actor.member));
    row.facts.state = CaseState::Aside;
    row.facts.wakeAt = until;
    row.facts.changedAt = tx.now();
    row.facts.claimedBy = MemberId();
    row.claimedUntil.reset();
    return saveAndRecord(
        tx, row, u"case.set_aside"_s, {{u"until"_s, until ? toIso8601(*until) : QString()}, {u"reason"_s, reason}}, by);
}

Result<void> wake(store::Transaction &tx, CaseId caseId, const By &by)
{
    SZEPT_TRY(row, caseOnTheList(tx.connection(), caseId));
    if (row.facts.state == CaseState::Open)
        return {};
    return wakeRow(tx, row, by);
}

Result<int> wakeDue(store::Transaction &tx, const By &by)
{
    SZEPT_TRY(due, store::casesToWake(tx.connection(), tx.now(), dueAtOnce));
    for (const CaseId id : std::as_const(due)) {
        SZEPT_TRY(row, store::caseRow(tx.connection(), id));
        SZEPT_DO(wakeRow(tx, *row, by));
    }
    return int(due.size());
}

Result<std::optional<Instant>> nextWake(store::Connection &connection) { return store::nextWake(connection); }

} // namespace szept::services
