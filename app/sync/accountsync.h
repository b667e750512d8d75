// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sync/connectorsource.h"
#include "app/sync/engine.h"
#include "app/sync/outbox.h"
#include "app/sync/reply.h"
#include "models/domain/syncstate.h"

#include <memory>

namespace szept::sync {

/// One account on the sync thread: its connector, and the engine and the outbox that work with it. The connector is made when it is
/// first needed. Its owner stops it and awaits ended() before it goes.
class AccountSync : public QObject
{
    Q_OBJECT

public:
    struct Habits
    {
        Engine::Habits engine;
        Outbox::Habits outbox;
    };
    template <typename T>
    using Question = std::function<Task<T>(Connector &, std::stop_token)>;

    AccountSync(const Tools &tools, QNetworkAccessManager &network, ConnectorSource &source, Account account,
        const Habits &habits);
    ~AccountSync() override;

    [[nodiscard]] const Account &account() const { return m_account; }
    /// Reads and sends from now on. This process holds the right to, here as in the next two. Safe to call again.
    void work();
    /// A whole pass that begins after this call. Somebody asked for it, so whatever stood still is tried. Sends nothing.
    [[nodiscard]] QFuture<Result<PassStatistics>> passNow();
    /// Sends until nothing waits in the outbox; an error is what is in the way where waiting is of no use: Outbox::drained().
    /// Reads nothing.
    [[nodiscard]] QFuture<Result<void>> drained();
    /// Asks the connector something, whether it works or not. Cancelled when it is made anew or ends meanwhile.
    template <typename T>
    [[nodiscard]] QFuture<Result<T>> ask(Question<T> question)
    {
        Reply<T> reply;
        auto future = reply.future();
        m_tasks.add(admit(std::move(question), std::move(reply)));
        return future;
    }
    /// The outbox may have changed.
    void wake();
    /// The device slept.
    void wokeUp();
    /// Its form or its secret has changed, or a person says "try again": all is made anew. What is being sent gets its answer.
    void reload(Account account);
    void finish();
    void abort();
    [[nodiscard]] QCoro::Task<> ended();

Q_SIGNALS:
    /// On the sync thread.
    void progressed(const szept::PassProgress &progress);

private:
    template <typename T>
    QCoro::Task<> admit(Question<T> question, Reply<T> reply)
    {
        const Result<Connector *> there = co_await connector();
        if (there)
            m_guests.add(answer(*there, std::move(question), std::move(reply)));
        else
            reply.give(std::unexpected(there.error()));
    }
    template <typename T>
    QCoro::Task<> answer(Connector *connector, Question<T> question, Reply<T> reply)
    {
        reply.give(co_await question(*connector, m_guestStop.get_token()));
    }
    QCoro::Task<> passing(Reply<PassStatistics> reply);
    QCoro::Task<> draining(Reply<void> reply);
    [[nodiscard]] QCoro::Task<Result<Connector *>> connector();
    QCoro::Task<> make();
    QCoro::Task<Result<std::unique_ptr<Connector>>> made();
    QCoro::Task<> begin();
    QCoro::Task<> remake();
    /// For who looks at the accounts. Where not even that can be written, the error before it is the one to tell.
    QCoro::Task<> record(Error error, std::optional<Instant> nextTry);
    /// For who looks at the accounts; nothing counts on it, so nothing is told when it cannot be written.
    void keepBudget();
    QCoro::Task<> saveBudget();
    void makeEngine();
    void startOutbox();

    const Tools &m_tools;
    QNetworkAccessManager &m_network;
    ConnectorSource &m_source;
    Account m_account;
    Habits m_habits;
    TaskSet m_tasks;
    TaskSet m_guests;
    std::stop_source m_guestStop;
    std::stop_source m_finish;
    Pause m_pause; ///< of begin()
    Pause m_makingPause;
    std::optional<QPromise<Result<Connector *>>> m_making; ///< while it is being made
    std::unique_ptr<Connector> m_connector;
    std::unique_ptr<Engine> m_engine;
    std::unique_ptr<Outbox> m_outbox;
    std::optional<RateBudget> m_budget; ///< by the last exchange that told
    std::optional<RateBudget> m_keptBudget;
    bool m_makes = false;
    bool m_works = false;
    bool m_beginning = false;
    int m_remakes = 0;
};

} // namespace szept::sync
