// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/clock.h"
#include "models/store/location.h"
#include "models/store/migrations.h"
#include "models/store/transaction.h"

#include <QFuture>
#include <QPromise>

#include <functional>
#include <memory>

namespace szept::store {

class ChangeFeed;

/// How a workspace, or a private store, is opened.
struct OpenRequest
{
    Location location;
    QByteArray key; ///< 32 bytes; empty: not encrypted. A server's database is not encrypted by us.
    bool create = false; ///< makes it when it is not there
    const Clock *clock = nullptr; ///< outlives the workspace
    QString process; ///< who writes, for the change feed: "window 4711"
    StoreKind kind = StoreKind::Workspace;
    QString copyFolder{}; ///< for the pg_dump before a server's schema is changed; a file's copy lies beside it
};

/// An open workspace: the store thread, which is this process's one writer, a reader thread, and the change feed. write() and
/// read() may be called from any thread and never wait; what they are given runs on those threads and must not touch anything else.
/// Qt 6.8 may run a continuation (QFuture::then) twice when it is attached as the future finishes: take the answer by a watcher,
/// by waiting, or by a done.
class Workspace
{
public:
    /// Opens and brings the schema up to date; only to be read where nothing can be written. It waits: never on a window's UI thread.
    [[nodiscard]] static Result<std::unique_ptr<Workspace>> open(const OpenRequest &request);
    Workspace(const Workspace &) = delete;
    Workspace &operator=(const Workspace &) = delete;
    /// Does what waits, then ends the threads: no write is lost, nothing runs afterwards. What a last write's done asks for is
    /// not done any more; its future is cancelled.
    ~Workspace();

    /// f(Transaction &) -> Result<T> on the store thread, first come first served; committed when f succeeds. The future is
    /// finished when the bytes are on disk, with f's error or the commit's.
    template <typename F>
    [[nodiscard]] auto write(F f) -> QFuture<std::invoke_result_t<F &, Transaction &>>
    {
        return promised<std::invoke_result_t<F &, Transaction &>>(
            [&](auto done) { write(std::move(f), std::move(done)); });
    }

    /// The same for a chain that must go on without an event loop: done(Result<T>) is called on the store thread.
    template <typename F, typename Done>
    void write(F f, Done done)
    {
        using Answer = std::invoke_result_t<F &, Transaction &>;
        postWrite([f = std::move(f), done = std::move(done)](Begin begin, Commit commit) mutable {
            auto transaction = begin();
            if (!transaction)
                return done(Answer(std::unexpected(transaction.error())));
            Answer answer = f(*transaction);
            if (answer) {
                if (auto committed = commit(*transaction); !committed)
                    answer = Answer(std::unexpected(committed.error()));
            }
            done(std::move(answer));
        });
    }

    /// f(Connection &) -> Result<T> on the reader thread; all that f reads is one picture of the workspace.
    template <typename F>
    [[nodiscard]] auto read(F f) -> QFuture<std::invoke_result_t<F &, Connection &>>
    {
        return promised<std::invoke_result_t<F &, Connection &>>(
            [&](auto done) { read(std::move(f), std::move(done)); });
    }

    /// As write() with done, on the reader thread.
    template <typename F, typename Done>
    void read(F f, Done done)
    {
        using Answer = std::invoke_result_t<F &, Connection &>;
        postRead([f = std::move(f), done = std::move(done)](Result<Connection *> connection) mutable {
            done(connection ? f(**connection) : Answer(std::unexpected(connection.error())));
        });
    }

    /// What this and other processes commit, from the moment of opening on. A private store has no feed; it is not to be asked for.
    [[nodiscard]] ChangeFeed &feed();
    [[nodiscard]] const Location &location() const;
    /// What opening did besides: see upgrade().
    [[nodiscard]] const QList<Reason> &notes() const;

private:
    using Begin = std::function<Result<Transaction>()>;
    using Commit = std::function<Result<void>(Transaction &)>;

    Workspace();

    /// The future of what begin(done) begins. A done that is never called, as the workspace closed, cancels it.
    template <typename Answer, typename Begin>
    static QFuture<Answer> promised(Begin begin)
    {
        QPromise<Answer> promise;
        promise.start();
        auto future = promise.future();
        begin([promise = std::move(promise)](Answer answer) mutable {
            promise.addResult(std::move(answer));
            promise.finish();
        });
        return future;
    }

    void postWrite(std::move_only_function<void(Begin, Commit)> job);
    void postRead(std::move_only_function<void(Result<Connection *>)> job);

    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace szept::store
