// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/accounts.h"

#include "models/domain/subject.h"
#include "models/domain/trying.h"
#include "models/services/audit.h"
#include "models/services/syncstate.h"
#include "models/store/accounts.h"
#include "models/store/actions.h"

using namespace Qt::StringLiterals;

namespace szept::services {
namespace {

Result<Account> existing(const Result<std::optional<Account>> &found, const QString &asked)
{
    if (!found)
        return std::unexpected(found.error());
    if (!*found)
        return fail(ErrorKind::NotFound, u"no account %1"_s.arg(asked), {u"account"_s, {asked}});
    return **found;
}

Result<void> checkName(store::Connection &connection, const QString &name)
{
    if (name.trimmed().isEmpty())
        return fail(ErrorKind::Invalid, u"an account needs a name"_s, {u"name_missing"_s, {}});
    SZEPT_TRY(taken, store::accountNamed(connection, store::storable(name)));
    if (taken)
        return fail(ErrorKind::Invalid, u"there is an account %1 already"_s.arg(name), {u"name_taken"_s, {name}});
    return {};
}

Result<void> recordAdded(store::Transaction &tx, const Account &account, const By &by)
{
    return record(tx, u"account.added"_s, subjectText(account.id),
        {{u"name"_s, account.name}, {u"platform"_s, account.platform}, {u"base_url"_s, account.baseUrl.toString()},
            {u"user"_s, account.user}},
        by);
}

} // namespace

Result<AccountId> addAccount(store::Transaction &tx, const Account &account, const By &by)
{
    SZEPT_DO(checkName(tx.connection(), account.name));
    Account added = account;
    SZEPT_TRY(id, store::insertAccount(tx, account));
    added.id = id;
    SZEPT_DO(recordAdded(tx, added, by));
    return id;
}

Result<AccountId> prepareAccount(store::Transaction &tx, const Account &account)
{
    SZEPT_DO(checkName(tx.connection(), account.name));
    SZEPT_TRY(id, store::insertAccount(tx, account));
    SZEPT_DO(store::markAccountRemoved(tx, id));
    return id;
}

Result<void> addPreparedAccount(store::Transaction &tx, const Account &account, const By &by)
{
    SZEPT_DO(checkName(tx.connection(), account.name)); // another may have taken it meanwhile
    SZEPT_DO(store::markAccountAdded(tx, account.id));
    return recordAdded(tx, account, by);
}

Result<void> moveAccount(store::Transaction &tx, AccountId account, const QUrl &baseUrl, const By &by)
{
    SZEPT_TRY(known, services::account(tx.connection(), account));
    if (known.baseUrl == baseUrl)
        return {};
    SZEPT_DO(store::setBaseUrl(tx, account, baseUrl));
    SZEPT_DO(dropPass(tx, account)); // its cursor is of the old address
    return record(tx, u"account.moved"_s, subjectText(account),
        {{u"name"_s, known.name}, {u"from"_s, known.baseUrl.toString()}, {u"base_url"_s, baseUrl.toString()}}, by);
}

Result<void> checkNotRemoved(store::Connection &connection, AccountId account)
{
    SZEPT_TRY(known, store::account(connection, account));
    if (known)
        return {};
    SZEPT_TRY(state, store::syncState(connection, account));
    if (state)
        return fail(ErrorKind::Conflict, u"account %1 was removed"_s.arg(account.value()), {u"account_removed"_s, {}});
    return fail(ErrorKind::NotFound, u"no account %1"_s.arg(account.value()), {u"account"_s, {idText(account)}});
}

Result<void> removeAccount(store::Transaction &tx, AccountId account, const By &by)
{
    SZEPT_TRY(known, services::account(tx.connection(), account));
    SZEPT_TRY(unsent, store::unfinishedCount(tx.connection(), account));
    if (unsent > 0) {
        return fail(ErrorKind::Conflict, u"%1 actions of this account are not at their end"_s.arg(unsent),
            {u"unsent"_s, {QString::number(unsent)}});
    }
    SZEPT_DO(store::closeCasesOf(tx, account, Reason{u"account_removed"_s, {}}));
    SZEPT_DO(dropPass(tx, account)); // a page that is still to come brings nothing back
    SZEPT_DO(store::markAccountRemoved(tx, account));
    SZEPT_DO(record(tx, u"account.removed"_s, subjectText(account), {{u"name"_s, known.name}}, by));
    return {};
}

Result<QList<Account>> accounts(store::Connection &connection) { return store::accounts(connection); }

Result<QList<Account>> everyAccount(store::Connection &connection) { return store::everyAccount(connection); }

Result<Account> account(store::Connection &connection, AccountId id)
{
    return existing(store::account(connection, id), idText(id));
}

Result<Account> accountNamed(store::Connection &connection, const QString &name)
{
    return existing(store::accountNamed(connection, store::storable(name)), name);
}

} // namespace szept::services
