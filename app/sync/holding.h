// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sync/attempt.h"
#include "app/sync/pause.h"
#include "app/sync/right.h"
#include "app/sync/taskset.h"
#include "app/sync/tools.h"
#include "models/services/outbox.h"

#include <QFuture>
#include <QObject>

namespace szept::sync {

/// The right to sync and send as this process holds it, and what those who held it before left as being sent. Where it can be lost
/// it may be gone and ours again between two looks, and another process have sent in between: so each taking is told apart from the
/// ones before, and begins with what was left. Lives on the sync thread; its owner finishes it and awaits ended() before it goes.
class Holding : public QObject
{
    Q_OBJECT

public:
    Holding(const Tools &tools, Right &right);
    ~Holding() override;

    [[nodiscard]] bool isOurs() const { return m_session.has_value(); }
    [[nodiscard]] std::optional<Duration> askedAgain() const { return m_right.askedAgain(); }
    /// Tries to take it, or sees whether it still is ours. It is not taken again before what was begun under it is at its end: see
    /// finishBeforeTaking().
    [[nodiscard]] QCoro::Task<Result<bool>> take();
    /// What another process left as being sent is an unknown outcome from now on: before anything is sent, and once a taking. What
    /// may still be on its wire is left until it cannot be any more.
    [[nodiscard]] QCoro::Task<Result<void>> recover();
    /// Something may still be on another process's wire.
    [[nodiscard]] bool isWaiting() const { return m_waits.running() > 0; }
    /// Resumes when nothing is, or when the right is lost.
    [[nodiscard]] QCoro::Task<> waited() { return m_waits.ended(); }
    /// For whoever hears lost(): work that was begun under the right and comes to its end now.
    void finishBeforeTaking(QCoro::Task<> work) { m_leaving.add(std::move(work)); }

    void finish();
    [[nodiscard]] QCoro::Task<> ended();

    /// An attempt that began longer ago is not under way any more; with a little for clocks that differ.
    static constexpr Duration longestAttempt = Attempt::longest + std::chrono::seconds(30);

Q_SIGNALS:
    // On the sync thread.
    void taken();
    void lost();

private:
    using Recovered = Result<services::Recovered>;
    /// An attempt of another process, and when (steady) it cannot be on its way any more.
    struct Left
    {
        services::AttemptRef attempt;
        Duration until{};
    };

    void lose();
    void wait(const QList<services::UnderWay> &left);
    QCoro::Task<> recoverLeft(QList<Left> left, std::stop_token stop);
    QCoro::Task<bool> recoverOne(services::AttemptRef attempt);

    const Tools &m_tools;
    Right &m_right;
    std::optional<QString> m_session; ///< in which it is ours
    TaskSet m_leaving;
    TaskSet m_waits;
    Pause m_waitPause;
    std::stop_source m_waitStop;
    bool m_finished = false;
    std::optional<QFuture<Recovered>> m_recovering;
    bool m_recovered = false;
};

} // namespace szept::sync
