// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/syncstate.h"

#include "models/domain/idtext.h"
#include "models/domain/trying.h"
#include "models/services/accounts.h"
#include "models/store/accounts.h"

using namespace Qt::StringLiterals;

namespace szept::services {
namespace {

/// Reads, changes, writes.
template <typename Change>
Result<SyncState> changed(store::Transaction &tx, AccountId account, Change change)
{
    SZEPT_TRY(state, services::syncState(tx.connection(), account));
    change(state);
    SZEPT_DO(store::saveSyncState(tx, state));
    return state;
}

} // namespace

Result<SyncState> syncState(store::Connection &connection, AccountId account)
{
    SZEPT_TRY(state, store::syncState(connection, account));
    if (!state)
        return fail(ErrorKind::NotFound, u"no account %1"_s.arg(account.value()), {u"account"_s, {idText(account)}});
    return *state;
}

Result<QList<SyncState>> syncStates(store::Connection &connection) { return store::syncStates(connection); }

Result<SyncState> beginPass(store::Transaction &tx, AccountId account)
{
    SZEPT_DO(checkNotRemoved(tx.connection(), account));
    return changed(tx, account, [&tx](SyncState &state) {
        state.lastTryAt = tx.now();
        if (state.passRuns)
            return;
        ++state.pass;
        state.passRuns = true;
        state.cursor.clear();
        state.wholeQueue = true;
        state.passBeganAt = tx.now();
    });
}

Result<void> dropPass(store::Transaction &tx, AccountId account)
{
    return changed(tx, account, [](SyncState &state) {
        state.passRuns = false;
        state.cursor.clear();
    }).transform([](const SyncState &) {});
}

Result<void> syncFailed(store::Transaction &tx, AccountId account, const Error &error, std::optional<Instant> nextTryAt)
{
    return changed(tx, account, [&](SyncState &state) {
        ++state.failures;
        state.error = error;
        state.lastTryAt = tx.now();
        state.nextTryAt = nextTryAt;
    }).transform([](const SyncState &) {});
}

Result<void> setBudget(store::Transaction &tx, AccountId account, const RateBudget &budget)
{
    return changed(tx, account, [&](SyncState &state) { state.budget = budget; }).transform([](const SyncState &) {});
}

} // namespace szept::services
