// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sync/pause.h"
#include "app/sync/tools.h"
#include "models/store/requests.h"

#include <QList>
#include <QSet>

namespace szept::sync {

/// What the processes of a workspace ask, through the store, of the one that holds the right to sync and send: the side
/// that asks and the side that answers. Lives on the sync thread; outlives its tasks.
class RequestDesk
{
public:
    using TakeRight = std::function<QCoro::Task<Result<bool>>()>;

    RequestDesk(const Tools &tools, Duration patience);
    Q_DISABLE_COPY_MOVE(RequestDesk)

    /// What the holder answered; nothing when the right has become ours meanwhile: then whoever asked does it. Busy
    /// when there was no answer in time.
    [[nodiscard]] QCoro::Task<Result<std::optional<QString>>> ask(
        QString verb, QString argument, TakeRight takeRight, std::stop_token stop);
    /// Open requests of other processes, each given out once. Safe to call again meanwhile: the first call returns what
    /// is new by then.
    [[nodiscard]] QCoro::Task<QList<store::Request>> take();
    /// True when whoever asked has given up by now, or is dead.
    [[nodiscard]] bool isStale(const store::Request &request) const;
    [[nodiscard]] QCoro::Task<> answer(QUuid request, QString words);
    /// Requests have changed.
    void wake();

private:
    [[nodiscard]] QCoro::Task<Result<std::optional<QString>>> answerTo(
        QUuid request, Pause *pause, TakeRight takeRight, std::stop_token stop);

    const Tools &m_tools;
    Duration m_patience;
    QList<Pause *> m_waiting; ///< of those who wait for an answer
    QSet<QUuid> m_known; ///< not to be given out (any more): our own, and those given out
    QSet<QUuid> m_over; ///< those of them that have their answer
    bool m_takes = false;
    bool m_takeAgain = false;
};

} // namespace szept::sync
