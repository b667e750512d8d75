// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/error.h"

#include <QCoroTask>

#include <QFuture>
#include <QFutureWatcher>

#include <coroutine>

namespace szept::sync {

/// Awaits the end of a future on this thread, without blocking it. QCoro's own awaiter reads the result of a future that was
/// cancelled, which blocks or is undefined: whoever awaits this looks whether there is a result.
template <typename T>
[[nodiscard]] QCoro::Task<> ended(QFuture<T> future)
{
    struct Awaiter
    {
        QFuture<T> future;
        bool await_ready() const noexcept { return future.isFinished(); }
        void await_suspend(std::coroutine_handle<> waiting)
        {
            auto *watcher = new QFutureWatcher<T>; // deletes itself when it has fired
            QObject::connect(watcher, &QFutureWatcherBase::finished, watcher, [watcher, waiting] {
                watcher->deleteLater();
                waiting.resume();
            });
            watcher->setFuture(future);
        }
        void await_resume() const noexcept {}
    };
    Awaiter awaiter{std::move(future)};
    co_await awaiter;
}

/// What the store thread promised. A promise that was dropped, because the store was closed, is an Error.
template <typename T>
[[nodiscard]] QCoro::Task<Result<T>> settled(QFuture<Result<T>> future)
{
    co_await ended(future);
    if (future.resultCount() == 0)
        co_return fail(ErrorKind::Cancelled, QStringLiteral("the store was closed before it answered"));
    co_return future.takeResult();
}

} // namespace szept::sync
