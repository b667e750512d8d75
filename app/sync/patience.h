// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sync/pause.h"

#include <QFuture>
#include <QFutureWatcher>

namespace szept::sync {

/// Awaits the end of a future that nobody here can hurry: a keyring that asks a person, a connector that is being
/// tried. False when the stop came first; the future then goes on alone.
template <typename T>
[[nodiscard]] QCoro::Task<bool> endedUnlessStopped(QFuture<T> future, Pause *pause, std::stop_token stop)
{
    QFutureWatcher<T> watcher;
    QObject::connect(&watcher, &QFutureWatcherBase::finished, &watcher, [pause] { pause->wake(); });
    watcher.setFuture(future);
    while (!future.isFinished()) {
        const Pause::Ended how = co_await pause->until(std::nullopt, stop);
        if (how == Pause::Ended::Stopped)
            co_return false;
    }
    co_return true;
}

} // namespace szept::sync
