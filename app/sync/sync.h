// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sync/station.h"

namespace szept::sync {

/// What syncing and sending needs; all of it outlives it.
struct SyncSetup
{
    store::Workspace *workspace = nullptr;
    const Clock *clock = nullptr;
    Random *random = nullptr;
    services::By by; ///< in whose name is written
    const services::PriorityWeights *weights = nullptr;
    ConnectorSource *source = nullptr;
    Right *right = nullptr;
    Part part;
    Moments *moments = nullptr; ///< tests only
    Trace *trace = nullptr; ///< outlives it; where somebody looks for a fault
};

/// Syncing and sending of a workspace as window and command line see it: the station on its thread. Begins at once what its part says.
/// Threads: made, called and destroyed on one thread, and its signals are emitted there. Futures may be finished on the sync thread
/// and always are, with Cancelled when it ends first.
class Sync : public QObject
{
    Q_OBJECT

public:
    explicit Sync(const SyncSetup &setup);
    /// Hard stop; waits for the thread. finish() first, and await ended(), to let what is on the wire come in.
    ~Sync() override;

    /// Station::syncNow(): never sends anything.
    [[nodiscard]] QFuture<Result<SyncReport>> syncNow(QList<AccountId> accounts = {});
    /// Station::sendDue().
    [[nodiscard]] QFuture<Result<SendReport>> sendDue(bool now = false);
    [[nodiscard]] QFuture<Result<Context>> context(AccountId account, ItemRef subject);
    /// Without a secret: with the one that is kept.
    [[nodiscard]] QFuture<Result<Identity>> verify(Account account, std::optional<QByteArray> secret);
    /// Anything else that a connector can be asked. The question is called on the sync thread, keeps nothing of the connector, and is
    /// no coroutine itself: it calls one.
    template <typename T>
    [[nodiscard]] QFuture<Result<T>> ask(AccountId account, AccountSync::Question<T> question)
    {
        return onStation<T>([account, question = std::move(question)](Station &station, Reply<T> reply) mutable {
            station.ask<T>(account, std::move(question), std::move(reply));
        });
    }
    /// Station::signedIn().
    [[nodiscard]] QFuture<Result<SyncReport>> signedIn(AccountId account);
    void finish();
    [[nodiscard]] QFuture<void> ended() const { return m_thread->ended(); }

    // The newest that arrived.
    [[nodiscard]] bool holdsRight() const { return m_holdsRight; }
    [[nodiscard]] QList<Work> works() const { return m_works; }
    /// Of the pass under way, or the last one; only of accounts that this process reads.
    [[nodiscard]] QList<PassProgress> progress() const { return m_progress.values(); }

Q_SIGNALS:
    void rightTaken();
    void rightLost(); ///< to another process; it is taken again when that one ends
    void worksChanged();
    void progressed(const szept::PassProgress &progress);

private:
    class Floor;
    template <typename T, typename Job>
    QFuture<Result<T>> onStation(Job job)
    {
        Reply<T> reply;
        auto future = reply.future();
        m_thread->run([job = std::move(job), reply = std::move(reply)](
                          Resident &resident) mutable { job(stationOf(resident), std::move(reply)); });
        return future;
    }
    [[nodiscard]] static Station &stationOf(Resident &resident);

    QHash<AccountId, PassProgress> m_progress;
    QList<Work> m_works;
    bool m_holdsRight = false;
    std::unique_ptr<SyncThread> m_thread;
};

} // namespace szept::sync
