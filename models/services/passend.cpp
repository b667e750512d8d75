// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/passend.h"

#include "models/domain/subject.h"
#include "models/domain/trying.h"
#include "models/services/audit.h"
#include "models/services/settling.h"
#include "models/store/accounts.h"
#include "models/store/actions.h"
#include "models/store/cases.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace szept::services {
namespace {

/// What was taken back stays on the list for so long, though the platform does not wait for it: somebody wants to decide it anew.
constexpr Duration leftToDecideAnew = std::chrono::hours(1);

bool restsSince(const QList<store::ActionRow> &actions, Instant moment)
{
    return std::ranges::all_of(actions, [moment](const store::ActionRow &row) {
        return row.action.state == ActionState::Withdrawn || (row.endedAt && *row.endedAt <= moment);
    });
}

} // namespace

Result<bool> endPass(store::Transaction &tx, AccountId account, qint64 pass, std::optional<Instant> nextTryAt)
{
    SZEPT_TRY(found, store::syncState(tx.connection(), account));
    if (!found || !found->passRuns || found->pass != pass)
        return passOver(pass);
    SyncState state = *found;
    const bool whole = state.wholeQueue;
    state.passRuns = false;
    state.cursor.clear();
    state.lastGoodAt = tx.now();
    state.nextTryAt = nextTryAt;
    state.failures = 0;
    state.error.reset();
    SZEPT_DO(store::saveSyncState(tx, state));
    return whole;
}

std::unexpected<Error> passOver(qint64 pass)
{
    return fail(ErrorKind::Conflict, u"pass %1 is over"_s.arg(pass), {u"pass_over"_s, {}});
}

bool isPassOver(const Error &error) { return error.reason.code == "pass_over"_L1; }

Result<QList<MissingCase>> missingCases(store::Connection &connection, AccountId account, qint64 pass)
{
    SZEPT_TRY(rows, store::casesNotSeen(connection, account, pass));
    QList<MissingCase> missing;
    for (store::UnseenCase &row : rows)
        missing.append({row.id, std::move(row.ref), std::move(row.version)});
    return missing;
}

Result<bool> closeElsewhere(store::Transaction &tx, CaseId caseId, const RemoteState &seen, const By &by)
{
    RemoteState state = seen;
    SZEPT_TRY(found, store::caseRow(tx.connection(), caseId));
    if (!found || state.open)
        return false;
    store::CaseRow row = *found;
    const bool onTheList = row.facts.state == CaseState::Open || row.facts.state == CaseState::Aside;
    const bool ours = !state.version.isEmpty() && state.version == row.settledVersion;
    if (!onTheList)
        return false;
    SZEPT_TRY(settled, settleGone(tx, row, state, by));
    if (settled)
        return false;
    if (ours) {
        SZEPT_TRY(actions, store::actionsOf(tx.connection(), caseId));
        if (!restsSince(actions, tx.now() - leftToDecideAnew))
            return false;
        state.by.clear();
        state.what.clear();
        state.how = {u"taken_back_and_over"_s, {}};
    }
    leaveList(row, CaseState::Closed, tx.now());
    row.endedAt = tx.now();
    row.closedBy = store::storable(state.by);
    row.closedHow = state.how;
    row.closedWhat = store::storable(state.what.isEmpty() && state.how.code.isEmpty() ? state.status : state.what);
    SZEPT_DO(store::saveCase(tx, row));
    AuditBody body{{u"by"_s, row.closedBy}, {u"what"_s, row.closedWhat}, {u"status"_s, state.status}};
    if (!state.how.code.isEmpty())
        body.insert(u"how"_s, QStringList(state.how.code) + state.how.arguments);
    SZEPT_DO(record(tx, u"case.closed_elsewhere"_s, subjectText(caseId), body, by));
    return true;
}

} // namespace szept::services
