// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sync/pass.h"
#include "app/sync/pause.h"
#include "app/sync/taskset.h"

#include <QFuture>
#include <QObject>
#include <QPromise>

#include <vector>

namespace szept::sync {

/// Reads one account's queue, again and again: when its interval is over, when its listener says that something is new, when
/// somebody asks; never twice at the same time. After an error it waits as retry.h says; an account that was refused waits for
/// a person. Lives on the sync thread. Its owner stops it and awaits ended() before it, or the connector, goes.
class Engine : public QObject
{
    Q_OBJECT

public:
    struct Habits
    {
        bool polls = true; ///< false: only when asked (a command line)
        Duration interval = std::chrono::seconds(60);
        Duration listenedInterval = std::chrono::minutes(10); ///< when a listener tells of news
        Duration newsGap = std::chrono::seconds(2); ///< between a pass and one that a listener asks for
        Duration patience = std::chrono::minutes(2); ///< how long somebody who asked is kept waiting by a rate limit
    };

    Engine(const Tools &tools, Connector &connector, AccountId account, const Habits &habits);
    ~Engine() override;

    /// Who asked before is served by the first pass.
    void start();
    /// A whole pass that begins after this call; a person asked for it, so a stopped account is tried again. Its statistics carry
    /// the error it ended with: Cancelled when the engine was stopped first.
    [[nodiscard]] QFuture<PassStatistics> passNow();
    /// Nothing is read until somebody asks: the platform does not take our secret.
    void stop();
    void finish();
    void abort();
    [[nodiscard]] QCoro::Task<> ended() { return m_tasks.ended(); }
    /// True while nothing is asked of the platform before a person acts.
    [[nodiscard]] bool stopped() const { return m_stopped; }

Q_SIGNALS:
    /// On the sync thread.
    void progressed(const szept::PassProgress &progress);
    void passEnded(szept::AccountId account, const szept::PassStatistics &statistics);

private:
    struct Asked
    {
        QPromise<PassStatistics> promise;
        PassStatistics soFar;
        Duration since{};
        qint64 pass = 0; ///< the one that began after the asking; 0: none did yet
    };
    QCoro::Task<> read();
    QCoro::Task<> restore();
    QCoro::Task<> pass();
    QCoro::Task<> failed(Error error, PassStatistics statistics, std::vector<Asked> asked);
    void succeeded(qint64 pass, const PassStatistics &statistics, std::vector<Asked> asked);
    QCoro::Task<> listen();
    void answer(std::vector<Asked> asked, const PassStatistics &statistics);
    void refuseTheImpatient();
    [[nodiscard]] bool mayGo() const;
    [[nodiscard]] std::optional<Duration> nextMoment() const;
    [[nodiscard]] Duration interval() const { return m_listens ? m_habits.listenedInterval : m_habits.interval; }

    const Tools &m_tools;
    Connector &m_connector;
    AccountId m_account;
    Habits m_habits;
    Pause m_pause;
    Pause m_listenPause;
    TaskSet m_tasks;
    std::stop_source m_finish;
    std::stop_source m_abort;
    std::vector<Asked> m_asked;
    Duration m_next{}; ///< steady; when the next pass is due by itself
    Duration m_heldUntil{}; ///< steady; not before, by the platform's word
    Duration m_newsFrom{}; ///< steady; news before it waits until then
    bool m_stopped = false;
    bool m_listens = false;
    bool m_news = false;
    int m_failures = 0;
};

} // namespace szept::sync
