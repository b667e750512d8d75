// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/error.h"

#include <QEventLoop>
#include <QFutureWatcher>

namespace szept::commands {

/// Waits in a verb, which is straight text: the one event loop of its process runs meanwhile, never inside another.
template <typename T>
[[nodiscard]] Result<T> await(QFuture<Result<T>> future)
{
    if (!future.isFinished()) {
        QEventLoop loop;
        QFutureWatcher<Result<T>> watcher;
        QObject::connect(&watcher, &QFutureWatcherBase::finished, &loop, &QEventLoop::quit);
        watcher.setFuture(future);
        loop.exec();
    }
    if (future.resultCount() == 0)
        return fail(ErrorKind::Cancelled, QStringLiteral("it ended before it was answered"));
    return future.takeResult();
}

} // namespace szept::commands
