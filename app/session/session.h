// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/identity.h"
#include "app/session/pluginsource.h"
#include "app/session/sealer.h"
#include "app/sync/sync.h"
#include "models/services/by.h"
#include "models/store/workspace.h"

#include <memory>

namespace szept::session {

struct SessionRequest
{
    store::Location location;
    bool create = false; ///< makes the workspace when it is not there
    bool plain = false; ///< and then does not encrypt it
    QString process; ///< who writes, for the change feed: "window", "szept decide"
    Names names = Names::ofTheSystem(); ///< for a new member or device
};

/// What a session stands on; all of it outlives the session.
struct SessionTools
{
    Secrets *secrets = nullptr;
    std::shared_ptr<Plugins> plugins;
    const Clock *clock = nullptr;
    Random *random = nullptr;
    sync::Trace *trace = nullptr; ///< what goes over the wire is written down there
};

/// An open workspace with everything around it: who acts, secrets, connectors, sync. Lives on the thread that opened it, usually
/// the main one, and needs its event loop.
class Session
{
public:
    /// Waits for nothing: the file is opened on another thread. NotFound "no_workspace" when it is not there and is not to be made.
    [[nodiscard]] static QCoro::Task<Result<std::unique_ptr<Session>>> open(SessionRequest request, SessionTools tools);
    Session(const Session &) = delete;
    Session &operator=(const Session &) = delete;
    ~Session();

    [[nodiscard]] store::Workspace &workspace() { return *m_workspace; }
    /// What is the member's own on this device (models/store/privatestore.h); an Error when it could not be opened.
    [[nodiscard]] Result<store::Workspace *> privateStore();
    [[nodiscard]] Plugins &plugins() { return *m_tools.plugins; }
    [[nodiscard]] std::shared_ptr<const Plugins> sharedPlugins() const { return m_tools.plugins; }
    [[nodiscard]] Secrets &secrets() const { return *m_tools.secrets; }
    [[nodiscard]] const Clock &clock() const { return *m_tools.clock; }
    [[nodiscard]] Random &random() const { return *m_tools.random; }
    [[nodiscard]] const Identity &identity() const { return m_identity; }
    [[nodiscard]] services::By by() const { return {m_identity.actor, m_tools.random}; }
    [[nodiscard]] bool encrypted() const { return !m_key.isEmpty(); }
    /// What opening did besides, and the member should know: a copy that was made or could not be, a name that was taken, a log that is
    /// not the one that this device remembers.
    [[nodiscard]] const QList<Reason> &notes() const { return m_notes; }
    /// The recovery key, if the workspace was made just now: shown once, then gone.
    [[nodiscard]] QString takeRecoveryKey();
    /// Actions that waited in the export or backup of which the workspace was made, when nobody has opened it before.
    [[nodiscard]] int parkedOnOpening() const { return m_parked; }

    /// The account and its secret (if there is one) together: without the second there is not the first. Here as in the next one, a
    /// session that goes before the answer may answer Cancelled; it may have been done all the same.
    [[nodiscard]] QFuture<Result<AccountId>> addAccount(Account account, std::optional<QByteArray> secret);
    [[nodiscard]] QFuture<Result<void>> removeAccount(AccountId id);
    /// Signs in there as this account says, with the kept secret where none is given: whoever asks gives it to that address knowingly.
    [[nodiscard]] QFuture<Result<szept::Identity>> tryAccount(
        sync::Sync &sync, Account account, std::optional<QByteArray> secret);
    /// The login's address, and its secret where a new one is given: try them first, and tell Sync::signedIn() afterwards.
    [[nodiscard]] QFuture<Result<void>> changeAccount(Account account, std::optional<QByteArray> secret);

    /// Signs the end of the audit log if something of ours is not signed yet, in the workspace and in the private store. It happens by
    /// itself when the log has grown and when the session ends; ask for it to learn what came of it.
    [[nodiscard]] QFuture<Result<void>> seal();

    /// See Sealer::acknowledge().
    [[nodiscard]] QFuture<Result<void>> acknowledgeLog();

    /// Syncing and sending, begun when it is first asked for. The part of the first call counts.
    [[nodiscard]] sync::Sync &sync(const sync::Part &part);

private:
    Session() = default;
    void sealAsItGrows();

    SessionTools m_tools;
    QByteArray m_key;
    QString m_recoveryKey;
    int m_parked = 0;
    Identity m_identity;
    QList<Reason> m_notes;
    Result<std::unique_ptr<store::Workspace>> m_private;
    std::unique_ptr<Sealer> m_sealer; ///< before the workspace, whose last writes it follows up
    std::unique_ptr<store::Workspace> m_workspace;
    std::unique_ptr<SecretsPort> m_secretsPort;
    std::unique_ptr<PluginSource> m_source;
    std::unique_ptr<sync::Right> m_right;
    std::unique_ptr<sync::Sync> m_sync;
    QObject m_home; ///< of the connections to the change feed; gone, it tells that the session has gone
};

} // namespace szept::session
