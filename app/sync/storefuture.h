// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/error.h"

#include <QCoroTask>

#include <QFuture>
#include <QFutureWatcher>

#include <coroutine>

namespace szept::sync {

/// Awaits what the store thread promised, on this thread, without blocking it. QCoro's own awaiter reads the result of a future
/// that was cancelled, which blocks or is undefined: here a promise that was dropped (the store was closed) is an Error.
template <typename T>
[[nodiscard]] QCoro::Task<Result<T>> settled(QFuture<Result<T>> future)
{
    struct Awaiter
    {
        QFuture<Result<T>> future;
        bool await_ready() const noexcept { return future.isFinished(); }
        void await_suspend(std::coroutine_handle<> waiting)
        {
            auto *watcher = new QFutureWatcher<Result<T>>; // deletes itself when it has fired
            QObject::connect(watcher, &QFutureWatcherBase::finished, watcher, [watcher, waiting] {
                watcher->deleteLater();
                waiting.resume();
            });
            watcher->setFuture(future);
        }
        void await_resume() const noexcept {}
    };
    Awaiter awaiter {std::move(future)};
    co_await awaiter;
    if (awaiter.future.resultCount() == 0)
        co_return fail(ErrorKind::Cancelled, QStringLiteral("the store was closed before it answered"));
    co_return awaiter.future.takeResult();
}

} // namespace szept::sync
