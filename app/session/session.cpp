// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/session.h"

#include "app/session/memory.h"
#include "app/session/places.h"
#include "app/session/privatestore.h"
#include "app/session/sealer.h"
#include "app/session/secretledger.h"
#include "app/session/workspacekeys.h"
#include "app/session/workspaceright.h"
#include "app/sync/storefuture.h"
#include "models/domain/trying.h"
#include "models/services/priority.h"
#include "models/services/unsent.h"
#include "models/store/changefeed.h"
#include "models/store/copy.h"
#include "models/store/recoverykey.h"

#include <QFileInfo>
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

/// Before anything of an imported workspace can be sent. How many actions were parked.
QCoro::Task<Result<int>> settleImported(store::Workspace *workspace, services::By by)
{
    const auto unsettled = co_await sync::settled(workspace->read(store::isUnsettled));
    if (!unsettled || !*unsettled)
        co_return unsettled.transform([](bool) { return 0; });
    co_return co_await sync::settled(
        workspace->write([by](store::Transaction &tx) { return services::settleImport(tx, by); }));
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
    Memory memory;
    if (session->m_private) {
        auto kept = co_await memoryOf(
            session->m_private->get(), session->m_workspace.get(), identity->before, tools.secrets, tools.clock);
        if (!kept)
            session->m_private = std::unexpected(kept.error());
        else
            memory = *std::move(kept);
    }
    session->m_notes = session->m_workspace->notes() + identity->notes + memory.notes;
    session->m_sealer
        = std::make_unique<Sealer>(session->privateStore(), memory.seen, identity->signingKey, session->by());
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

QString Session::takeRecoveryKey() { return std::exchange(m_recoveryKey, {}); }

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
