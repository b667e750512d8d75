// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sync/reply.h"
#include "app/sync/storefuture.h"

#include <QThread>

#include <map>
#include <memory>

namespace szept::session {

/// Brings answers of other threads to the main one, for an owner who may go while they are on their way: what is
/// unanswered then is answered Cancelled. Made, used and destroyed on the main thread, and what it promises is finished there.
class Home
{
public:
    Home() = default;
    Q_DISABLE_COPY_MOVE(Home)
    ~Home() = default;

    /// An answer that is still owed. Used on the main thread; after its home has gone it does nothing.
    template <typename T>
    class Owed
    {
    public:
        [[nodiscard]] QFuture<Result<T>> future() const { return m_future; }
        [[nodiscard]] bool isAwaited() const { return !m_reply.expired(); }
        void give(Result<T> answer) const
        {
            Q_ASSERT(QThread::isMainThread());
            const auto reply = m_reply.lock();
            if (!reply)
                return;
            m_home->m_owed.erase(m_id); // whoever hears of the answer may end the home
            reply->give(std::move(answer));
        }

    private:
        friend class Home; // makes them
        Home *m_home = nullptr;
        quint64 m_id = 0;
        std::weak_ptr<sync::Reply<T>> m_reply; ///< owned by the home, so that while it is there the home is
        QFuture<Result<T>> m_future;
    };

    template <typename T>
    [[nodiscard]] Owed<T> owe()
    {
        auto reply = std::make_shared<sync::Reply<T>>();
        Owed<T> owed;
        owed.m_home = this;
        owed.m_id = ++m_last;
        owed.m_reply = reply;
        owed.m_future = reply->future();
        m_owed.emplace(owed.m_id, std::move(reply));
        return owed;
    }

    /// The same answer, finished on the main thread. seen(const Result<T> &) is called there before, unless the home
    /// has gone.
    template <typename T, typename Seen>
    QFuture<Result<T>> bring(QFuture<Result<T>> promised, Seen seen)
    {
        const Owed<T> owed = owe<T>();
        deliver(std::move(promised), owed, std::move(seen));
        return owed.future();
    }
    template <typename T>
    QFuture<Result<T>> bring(QFuture<Result<T>> promised)
    {
        return bring(std::move(promised), [](const Result<T> &) {});
    }

private:
    /// By a watcher and not by then(): a continuation that is attached just as the answer comes in another thread can
    /// be run twice by Qt 6.8 (QFutureInterfaceBase::setContinuation() and runContinuation()), and ends the program.
    template <typename T, typename Seen>
    static QCoro::Task<> deliver(QFuture<Result<T>> promised, Owed<T> owed, Seen seen)
    {
        Result<T> answer = co_await sync::settled(std::move(promised));
        if (!owed.isAwaited())
            co_return;
        seen(std::as_const(answer));
        owed.give(std::move(answer));
    }

    std::map<quint64, std::shared_ptr<void>> m_owed;
    quint64 m_last = 0;
};

} // namespace szept::session
