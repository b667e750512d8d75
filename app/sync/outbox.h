// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sync/attempt.h"
#include "app/sync/duebook.h"
#include "app/sync/taskset.h"

#include <QFuture>
#include <QObject>
#include <QPromise>

#include <vector>

namespace szept::sync {

/// The sending of one account's actions: one lane, one attempt at a time, in the order of the decisions. What is parked holds up
/// only its own subject; what cannot be reached only waits. Lives on the sync thread. Its owner stops it and awaits ended() before
/// it, or the connector, goes.
class Outbox : public QObject
{
    Q_OBJECT

public:
    struct Habits
    {
        /// Severe actions that got old while the program or the device slept are said again by a person.
        bool asksAgain = true;
        int tries = 3; ///< in a row without an answer before drained() gives up waiting
        std::optional<Waking> woke{}; ///< the last waking, of a lane that is made anew; else it is now
    };

    Outbox(const Tools &tools, Connector &connector, AccountId account, const Habits &habits);
    ~Outbox() override;

    void start();
    /// Something in the outbox may have changed: looks now.
    void wake() { m_pause.wake(); }
    /// The device slept: what is old by now is looked at before it goes.
    void wokeUp();
    /// Nothing is sent until resume(): the platform does not take our secret.
    void stop();
    void resume();
    /// Finished when nothing waits in this lane any more, undo windows included, or when waiting is of no use for now; then with
    /// the error that is in the way. What is parked does not count. A store that cannot be written is in the way of whoever waits,
    /// not of the lane: that keeps what the platform answered until it is written.
    [[nodiscard]] QFuture<std::optional<Error>> drained();
    void finish();
    void abort();
    [[nodiscard]] QCoro::Task<> ended() { return m_tasks.ended(); }

    /// Actions that were decided longer ago than this when the device wakes are looked at again before they go.
    static constexpr Duration old = std::chrono::minutes(10);
    /// A rate limit that lasts longer ends drained() when nothing else can go.
    static constexpr Duration patience = std::chrono::minutes(2);

Q_SIGNALS:
    /// On the sync thread: the platform does not take our secret, and this lane stands still.
    void refused(szept::AccountId account, const szept::Error &error);
    /// On the sync thread: the platform was asked to do something, whatever came of it.
    void attempted();

private:
    QCoro::Task<> send();
    QCoro::Task<Result<void>> takeBackBegun();
    QCoro::Task<Result<QList<services::DueAction>>> heads();
    QCoro::Task<> restUnread(Error error);
    QCoro::Task<> attemptOn(ActionId id, QList<services::DueAction> others);
    QCoro::Task<> attempt(services::DueAction due, QList<services::DueAction> others);
    QCoro::Task<> settle(AttemptEnd end, services::DueAction due, QList<services::DueAction> others);
    [[nodiscard]] Task<Sighting> lookAtAnother(QList<services::DueAction> others, ActionId except);
    void keepLimits(const QList<services::DueAction> &heads);
    QCoro::Task<> rest(std::optional<Duration> until);
    void tellDrained(const QList<services::DueAction> &heads);
    void answer(const std::optional<Error> &error);

    const Tools &m_tools;
    Connector &m_connector;
    AccountId m_account;
    Habits m_habits;
    Pause m_pause;
    TaskSet m_tasks;
    std::stop_source m_finish;
    std::stop_source m_abort;
    DueBook m_book;
    /// Of an action that the platform wants fewer of.
    struct Limit
    {
        int times = 0; ///< it said so, in a row
        Instant due;
        Duration until{}; ///< steady
        Error error;
    };
    QHash<ActionId, Limit> m_limits;
    QHash<ActionId, int> m_tries; ///< in a row without an answer
    std::vector<QPromise<std::optional<Error>>> m_drained;
    bool m_askedMeanwhile = false; ///< for it, since the heads were last asked for
    std::optional<Error> m_error; ///< why the lane waits
    Duration m_heldUntil{}; ///< steady
    Waking m_woke; ///< what was ordered before is looked at when it is old
    int m_failures = 0;
    std::optional<services::AttemptRef> m_maybeBegun; ///< see AttemptEnd
    bool m_doubt = false; ///< the platform gave no answer the last time
    bool m_stopped = false;
};

} // namespace szept::sync
