// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sync/accountsync.h"
#include "app/sync/holding.h"
#include "app/sync/reports.h"
#include "app/sync/requestdesk.h"
#include "app/sync/storefuture.h"
#include "app/sync/syncthread.h"
#include "app/sync/worklist.h"
#include "models/store/changefeed.h"

#include <map>

namespace szept::sync {

/// How a process takes part.
struct Part
{
    /// Reads and sends by itself, and takes the right as soon as it is free (a window); false: when asked.
    bool keeps = true;
    AccountSync::Habits habits{};
    Duration rightAgain = std::chrono::seconds(5); ///< between tries to take the right, while another process holds it
    Duration patience = std::chrono::minutes(5); ///< how long the holder may take to answer
};

/// Everything on the sync thread: the accounts of a workspace, the right to sync and send, and what other processes ask of its holder.
/// With the right it does the work; without, it asks whoever holds it, through the store, and waits.
class Station : public QObject, public Resident
{
    Q_OBJECT

public:
    Station(
        const Tools &tools, QNetworkAccessManager &network, ConnectorSource &source, Right &right, const Part &part);
    ~Station() override;

    /// Passes over these accounts (all when none is named) that begin after this call.
    void syncNow(QList<AccountId> accounts, Reply<SyncReport> reply);
    /// Until nothing is due any more, or waiting is of no use. now: this member's own undo windows end at once.
    void sendDue(bool now, Reply<SendReport> reply);
    /// Asks an account's connector something. The right is not needed for it.
    template <typename T>
    void ask(AccountId account, AccountSync::Question<T> question, Reply<T> reply)
    {
        m_tasks.add(askLoaded(account, std::move(question), std::move(reply)));
    }
    /// Signs in with a form that is not saved yet; without a secret, with the one that is kept for its id.
    void verify(Account account, std::optional<QByteArray> secret, Reply<Identity> reply);
    /// A person has signed in again: whoever holds the right makes the connector anew, goes on with what stood still, and reads. As
    /// syncNow().
    void signedIn(AccountId account, Reply<SyncReport> reply);
    /// The connector is made anew here, with the secret that is kept now.
    void tryAgain(AccountId account);
    [[nodiscard]] bool holdsRight() const { return m_holding.isOurs(); }

    void finish() override;
    void abort() override;
    [[nodiscard]] QCoro::Task<> ended() override;

Q_SIGNALS:
    // On the sync thread.
    void progressed(const szept::PassProgress &progress);
    void rightTaken();
    void rightLost();

private:
    template <typename T>
    QCoro::Task<> askLoaded(AccountId account, AccountSync::Question<T> question, Reply<T> reply)
    {
        AccountSync *sync = nullptr;
        if (const Result<void> loaded = co_await load(); !loaded) {
            reply.give(std::unexpected(loaded.error()));
        } else if (sync = find(account); !sync) {
            reply.give(fail(ErrorKind::NotFound, QStringLiteral("no such account")));
        } else {
            const QFuture<Result<T>> answer = sync->ask(std::move(question));
            co_await sync::ended(answer);
            reply.give(answer.result());
        }
    }
    QCoro::Task<> keep();
    QCoro::Task<> syncing(QString verb, QList<AccountId> accounts, Reply<SyncReport> reply);
    QCoro::Task<> sending(bool now, Reply<SendReport> reply);
    QCoro::Task<> verifying(Account account, std::optional<QByteArray> secret, Reply<Identity> reply);
    QCoro::Task<> serve();
    QCoro::Task<> serveOne(store::Request request);
    /// What the holder answered; nothing when the right has become ours meanwhile.
    [[nodiscard]] QCoro::Task<Result<std::optional<QString>>> askHolder(QString verb, QString argument);
    [[nodiscard]] QCoro::Task<QString> answerFor(store::Request request);
    [[nodiscard]] QCoro::Task<Result<SyncReport>> syncHere(QList<AccountId> accounts);
    [[nodiscard]] QCoro::Task<Result<SendReport>> sendHere();
    /// Reads the accounts again where they may have changed.
    [[nodiscard]] QCoro::Task<Result<void>> load();
    static QCoro::Task<> passOf(AccountSync *account, SyncReport *report);
    QCoro::Task<> drainAll(SendReport *report);
    static QCoro::Task<> drainOf(AccountSync *account, SendReport *report);
    static QCoro::Task<> leave(std::unique_ptr<AccountSync> account);
    /// Another process has it: nothing more is begun here. What is on the wire gets its answer.
    void loseRight();
    QCoro::Task<> finishOff(std::unique_ptr<AccountSync> account);
    void expectChanges();
    void adopt(const QList<Account> &accounts);
    [[nodiscard]] AccountSync *find(AccountId account) const;
    void take(const QList<store::Change> &changes);

    const Tools &m_tools;
    QNetworkAccessManager &m_network;
    ConnectorSource &m_source;
    Part m_part;
    Holding m_holding;
    RequestDesk m_desk;
    TaskSet m_tasks;
    std::stop_source m_finish;
    Pause m_keepPause;
    std::map<AccountId, std::unique_ptr<AccountSync>> m_accounts;
    QList<AccountSync *> m_finishing; ///< under a right that was lost
    quint64 m_accountChanges = 0;
    bool m_loaded = false;
};

} // namespace szept::sync
