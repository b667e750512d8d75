// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/accounts.h"

#include "models/domain/idtext.h"
#include "models/domain/trying.h"
#include "models/store/payload.h"
#include "models/store/statements.h"

using namespace Qt::StringLiterals;

namespace szept::store {
namespace {

constexpr QStringView accountColumns = u"SELECT id, platform, name, base_url, user_name, options FROM accounts";
constexpr QStringView present = u" WHERE removed_at IS NULL";
constexpr QStringView syncColumns
    = u"SELECT s.account, s.pass, s.runs, s.cursor, s.whole_queue, s.pass_began_at, s.last_good_at,"
      " s.last_try_at, s.next_try_at, s.failures, s.error, s.budget FROM account_sync s";

Account accountOf(const Row &row)
{
    return {row.id<AccountId>(0), row.text(1), row.text(2), QUrl(row.text(3)), row.text(4), mapFromJson(row.text(5))};
}

SyncState syncStateOf(const Row &row)
{
    SyncState state;
    state.account = row.id<AccountId>(0);
    state.pass = row.integer(1);
    state.passRuns = row.flag(2);
    state.cursor = row.text(3);
    state.wholeQueue = row.flag(4);
    state.passBeganAt = row.maybeInstant(5);
    state.lastGoodAt = row.maybeInstant(6);
    state.lastTryAt = row.maybeInstant(7);
    state.nextTryAt = row.maybeInstant(8);
    state.failures = int(row.integer(9));
    if (!row.isNull(10))
        state.error = errorFromJson(row.text(10));
    if (!row.isNull(11))
        state.budget = budgetFromJson(row.text(11));
    return state;
}

QVariant orNull(const auto &maybe) { return maybe ? value(toJson(*maybe)) : value(nullptr); }

} // namespace

Result<AccountId> insertAccount(Transaction &tx, const Account &account)
{
    SZEPT_TRY(id,
        inserted<AccountId>(tx.connection(),
            u"INSERT INTO accounts (platform, name, base_url, user_name, options, added_at) VALUES (?, ?, ?, ?, ?, ?)"_s,
            bind(account.platform, account.name, account.baseUrl.toString(), account.user, toJson(account.options),
                tx.now())));
    SZEPT_DO(tx.connection().run(
        u"INSERT INTO account_sync (account, pass, runs, cursor, whole_queue, failures) VALUES (?, 0, 0, '', 1, 0)"_s,
        bind(id)));
    tx.changed(ChangeKind::Account, idText(id));
    return id;
}

Result<void> markAccountRemoved(Transaction &tx, AccountId account)
{
    tx.changed(ChangeKind::Account, idText(account));
    return done(tx.connection().run(u"UPDATE accounts SET removed_at = ? WHERE id = ?"_s, bind(tx.now(), account)));
}

Result<void> markAccountAdded(Transaction &tx, AccountId account)
{
    tx.changed(ChangeKind::Account, idText(account));
    return done(tx.connection().run(
        u"UPDATE accounts SET removed_at = NULL, added_at = ? WHERE id = ?"_s, bind(tx.now(), account)));
}

Result<void> setBaseUrl(Transaction &tx, AccountId account, const QUrl &baseUrl)
{
    tx.changed(ChangeKind::Account, idText(account));
    return done(
        tx.connection().run(u"UPDATE accounts SET base_url = ? WHERE id = ?"_s, bind(baseUrl.toString(), account)));
}

Result<void> closeCasesOf(Transaction &tx, AccountId account, const Reason &how)
{
    return done(tx.connection().run(
        u"UPDATE cases SET state = 'closed', closed_how = ?, ended_at = ?, changed_at = ?, wake_at = NULL,"
        " claimed_by = NULL, claimed_until = NULL, priority_next = NULL"
        " WHERE account = ? AND state IN ('open', 'aside')"_s,
        bind(toJson(how), tx.now(), tx.now(), account)));
}

Result<QList<Account>> accounts(Connection &connection)
{
    return list(connection, accountColumns + present + u" ORDER BY name, id"_s, {}, accountOf);
}

Result<QList<Account>> everyAccount(Connection &connection)
{
    return list(connection, accountColumns + u" ORDER BY id"_s, {}, accountOf);
}

Result<std::optional<Account>> account(Connection &connection, AccountId id)
{
    return first(connection, accountColumns + present + u" AND id = ?"_s, bind(id), accountOf);
}

Result<std::optional<Account>> accountNamed(Connection &connection, const QString &name)
{
    return first(connection, accountColumns + present + u" AND name = ?"_s, bind(name), accountOf);
}

Result<std::optional<SyncState>> syncState(Connection &connection, AccountId account)
{
    return first(connection, syncColumns + u" WHERE s.account = ?"_s, bind(account), syncStateOf);
}

Result<QList<SyncState>> syncStates(Connection &connection)
{
    return list(connection,
        syncColumns + u" JOIN accounts a ON a.id = s.account WHERE a.removed_at IS NULL ORDER BY s.account"_s, {},
        syncStateOf);
}

Result<void> saveSyncState(Transaction &tx, const SyncState &state)
{
    tx.changed(ChangeKind::Account, idText(state.account));
    return done(tx.connection().run(
        u"UPDATE account_sync SET pass = ?, runs = ?, cursor = ?, whole_queue = ?, pass_began_at = ?, last_good_at = ?,"
        " last_try_at = ?, next_try_at = ?, failures = ?, error = ?, budget = ? WHERE account = ?"_s,
        bind(state.pass, state.passRuns, state.cursor, state.wholeQueue, state.passBeganAt, state.lastGoodAt,
            state.lastTryAt, state.nextTryAt, state.failures)
            + Values{orNull(state.error), orNull(state.budget)} + bind(state.account)));
}

} // namespace szept::store
