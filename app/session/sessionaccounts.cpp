// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What a session does to accounts: each deed changes the workspace and a secret, and leaves no half of it.
#include "app/session/boundsecret.h"
#include "app/session/secretledger.h"
#include "app/session/secretnames.h"
#include "app/session/session.h"
#include "app/sync/reply.h"
#include "app/sync/storefuture.h"
#include "connectors/kit/origin.h"
#include "models/services/accounts.h"

#include <QPointer>

using namespace Qt::StringLiterals;

namespace szept::session {
namespace {

/// What the deeds on accounts work with. The session may go while they wait for an answer; then nothing of it is
/// touched any more.
struct Grounds
{
    QPointer<const QObject> session; ///< null when it has gone
    store::Workspace *workspace;
    Secrets *secrets;
    QUuid id;
    services::By by;
    SecretLedger ledger;
    const Clock *clock;
};

Grounds groundsOf(Session &session, const QObject &home)
{
    return {&home, &session.workspace(), &session.secrets(), session.identity().workspace, session.by(),
        SecretLedger(session.privateStore().value_or(nullptr)), &session.clock()};
}

std::unexpected<Error> closed() { return fail(ErrorKind::Cancelled, u"the workspace was closed meanwhile"_s); }

QCoro::Task<Result<AccountId>> added(Grounds on, Account account)
{
    co_return co_await sync::settled(on.workspace->write(
        [account, by = on.by](store::Transaction &tx) { return services::addAccount(tx, account, by); }));
}

/// The secret is kept before anybody sees the account: whoever does, signs in at once.
QCoro::Task<Result<AccountId>> addedWithSecret(Grounds on, Account account, QByteArray secret)
{
    const auto prepared = co_await sync::settled(
        on.workspace->write([account](store::Transaction &tx) { return services::prepareAccount(tx, account); }));
    if (!prepared || !on.session) {
        wipe(secret);
        co_return on.session ? prepared : closed();
    }
    account.id = *prepared;
    const QString name = accountSecretName(on.id, account.id);
    std::ignore = co_await sync::settled(on.ledger.begin(account.id, SecretLedger::Deed::Adding, on.clock->now()));
    if (!on.session) {
        wipe(secret);
        co_return closed();
    }
    const auto kept = co_await sync::settled(on.secrets->write(name, boundSecret(account, secret)));
    wipe(secret);
    if (!on.session)
        co_return closed();
    if (!kept)
        co_return std::unexpected(kept.error());
    const auto done = co_await sync::settled(on.workspace->write(
        [account, by = on.by](store::Transaction &tx) { return services::addPreparedAccount(tx, account, by); }));
    if (!done && on.session)
        std::ignore = co_await sync::settled(on.secrets->remove(name));
    if (on.session)
        std::ignore = on.ledger.end(account.id);
    co_return done.transform([&account] { return account.id; });
}

QCoro::Task<> addTo(Grounds on, Account account, std::optional<QByteArray> secret, sync::Reply<AccountId> reply)
{
    if (secret)
        reply.give(co_await addedWithSecret(on, account, *std::move(secret)));
    else
        reply.give(co_await added(on, account));
}

QCoro::Task<Result<void>> removed(Grounds on, AccountId account)
{
    std::ignore = co_await sync::settled(on.ledger.begin(account, SecretLedger::Deed::Removing, on.clock->now()));
    if (!on.session)
        co_return closed();
    const auto done = co_await sync::settled(on.workspace->write(
        [account, by = on.by](store::Transaction &tx) { return services::removeAccount(tx, account, by); }));
    if (!on.session)
        co_return closed(); // the next session finds in the ledger what is left to do
    const auto gone = done ? co_await sync::settled(on.secrets->remove(accountSecretName(on.id, account))) : done;
    if (on.session && (gone || !done))
        std::ignore = on.ledger.end(account);
    co_return gone;
}

QCoro::Task<> removeFrom(Grounds on, AccountId account, sync::Reply<void> reply)
{
    reply.give(co_await removed(on, account));
}

/// The one that was given, or else the one that is kept; Cancelled when the session has gone. One that is kept goes along to an
/// address that is typed here, but not to one that the workspace says already, for which it was not given: Unauthorised
/// "address_changed".
QCoro::Task<Result<std::optional<QByteArray>>> givenOrKept(Grounds on, Account account, std::optional<QByteArray> given)
{
    using Found = Result<std::optional<QByteArray>>;
    if (given)
        co_return given;
    const auto said = co_await sync::settled(on.workspace->read(
        [id = account.id](store::Connection &connection) { return services::account(connection, id); }));
    if (!said || !on.session)
        co_return said ? Found(closed()) : Found(std::unexpected(said.error()));
    const auto kept = co_await sync::settled(on.secrets->read(accountSecretName(on.id, account.id)));
    if (!on.session)
        co_return closed();
    if (!kept || !*kept)
        co_return kept;
    if (kit::sameOrigin(said->baseUrl, account.baseUrl))
        co_return secretFor(account, **kept).transform([](const QByteArray &secret) { return std::optional(secret); });
    co_return secretOf(**kept);
}

QCoro::Task<> tryIn(
    Grounds on, sync::Sync *sync, Account account, std::optional<QByteArray> given, sync::Reply<szept::Identity> reply)
{
    auto secret = co_await givenOrKept(on, account, std::move(given));
    if (!secret) {
        reply.give(std::unexpected(secret.error()));
        co_return;
    }
    reply.give(co_await sync::settled(sync->verify(std::move(account), *secret)));
    if (*secret)
        wipe(**secret);
}

QCoro::Task<Result<void>> moved(Grounds on, Account account)
{
    co_return co_await sync::settled(on.workspace->write([account, by = on.by](store::Transaction &tx) {
        return services::moveAccount(tx, account.id, account.baseUrl, by);
    }));
}

/// The secret first: a keyring says no more often than the workspace does. Where that does, the one that was kept is put
/// back.
QCoro::Task<Result<void>> movedWithSecret(Grounds on, Account account, QByteArray secret)
{
    const QString name = accountSecretName(on.id, account.id);
    auto before = co_await sync::settled(on.secrets->read(name));
    if (!before || !on.session) {
        wipe(secret);
        co_return before ? closed() : std::unexpected(before.error());
    }
    const auto kept = co_await sync::settled(on.secrets->write(name, boundSecret(account, secret)));
    wipe(secret);
    if (!kept || !on.session)
        co_return kept ? Result<void>(closed()) : kept;
    const auto done = co_await moved(on, account);
    if (!done && on.session) {
        // Not inside the co_await: GCC 14 destroys what the branch that is not taken would have made.
        const auto restored = *before ? on.secrets->write(name, **before) : on.secrets->remove(name);
        std::ignore = co_await sync::settled(restored);
    }
    if (*before)
        wipe(**before);
    co_return done;
}

/// A secret that stays goes along to the new address.
QCoro::Task<Result<void>> changed(Grounds on, Account account, std::optional<QByteArray> given)
{
    auto secret = co_await givenOrKept(on, account, std::move(given));
    if (!secret)
        co_return std::unexpected(secret.error());
    if (*secret)
        co_return co_await movedWithSecret(on, account, **std::move(secret));
    co_return co_await moved(on, account);
}

QCoro::Task<> changeIn(Grounds on, Account account, std::optional<QByteArray> secret, sync::Reply<void> reply)
{
    reply.give(co_await changed(on, std::move(account), std::move(secret)));
}

} // namespace

QFuture<Result<AccountId>> Session::addAccount(Account account, std::optional<QByteArray> secret)
{
    sync::Reply<AccountId> reply;
    auto future = reply.future();
    addTo(groundsOf(*this, m_home), std::move(account), std::move(secret), std::move(reply));
    return future;
}

QFuture<Result<void>> Session::removeAccount(AccountId id)
{
    sync::Reply<void> reply;
    auto future = reply.future();
    removeFrom(groundsOf(*this, m_home), id, std::move(reply));
    return future;
}

QFuture<Result<szept::Identity>> Session::tryAccount(
    sync::Sync &sync, Account account, std::optional<QByteArray> secret)
{
    sync::Reply<szept::Identity> reply;
    auto future = reply.future();
    tryIn(groundsOf(*this, m_home), &sync, std::move(account), std::move(secret), std::move(reply));
    return future;
}

QFuture<Result<void>> Session::changeAccount(Account account, std::optional<QByteArray> secret)
{
    sync::Reply<void> reply;
    auto future = reply.future();
    changeIn(groundsOf(*this, m_home), std::move(account), std::move(secret), std::move(reply));
    return future;
}

} // namespace szept::session
