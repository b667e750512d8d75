// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoroTask>

#include <QFuture>
#include <QThread>

#include <functional>
#include <memory>

class QNetworkAccessManager;

namespace szept::sync {

/// What lives on the sync thread: it owns connectors and tasks.
class Resident
{
public:
    Resident() = default;
    Q_DISABLE_COPY_MOVE(Resident)
    virtual ~Resident() = default;
    /// The polite stop: begins nothing new; what is on the wire gets its answer and is written down.
    virtual void finish() = 0;
    /// The hard stop: open replies are aborted; what was on the wire is an unknown outcome. May follow finish().
    virtual void abort() = 0;
    /// Resumes when the last task has ended; only then may the resident go.
    [[nodiscard]] virtual QCoro::Task<> ended() = 0;
};

/// The one thread with an event loop that all connectors, their QNetworkAccessManager and all tasks live on.
/// Threads: made, used and destroyed by one other thread, usually the main one.
class SyncThread
{
public:
    using Make = std::function<std::unique_ptr<Resident>(QNetworkAccessManager &network)>;

    /// Starts the thread and makes the resident on it.
    explicit SyncThread(Make make);
    Q_DISABLE_COPY_MOVE(SyncThread)
    /// abort(), and waits for the thread's end.
    ~SyncThread();

    /// Polite stop. The thread ends when the last answer is in; until then nothing waits. Safe to call again.
    void finish();
    /// Hard stop. Safe to call again, and after finish().
    void abort();
    /// Finished when the thread's work has ended. Never cancelled.
    [[nodiscard]] QFuture<void> ended() const { return m_ended; }
    /// Runs something on the sync thread, after what was asked before it. Dropped when the resident has gone.
    void run(std::move_only_function<void(Resident &)> job);

private:
    class Floor;

    QThread m_thread;
    std::unique_ptr<Floor> m_floor; ///< lives on m_thread; outlives it
    QFuture<void> m_ended;
};

} // namespace szept::sync
