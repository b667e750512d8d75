// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/pause.h"
#include "app/sync/syncthread.h"
#include "app/sync/taskset.h"
#include "tests/support/testmain.h"

#include <QNetworkAccessManager>
#include <QTest>

#include <atomic>

using namespace szept;
using namespace szept::sync;

namespace {

struct Seen
{
    std::atomic<QThread *> madeOn = nullptr;
    std::atomic<QThread *> networkOn = nullptr;
    std::atomic<QThread *> destroyedOn = nullptr;
    std::atomic<bool> finished = false;
    std::atomic<bool> aborted = false;
    std::atomic<int> waiting = 0;
    std::atomic<bool> idle = false;
};

/// Has one task, which ends some time after a polite stop, when the test lets it, or at once by a hard one.
class Guest final : public Resident
{
public:
    Guest(Seen &seen, QNetworkAccessManager &network)
        : m_seen(seen)
    {
        m_seen.madeOn = QThread::currentThread();
        m_seen.networkOn = network.thread();
        m_tasks.add(wait());
    }
    ~Guest() override { m_seen.destroyedOn = QThread::currentThread(); }
    void finish() override { m_seen.finished = true; }
    void abort() override
    {
        m_seen.aborted = true;
        m_stop.request_stop();
    }
    QCoro::Task<> ended() override { return m_tasks.ended(); }
    void answer() { m_pause.wake(); }

private:
    QCoro::Task<> wait()
    {
        ++m_seen.waiting;
        co_await m_pause.until(std::nullopt, m_stop.get_token());
        --m_seen.waiting;
        m_seen.idle = true;
    }

    Seen &m_seen;
    SystemClock m_clock;
    TimerAlarms m_alarms{m_clock};
    Pause m_pause{m_alarms};
    std::stop_source m_stop;
    TaskSet m_tasks;
};

} // namespace

class SyncThreadTest : public QObject
{
    Q_OBJECT

    static SyncThread::Make make(Seen &seen)
    {
        return [&seen](QNetworkAccessManager &network) { return std::make_unique<Guest>(seen, network); };
    }

private Q_SLOTS:
    void theResidentLivesAndDiesOnTheThread()
    {
        Seen seen;
        {
            SyncThread thread(make(seen));
            QTRY_COMPARE(seen.waiting.load(), 1);
        }
        QVERIFY(seen.madeOn != QThread::currentThread());
        QCOMPARE(seen.networkOn.load(), seen.madeOn.load());
        QCOMPARE(seen.destroyedOn.load(), seen.madeOn.load());
        QCOMPARE(seen.waiting.load(), 0); // its task ended before it went
    }

    void aResidentWithNothingToDoStays()
    {
        Seen seen;
        SyncThread thread(make(seen));
        thread.run([](Resident &guest) { static_cast<Guest &>(guest).answer(); });
        QTRY_COMPARE(seen.idle.load(), true);
        std::atomic<bool> stillThere = false;
        thread.run([&stillThere](Resident &) { stillThere = true; });
        QTRY_VERIFY(stillThere);
        QVERIFY(!thread.ended().isFinished());
    }

    void aPoliteStopWaitsForTheAnswer()
    {
        Seen seen;
        SyncThread thread(make(seen));
        thread.finish();
        QTRY_VERIFY(seen.finished);
        QVERIFY(!thread.ended().isFinished());
        thread.run([](Resident &guest) { static_cast<Guest &>(guest).answer(); });
        QTRY_VERIFY(thread.ended().isFinished());
        QVERIFY(!seen.aborted);
        QCOMPARE(seen.destroyedOn.load(), seen.madeOn.load());
    }

    void aHardStopWaitsForNobody()
    {
        Seen seen;
        SyncThread thread(make(seen));
        thread.finish();
        thread.abort();
        thread.abort();
        QTRY_VERIFY(thread.ended().isFinished());
        QVERIFY(seen.aborted);
        bool ran = false;
        thread.run([&ran](Resident &) { ran = true; }); // dropped, and its answer with it
        QVERIFY(!ran);
    }
};

SZEPT_TEST(SyncThreadTest)
#include "tst_syncthread.moc"
