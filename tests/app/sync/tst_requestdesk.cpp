// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/requestdesk.h"
#include "app/sync/taskset.h"
#include "tests/app/sync/syncbench.h"
#include "tests/support/await.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace szept;
using namespace szept::sync;
using test::SyncBench;

namespace {

/// A process that asks.
class Asker
{
public:
    explicit Asker(SyncBench &bench)
        : desk(bench.tools, 3s)
    {
        m_tasks.add(ask());
    }
    ~Asker()
    {
        stop.request_stop();
        test::await(m_tasks.ended());
    }

    RequestDesk desk;
    std::stop_source stop;
    bool holds = false;
    std::optional<Result<std::optional<QString>>> told;

private:
    QCoro::Task<Result<bool>> takeRight() { co_return holds; }
    QCoro::Task<> ask()
    {
        told = co_await desk.ask(u"sync"_s, u"1 2"_s, [this] { return takeRight(); }, stop.get_token());
    }

    TaskSet m_tasks;
};

qsizetype openIn(SyncBench &bench) { return store::openRequests(bench.store.connection())->size(); }

} // namespace

class RequestDeskTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anotherProcessAnswers()
    {
        SyncBench bench;
        Asker asker(bench);
        QTRY_COMPARE(bench.alarms.in(), 1s);
        RequestDesk holder(bench.tools, 3s);
        const auto requests = test::await(holder.take());
        QCOMPARE(requests.size(), 1);
        QCOMPARE(requests[0].verb, u"sync"_s);
        QCOMPARE(requests[0].argument, u"1 2"_s);
        QVERIFY(test::await(holder.take()).isEmpty()); // it is in hand
        test::await(holder.answer(requests[0].id, u"done"_s));
        asker.desk.wake();
        QTRY_VERIFY(asker.told);
        QCOMPARE(**asker.told, std::optional(u"done"_s));
        QVERIFY(test::await(holder.take()).isEmpty());
    }

    void whoAsksServesNotItself()
    {
        SyncBench bench;
        Asker asker(bench);
        QTRY_COMPARE(bench.alarms.in(), 1s);
        QCOMPARE(openIn(bench), 1);
        QVERIFY(test::await(asker.desk.take()).isEmpty());
        asker.holds = true;
        bench.alarms.advance(1s);
        QTRY_VERIFY(asker.told);
        QCOMPARE(**asker.told, std::nullopt);
        QCOMPARE(openIn(bench), 0); // nor need anybody else any more
    }

    void looksAtTheSameTimeGiveOutNothingTwice()
    {
        SyncBench bench;
        Asker first(bench);
        Asker second(bench);
        QTRY_COMPARE(openIn(bench), 2);
        RequestDesk holder(bench.tools, 3s);
        QCoro::Task<QList<store::Request>> looking = holder.take();
        const auto meanwhile = test::await(holder.take());
        const auto taken = test::await(std::move(looking));
        QCOMPARE(meanwhile.size() + taken.size(), 2);
    }

    void whoGivesUpLeavesNothingOpen()
    {
        SyncBench bench;
        Asker asker(bench);
        for (int second = 0; second < 3; ++second) {
            QTRY_COMPARE(bench.alarms.in(), 1s);
            bench.alarms.advance(1s);
        }
        QTRY_VERIFY(asker.told);
        QCOMPARE(asker.told->error().kind, ErrorKind::Busy);
        QCOMPARE(openIn(bench), 0);
    }

    void whoIsStoppedLeavesNothingOpen()
    {
        SyncBench bench;
        Asker asker(bench);
        QTRY_COMPARE(bench.alarms.in(), 1s);
        asker.stop.request_stop();
        QTRY_VERIFY(asker.told);
        QCOMPARE(asker.told->error().kind, ErrorKind::Cancelled);
        QCOMPARE(openIn(bench), 0);
    }

    void aRequestGetsStale()
    {
        SyncBench bench;
        RequestDesk desk(bench.tools, 3s);
        const store::Request request{{}, u"sync"_s, {}, bench.clock.now()};
        bench.clock.advance(3s);
        QVERIFY(!desk.isStale(request));
        bench.clock.advance(1s);
        QVERIFY(desk.isStale(request));
    }
};

SZEPT_TEST(RequestDeskTest)
#include "tst_requestdesk.moc"
