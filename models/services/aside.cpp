// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/aside.h"

#include "models/domain/attempt.h"
#include "models/domain/subject.h"
#include "models/services/audit.h"
#include "models/services/claims.h"
#include "models/services/prioritising.h"
#include "models/services/timekeeping.h"

using namespace Qt::StringLiterals;

namespace szept::services {
namespace {

/// The row of a case that is open or set aside.
Result<store::CaseRow> onTheList(store::Connection &connection, CaseId id)
{
    SZEPT_TRY(row, store::caseRow(connection, id));
    if (!row)
        return fail(ErrorKind::NotFound, u"no case %1"_s.arg(id.value()), {u"case"_s, {}});
    if (row->facts.state != CaseState::Open && row->facts.state != CaseState::Aside) {
        return fail(ErrorKind::Conflict, u"the case is %1"_s.arg(toWord(row->facts.state)),
            {u"not_open"_s, {toWord(row->facts.state)}});
    }
    return *row;
}

Result<void> save(
    store::Transaction &tx, const store::CaseRow &row, const QString &deed, const AuditBody &body, const By &by)
{
    SZEPT_DO(store::saveCase(tx, row));
    return record(tx, deed, subjectText(row.facts.id), body, by);
}

Result<void> wakeRow(store::Transaction &tx, store::CaseRow row, const By &by)
{
    row.facts.state = CaseState::Open;
    row.facts.wakeAt.reset();
    row.facts.changedAt = tx.now();
    return save(tx, row, u"case.woken"_s, {}, by);
}

} // namespace

Result<void> setAside(
    store::Transaction &tx, CaseId caseId, std::optional<Instant> until, const QString &reason, const By &by)
{
    SZEPT_TRY(row, onTheList(tx.connection(), caseId));
    SZEPT_DO(checkNotClaimed(tx.connection(), row, tx.now(), by.actor.member));
    row.facts.state = CaseState::Aside;
    row.facts.wakeAt = until;
    row.facts.changedAt = tx.now();
    row.facts.claimedBy = MemberId();
    row.claimedUntil.reset();
    return save(
        tx, row, u"case.set_aside"_s, {{u"until"_s, until ? toIso8601(*until) : QString()}, {u"reason"_s, reason}}, by);
}

Result<void> wake(store::Transaction &tx, CaseId caseId, const By &by)
{
    SZEPT_TRY(row, onTheList(tx.connection(), caseId));
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

Result<Instant> claim(store::Transaction &tx, CaseId caseId, const By &by)
{
    SZEPT_TRY(row, onTheList(tx.connection(), caseId));
    SZEPT_DO(checkNotClaimed(tx.connection(), row, tx.now(), by.actor.member));
    row.facts.claimedBy = by.actor.member;
    row.claimedUntil = tx.now() + claimLease;
    SZEPT_DO(save(tx, row, u"case.claimed"_s, {}, by));
    return *row.claimedUntil;
}

Result<void> release(store::Transaction &tx, CaseId caseId, const By &by)
{
    SZEPT_TRY(row, onTheList(tx.connection(), caseId));
    if (row.facts.claimedBy != by.actor.member)
        return {};
    row.facts.claimedBy = MemberId();
    row.claimedUntil.reset();
    return save(tx, row, u"case.released"_s, {}, by);
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

Result<void> markVulnerable(
    store::Transaction &tx, CaseId caseId, bool vulnerable, const PriorityWeights &weights, const By &by)
{
    SZEPT_TRY(row, onTheList(tx.connection(), caseId));
    if (row.facts.vulnerable == vulnerable)
        return {};
    row.facts.vulnerable = vulnerable;
    SZEPT_TRY(reports, store::reportsOf(tx.connection(), caseId));
    SZEPT_DO(prioritise(tx, row, reports, weights));
    return save(tx, row, vulnerable ? u"case.marked_vulnerable"_s : u"case.unmarked_vulnerable"_s, {}, by);
}

} // namespace szept::services
