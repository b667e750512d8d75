// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/session.h"

#include "app/session/boundsecret.h"
#include "app/session/places.h"
#include "app/session/privatestore.h"
#include "app/session/sealer.h"
#include "app/session/secretledger.h"
#include "app/session/secretnames.h"
#include "app/session/workspacekeys.h"
#include "app/session/workspaceright.h"
#include "app/sync/reply.h"
#include "app/sync/storefuture.h"
#include "connectors/kit/origin.h"
#include "models/domain/attempt.h"
#include "models/services/accounts.h"
#include "models/services/priority.h"
#include "models/services/unsent.h"
#include "models/store/changefeed.h"
#include "models/store/copy.h"
#include "models/store/privatestore.h"
#include "models/store/recoverykey.h"

#include <QFileInfo>
#include <QPointer>
#include <QtConcurrentRun>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace szept::session {
namespace {

using Opened = Result<std::unique_ptr<store::Workspace>>;

/// On a thread of the pool; the change feed is sent home to the session's thread.
Opened openHere(const store::OpenRequest &request, QThread *home)
{
    Opened opened = store::Workspace::open(request);
    if (opened)
        (*opened)->feed().moveToThread(home);
    return opened;
}

/// On a thread of the pool: whether the workspace is there already. The folder of one that is to be made is made.
Result<bool> prepare(const store::Location &location, bool create)
{
    if (!location.isFile())
        return true;
    SZEPT_DO(checkNotEmptied(location));
    const bool isThere = QFileInfo(location.file).size() > 0;
    if (!isThere && !create)
        return fail(ErrorKind::NotFound, u"no workspace at %1"_s.arg(location.shown()),
            {u"no_workspace"_s, {location.shown()}});
    return makeFolderOf(location.file).transform([isThere] { return isThere; });
}

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

/// Before anything of an imported workspace can be sent. How many actions were parked.
QCoro::Task<Result<int>> settleImported(store::Workspace *workspace, services::By by)
{
    const auto unsettled = co_await sync::settled(workspace->read(store::isUnsettled));
    if (!unsettled || !*unsettled)
        co_return unsettled.transform([](bool) { return 0; });
    co_return co_await sync::settled(
        workspace->write([by](store::Transaction &tx) { return services::settleImport(tx, by); }));
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

QCoro::Task<Result<std::unique_ptr<Session>>> Session::open(SessionRequest request, SessionTools tools)
{
    const store::Location &location = request.location;
    const auto isThere = co_await sync::settled(QtConcurrent::run(prepare, location, request.create));
    if (!isThere)
        co_return std::unexpected(isThere.error());
    const bool encrypts = location.isFile() && !request.plain;
    Result<WorkspaceKey> key = WorkspaceKey();
    if (*isThere)
        key = co_await findKey(location, tools.secrets);
    else if (encrypts)
        key = co_await newKey(tools.secrets);
    if (!key)
        co_return std::unexpected(key.error());

    std::unique_ptr<Session> session(new Session);
    session->m_tools = tools;
    session->m_key = key->key;
    if (key->fresh)
        session->m_recoveryKey = store::recoveryText(key->key);
    const store::OpenRequest opening{.location = location,
        .key = key->key,
        .create = request.create,
        .clock = tools.clock,
        .process = request.process,
        .copyFolder = backupFolder(location)};
    auto opened = co_await sync::settled(QtConcurrent::run(openHere, opening, QThread::currentThread()));
    if (!opened)
        co_return std::unexpected(opened.error());
    session->m_workspace = std::move(*opened);

    const auto identity = co_await identify(session->m_workspace.get(), tools.secrets, tools.random, request.names);
    if (!identity)
        co_return std::unexpected(identity.error());
    session->m_identity = *identity;
    const auto parked = co_await settleImported(session->m_workspace.get(), session->by());
    if (!parked)
        co_return std::unexpected(parked.error());
    session->m_parked = *parked;
    session->m_secretsPort = std::make_unique<SecretsPort>(*tools.secrets);
    session->m_right = std::make_unique<WorkspaceRight>(*session->m_workspace);
    session->m_source = std::make_unique<PluginSource>(tools.plugins, *session->m_secretsPort, identity->workspace);
    session->m_private = co_await openPrivateStore(identity->actor.device, tools.secrets, tools.clock, request.process);
    std::optional<Checkpoint> seen;
    if (session->m_private) {
        const auto kept = co_await sync::settled((*session->m_private)->read(store::seenCheckpoint));
        if (!kept)
            session->m_private = std::unexpected(kept.error());
        else
            seen = *kept;
    }
    session->m_sealer = std::make_unique<Sealer>(session->privateStore(), seen, identity->signingKey, session->by());
    session->sealAsItGrows();
    const SecretLedger ledger(session->privateStore().value_or(nullptr));
    // What it cannot do now waits for the next session; this one opens all the same.
    std::ignore
        = co_await ledger.sweep(session->m_workspace.get(), tools.secrets, identity->workspace, tools.clock->now());
    co_return std::move(session);
}

Session::~Session()
{
    m_sync.reset(); // its thread uses all the rest
    wipe(m_key);
    if (m_sealer)
        std::ignore = seal(); // done before the stores close
}

Result<store::Workspace *> Session::privateStore()
{
    if (!m_private)
        return std::unexpected(m_private.error());
    return m_private->get();
}

QFuture<Result<void>> Session::seal() { return m_sealer->seal(m_workspace.get()); }

QFuture<Result<void>> Session::acknowledgeLog() { return m_sealer->acknowledge(m_workspace.get()); }

void Session::sealAsItGrows()
{
    QObject::connect(
        &m_workspace->feed(), &store::ChangeFeed::changed, &m_home, [this](const QList<store::Change> &changes) {
            if (std::ranges::contains(changes, store::ChangeKind::Audit, &store::Change::kind))
                std::ignore = seal();
        });
}

QList<Reason> Session::notes() const
{
    QList<Reason> notes = m_workspace->notes();
    if (m_identity.note)
        notes.append(*m_identity.note);
    return notes;
}

QString Session::takeRecoveryKey() { return std::exchange(m_recoveryKey, {}); }

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

sync::Sync &Session::sync(const sync::Part &part)
{
    if (!m_sync) {
        m_sync = std::make_unique<sync::Sync>(sync::SyncSetup{.workspace = m_workspace.get(),
            .clock = m_tools.clock,
            .random = m_tools.random,
            .by = by(),
            .weights = &services::PriorityWeights::shipped(),
            .source = m_source.get(),
            .right = m_right.get(),
            .part = part,
            .trace = m_tools.trace});
    }
    return *m_sync;
}

} // namespace szept::session
