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
class Workspace
{
public:
    /// Opens and brings the schema up to date. It waits for disk and network: never call it on the UI thread of a window.
    [[nodiscard]] static Result<std::unique_ptr<Workspace>> open(const OpenRequest &request);
    Workspace(const Workspace &) = delete;
    Workspace &operator=(const Workspace &) = delete;
    /// Does what waits, then ends the threads: no write is lost, nothing runs afterwards. What a last write's continuation asks for is
    /// not done any more; its future is cancelled.
    ~Workspace();

    /// f(Transaction &) -> Result<T> on the store thread, first come first served; committed when f succeeds. The future is
    /// finished when the bytes are on disk, with f's error or the commit's.
    template <typename F>
    auto write(F f) -> QFuture<std::invoke_result_t<F &, Transaction &>>
    {
        using Answer = std::invoke_result_t<F &, Transaction &>;
        QPromise<Answer> promise;
        promise.start();
        auto future = promise.future();
        postWrite([f = std::move(f), promise = std::move(promise)](Begin begin, Commit commit) mutable {
            auto transaction = begin();
            if (!transaction) {
                promise.addResult(Answer(std::unexpected(transaction.error())));
            } else {
                Answer answer = f(*transaction);
                if (answer) {
                    if (auto done = commit(*transaction); !done)
                        answer = Answer(std::unexpected(done.error()));
                }
                promise.addResult(std::move(answer));
            }
            promise.finish();
        });
        return future;
    }

    /// f(Connection &) -> Result<T> on the reader thread; all that f reads is one picture of the workspace.
    template <typename F>
    auto read(F f) -> QFuture<std::invoke_result_t<F &, Connection &>>
    {
        using Answer = std::invoke_result_t<F &, Connection &>;
        QPromise<Answer> promise;
        promise.start();
        auto future = promise.future();
        postRead([f = std::move(f), promise = std::move(promise)](Result<Connection *> connection) mutable {
            if (connection)
                promise.addResult(f(**connection));
            else
                promise.addResult(Answer(std::unexpected(connection.error())));
            promise.finish();
        });
        return future;
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
    void postWrite(std::move_only_function<void(Begin, Commit)> job);
    void postRead(std::move_only_function<void(Result<Connection *>)> job);

    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace szept::store
