// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/syncthread.h"

#include <QNetworkAccessManager>
#include <QObject>
#include <QPromise>

#include <utility>

namespace szept::sync {

/// The sync thread's side: made by the owner and moved over; what it owns is made and destroyed on the sync thread.
class SyncThread::Floor : public QObject
{
public:
    Floor(Make make, QThread &thread)
        : m_make(std::move(make))
        , m_thread(thread)
    {
        m_ended.start();
    }
    [[nodiscard]] QFuture<void> ended() { return m_ended.future(); }

    void open()
    {
        m_network = std::make_unique<QNetworkAccessManager>();
        m_resident = m_make(*m_network);
    }
    void run(std::move_only_function<void(Resident &)> &job)
    {
        if (m_resident)
            job(*m_resident);
    }
    void finish()
    {
        if (!m_resident)
            return;
        m_resident->finish();
        closeOnce();
    }
    void abort()
    {
        if (!m_resident)
            return;
        m_resident->abort();
        closeOnce();
    }

private:
    /// Only now: a resident that does nothing of its own accord has no task until somebody asks it something.
    void closeOnce()
    {
        if (!std::exchange(m_closing, true))
            close();
    }
    QCoro::Task<> close()
    {
        co_await m_resident->ended();
        // Not from inside the last task's own frame: it still unwinds.
        QMetaObject::invokeMethod(
            this,
            [this] {
                m_resident.reset();
                m_network.reset();
                m_ended.finish();
                m_thread.quit();
            },
            Qt::QueuedConnection);
    }

    Make m_make;
    QThread &m_thread;
    std::unique_ptr<QNetworkAccessManager> m_network;
    std::unique_ptr<Resident> m_resident;
    QPromise<void> m_ended;
    bool m_closing = false;
};

SyncThread::SyncThread(Make make)
    : m_floor(std::make_unique<Floor>(std::move(make), m_thread))
    , m_ended(m_floor->ended())
{
    m_thread.setObjectName(QStringLiteral("sync"));
    m_floor->moveToThread(&m_thread);
    m_thread.start();
    QMetaObject::invokeMethod(m_floor.get(), &Floor::open, Qt::QueuedConnection);
}

SyncThread::~SyncThread()
{
    abort();
    m_thread.wait();
}

void SyncThread::finish() { QMetaObject::invokeMethod(m_floor.get(), &Floor::finish, Qt::QueuedConnection); }

void SyncThread::abort() { QMetaObject::invokeMethod(m_floor.get(), &Floor::abort, Qt::QueuedConnection); }

void SyncThread::run(std::move_only_function<void(Resident &)> job)
{
    QMetaObject::invokeMethod(
        m_floor.get(), [floor = m_floor.get(), job = std::move(job)]() mutable { floor->run(job); },
        Qt::QueuedConnection);
}

} // namespace szept::sync
