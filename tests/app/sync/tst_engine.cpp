// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/engine.h"
#include "models/services/syncstate.h"
#include "tests/app/sync/syncbench.h"
#include "tests/support/await.h"
#include "tests/support/testmain.h"

#include <QTest>

#include <optional>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace szept;
using namespace szept::sync;
using test::SyncBench;

namespace {

/// An engine at work on a bench. It is stopped and awaited before it goes.
struct Reader
{
    explicit Reader(SyncBench &bench, Engine::Habits habits = {}, test::ScriptedPlatform *platform = nullptr,
        AccountId account = {})
        : connector((platform ? *platform : bench.platform).connect())
        , engine(bench.tools, *connector, account.isValid() ? account : bench.account, habits)
    {
        QObject::connect(
            &engine, &Engine::passEnded, &engine, [this](AccountId, const PassStatistics &one) { passes.append(one); });
        QObject::connect(&engine, &Engine::progressed, &engine, [this](const PassProgress &one) { progress = one; });
        engine.start();
    }
    ~Reader()
    {
        engine.abort();
        test::await(engine.ended());
    }

    std::unique_ptr<Connector> connector;
    Engine engine;
    QList<PassStatistics> passes;
    PassProgress progress;
};

constexpr Engine::Habits whenAsked{.polls = false};

/// As many cases, each decided at the platform since.
void waitForAllToBeLookedAt(SyncBench &bench, int count)
{
    for (int id = 1; id <= count; ++id)
        bench.platform.put(QString::number(id));
    bench.pullAll();
    for (int id = 1; id <= count; ++id)
        bench.platform.handle(QString::number(id), u"ann"_s, u"removed"_s);
    bench.clock.advance(60s);
}

} // namespace

class EngineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachPageGoesIntoTheStore()
    {
        SyncBench bench;
        for (const auto &id : {u"1"_s, u"2"_s, u"3"_s})
            bench.platform.put(id);
        Reader reader(bench);
        QTRY_COMPARE(reader.passes.size(), 1);
        QCOMPARE(reader.passes[0], (PassStatistics{.pulled = 3, .added = 3}));
        QCOMPARE(bench.platform.calls, (QStringList{u"pull"_s, u"pull 2"_s}));
        QCOMPARE(bench.cases(), (QStringList{u"1 open"_s, u"2 open"_s, u"3 open"_s}));
        QCOMPARE(reader.progress, (PassProgress{.account = bench.account, .pulled = 3, .total = 3}));
    }

    void readsAgainWhenTheIntervalIsOver()
    {
        SyncBench bench;
        Reader reader(bench, {.interval = 60s});
        QTRY_COMPARE(reader.passes.size(), 1);
        QTRY_COMPARE(bench.alarms.in(), 60s);
        bench.alarms.advance(60s);
        QTRY_COMPARE(reader.passes.size(), 2);
    }

    void anInterruptedPassGoesOnWhereItStopped()
    {
        SyncBench bench;
        for (const auto &id : {u"1"_s, u"2"_s, u"3"_s})
            bench.platform.put(id);
        bench.platform.fail(u"pull 2"_s, ErrorKind::Unavailable);
        Reader reader(bench);
        QTRY_COMPARE(reader.passes.size(), 1);
        QCOMPARE(reader.passes[0].error->kind, ErrorKind::Unavailable);
        QCOMPARE(bench.cases(), (QStringList{u"1 open"_s, u"2 open"_s}));
        QTRY_VERIFY(bench.alarms.advanceToNext());
        QTRY_COMPARE(reader.passes.size(), 2);
        QCOMPARE(bench.platform.calls, (QStringList{u"pull"_s, u"pull 2"_s, u"pull 2"_s}));
        QCOMPARE(bench.cases().size(), 3);
    }

    /// As the address changed under it: whoever did that has written it down.
    void aPassThatSomebodyElseEndedIsNoFaultOfTheAccount()
    {
        SyncBench bench;
        bench.platform.put(u"1"_s);
        bench.moments.at("pull.answered"_L1, [&] {
            QVERIFY(bench.store.write([&](store::Transaction &tx) { return services::dropPass(tx, bench.account); }));
        });
        Reader reader(bench);
        QTRY_COMPARE(reader.passes.size(), 1);
        QCOMPARE(reader.passes[0].error->reason.code, u"pass_over"_s);
        const auto state = services::syncState(bench.store.connection(), bench.account);
        QVERIFY(state && !state->error);
        QTRY_VERIFY(bench.alarms.advanceToNext());
        QTRY_COMPARE(bench.cases(), QStringList{u"1 open"_s});
    }

    void soDoesTheOneOfAProgramThatDied()
    {
        SyncBench bench;
        for (const auto &id : {u"1"_s, u"2"_s, u"3"_s})
            bench.platform.put(id);
        bench.platform.hang(u"pull 2"_s);
        {
            Reader reader(bench);
            QTRY_COMPARE(bench.platform.calls.size(), 2);
        }
        bench.platform.release(u"pull 2"_s);
        Reader reader(bench);
        QTRY_COMPARE(reader.passes.size(), 1);
        QCOMPARE(bench.platform.calls, (QStringList{u"pull"_s, u"pull 2"_s, u"pull 2"_s}));
    }

    void absenceAloneClosesNothing()
    {
        SyncBench bench;
        for (const auto &id : {u"1"_s, u"2"_s, u"3"_s, u"4"_s, u"5"_s})
            bench.platform.put(id);
        bench.pullAll();
        bench.platform.hang(u"pull 2"_s);
        Reader reader(bench, whenAsked);
        const auto pass = reader.engine.passNow();
        QTRY_COMPARE(bench.platform.calls.size(), 2);
        bench.platform.handle(u"1"_s, u"ann"_s, u"removed"_s); // the queue moves up, and 3 is on no page
        bench.platform.release(u"pull 2"_s);
        QTRY_VERIFY(pass.isFinished());
        // 1 was shown before it was handled, and 3 was not shown although it is there: it was looked at
        QCOMPARE(bench.platform.callsOf(u"look"_s), QStringList{u"look 3"_s});
        QCOMPARE(pass.result().closed, 0);
        const auto next = reader.engine.passNow();
        QTRY_VERIFY(next.isFinished());
        QCOMPARE(next.result().closed, 1);
        QCOMPARE(bench.cases(),
            (QStringList{u"1 closed by ann: removed"_s, u"2 open"_s, u"3 open"_s, u"4 open"_s, u"5 open"_s}));
    }

    void whatThePlatformForgotIsClosed()
    {
        SyncBench bench;
        bench.platform.put(u"1"_s);
        bench.pullAll();
        bench.platform.remove(u"1"_s);
        bench.clock.advance(60s);
        Reader reader(bench);
        QTRY_COMPARE(reader.passes.size(), 1);
        QCOMPARE(reader.passes[0].closed, 1);
        QCOMPARE(bench.cases(), QStringList{u"1 closed by : gone"_s});
    }

    /// Whoever ended thousands elsewhere must not keep new reports from being read.
    void aLongRoundOfLooksLeavesTheRestToTheNextPass()
    {
        SyncBench bench;
        waitForAllToBeLookedAt(bench, 3);
        bench.moments.at("look.answered"_L1, [&bench] { bench.clock.advance(31s); });
        Reader reader(bench, {.interval = 60s});
        QTRY_COMPARE(reader.passes.size(), 1);
        QCOMPARE(reader.passes[0], (PassStatistics{.closed = 1}));
        QTRY_COMPARE(bench.alarms.in(), 60s);
        bench.alarms.advance(60s);
        QTRY_COMPARE(reader.passes.size(), 2);
        QCOMPARE(reader.passes[1], (PassStatistics{.closed = 2}));
    }

    /// One entry that cannot be read must not keep on the list what colleagues have ended.
    void someOfWhatAnIncompletePassDidNotShowIsLookedAt()
    {
        SyncBench bench;
        waitForAllToBeLookedAt(bench, 12);
        bench.platform.partial = true;
        Reader reader(bench, {.interval = 60s});
        QTRY_COMPARE(reader.passes.size(), 1);
        QCOMPARE(reader.passes[0], (PassStatistics{.closed = 10}));
        QTRY_COMPARE(bench.alarms.in(), 60s);
        bench.alarms.advance(60s);
        QTRY_COMPARE(reader.passes.size(), 2);
        QCOMPARE(reader.passes[1], (PassStatistics{.closed = 2}));
    }

    void aLookThatFailsClosesNothingAndHidesNoOther()
    {
        SyncBench bench;
        for (const auto &id : {u"1"_s, u"2"_s, u"3"_s})
            bench.platform.put(id);
        bench.pullAll();
        for (const auto &id : {u"1"_s, u"2"_s, u"3"_s})
            bench.platform.handle(id, u"ann"_s, u"removed"_s);
        bench.platform.fail(u"look 2"_s, ErrorKind::Unavailable);
        bench.clock.advance(60s);
        Reader reader(bench, {.interval = 60s});
        QTRY_COMPARE(reader.passes.size(), 1);
        const QList<Reason> notes{{u"not_looked_at"_s, {u"1"_s, u"2"_s}}};
        QCOMPARE(reader.passes[0], (PassStatistics{.closed = 2, .notes = notes}));
        QCOMPARE(reader.progress.notes, notes);
        QCOMPARE(
            bench.cases(), (QStringList{u"1 closed by ann: removed"_s, u"2 open"_s, u"3 closed by ann: removed"_s}));
        QTRY_COMPARE(bench.alarms.in(), 60s); // the account is well
        bench.alarms.advance(60s);
        QTRY_COMPARE(reader.passes.size(), 2);
        QCOMPARE(reader.passes[1], (PassStatistics{.closed = 1}));
    }

    void looksThatSayMoreThanOfTheirSubjectAreTheLast_data()
    {
        QTest::addColumn<ErrorKind>("kind");
        QTest::newRow("signed out") << ErrorKind::Unauthorised;
        QTest::newRow("too many") << ErrorKind::RateLimited;
    }

    void looksThatSayMoreThanOfTheirSubjectAreTheLast()
    {
        QFETCH(const ErrorKind, kind);
        SyncBench bench;
        waitForAllToBeLookedAt(bench, 5);
        bench.platform.fail(u"look"_s, kind, 100, 30s);
        Reader reader(bench, whenAsked);
        (void)reader.engine.passNow();
        QTRY_COMPARE(reader.passes.size(), 1);
        QVERIFY(reader.passes[0].error);
        QCOMPARE(reader.passes[0].error->kind, kind);
        QCOMPARE(bench.platform.callsOf(u"look"_s).size(), 1);
    }

    void aPlatformThatIsAwayIsAskedForNoOther()
    {
        SyncBench bench;
        waitForAllToBeLookedAt(bench, 5);
        bench.platform.failBeforeSending(u"look"_s, 100);
        Reader reader(bench, whenAsked);
        (void)reader.engine.passNow();
        QTRY_COMPARE(reader.passes.size(), 1);
        QVERIFY(reader.passes[0].error);
        QCOMPARE(reader.passes[0].error->kind, ErrorKind::Unavailable);
        QCOMPARE(bench.platform.callsOf(u"look"_s).size(), 1);
    }

    void oneThatAnswersNoLookIsAskedWhetherItIsThere()
    {
        SyncBench bench;
        waitForAllToBeLookedAt(bench, 9);
        bench.platform.fail(u"look"_s, ErrorKind::Unavailable, 100);
        bench.platform.fail(u"verify"_s, ErrorKind::Unavailable);
        Reader reader(bench, whenAsked);
        (void)reader.engine.passNow();
        QTRY_COMPARE(reader.passes.size(), 1);
        QVERIFY(reader.passes[0].error);
        QCOMPARE(bench.platform.callsOf(u"look"_s).size(), 3);
        QCOMPARE(bench.platform.callsOf(u"verify"_s).size(), 1);
    }

    void ofOneThatIsThereAPassLooksForOnlySoManyInVain()
    {
        SyncBench bench;
        waitForAllToBeLookedAt(bench, 50);
        bench.platform.fail(u"look"_s, ErrorKind::Unavailable, 20);
        Reader reader(bench, whenAsked);
        (void)reader.engine.passNow();
        QTRY_COMPARE(reader.passes.size(), 1);
        QVERIFY(!reader.passes[0].error);
        QCOMPARE(bench.platform.callsOf(u"look"_s).size(), 20);
        QCOMPARE(reader.passes[0].notes.value(0).code, u"not_looked_at"_s);
        QCOMPARE(reader.passes[0].notes.value(0).arguments.value(0), u"50"_s);
        // Those in vain must not stand in the way for ever: where a pass begins is left to chance.
        const QString first = bench.platform.callsOf(u"look"_s).first();
        bench.store.random().setFraction(0.9);
        (void)reader.engine.passNow();
        QTRY_COMPARE(reader.passes.size(), 2);
        QCOMPARE(reader.passes[1].closed, 50);
        QVERIFY(bench.platform.callsOf(u"look"_s).at(20) != first);
    }

    void aRefusedAccountStandsStillUntilAPersonActs()
    {
        SyncBench bench;
        bench.platform.fail(u"pull"_s, ErrorKind::Unauthorised, 2);
        Reader reader(bench, {.interval = 60s});
        QTRY_COMPARE(reader.passes.size(), 1);
        QVERIFY(reader.engine.stopped());
        QTRY_COMPARE(bench.alarms.count(), 0); // nothing rings: it waits for a person alone
        const auto second = reader.engine.passNow();
        QTRY_VERIFY(second.isFinished());
        QCOMPARE(second.result().error->kind, ErrorKind::Unauthorised);
        const auto third = reader.engine.passNow();
        QTRY_VERIFY(third.isFinished());
        QVERIFY(!third.result().error);
        QVERIFY(!reader.engine.stopped());
        QTRY_COMPARE(bench.alarms.in(), 60s);
    }

    void anUnreachablePlatformIsAskedLessAndLess()
    {
        SyncBench bench;
        bench.store.random().setFraction(0.5);
        bench.platform.fail(u"pull"_s, ErrorKind::Unavailable, 100);
        Reader reader(bench);
        QList<Duration> waits;
        for (int pass = 1; pass <= 9; ++pass) {
            QTRY_COMPARE(reader.passes.size(), pass);
            QTRY_COMPARE(bench.alarms.count(), 1);
            waits.append(*bench.alarms.advanceToNext());
        }
        QCOMPARE(waits, (QList<Duration>{3750ms, 7500ms, 15s, 30s, 60s, 120s, 225s, 225s, 225s}));
    }

    void aRateLimitIsWaitedOut()
    {
        SyncBench bench;
        bench.platform.put(u"1"_s);
        bench.platform.fail(u"pull"_s, ErrorKind::RateLimited, 1, 30s);
        Reader reader(bench);
        QTRY_COMPARE(reader.passes.size(), 1);
        QTRY_COMPARE(bench.under(), QStringList{u"rest until +30000"_s});
        const auto asked = reader.engine.passNow(); // somebody asks, and is patient
        bench.alarms.advance(29s);
        QTRY_COMPARE(bench.under(), QStringList{u"rest until +1000"_s});
        QCOMPARE(bench.platform.calls.size(), 1);
        bench.alarms.advance(1s);
        QTRY_VERIFY(asked.isFinished());
        QCOMPARE(asked.result(), (PassStatistics{.pulled = 1, .added = 1}));
    }

    void aLongRateLimitIsToldToWhoAsks()
    {
        SyncBench bench;
        bench.platform.fail(u"pull"_s, ErrorKind::RateLimited, 1, 600s);
        Reader reader(bench, whenAsked);
        const auto first = reader.engine.passNow();
        QTRY_VERIFY(first.isFinished());
        QCOMPARE(first.result().error->retryAfter, 600s);
        bench.alarms.advance(100s);
        const auto second = reader.engine.passNow();
        QTRY_VERIFY(second.isFinished());
        QCOMPARE(second.result().error->kind, ErrorKind::RateLimited);
        QCOMPARE(second.result().error->retryAfter, 500s);
        QCOMPARE(bench.platform.calls.size(), 1); // and the platform is left in peace
    }

    void aRateLimitOutlivesTheProgram()
    {
        SyncBench bench;
        bench.platform.fail(u"pull"_s, ErrorKind::RateLimited, 1, 600s);
        {
            Reader reader(bench);
            QTRY_COMPARE(reader.passes.size(), 1);
        }
        bench.alarms.advance(60s);
        Reader reader(bench);
        QTRY_COMPARE(bench.alarms.in(), 540s);
        QCOMPARE(bench.platform.calls.size(), 1);
    }

    void anUnreadablePageIsNotTakenInAndTheNextPassBeginsAnew()
    {
        SyncBench bench;
        for (const auto &id : {u"1"_s, u"2"_s, u"3"_s})
            bench.platform.put(id);
        bench.platform.fail(u"pull 2"_s, ErrorKind::Malformed);
        Reader reader(bench);
        QTRY_COMPARE(reader.passes.size(), 1);
        QCOMPARE(reader.passes[0].error->kind, ErrorKind::Malformed);
        QCOMPARE(bench.cases(), (QStringList{u"1 open"_s, u"2 open"_s})); // what was readable is there
        QTRY_VERIFY(bench.alarms.advanceToNext());
        QTRY_COMPARE(reader.passes.size(), 2);
        QCOMPARE(bench.platform.calls, (QStringList{u"pull"_s, u"pull 2"_s, u"pull"_s, u"pull 2"_s}));
        QCOMPARE(bench.cases().size(), 3);
    }

    void pagesThatGoRoundInCirclesAreSeen()
    {
        SyncBench bench;
        bench.platform.put(u"1"_s);
        bench.platform.onlyNext = u"7"_s;
        Reader reader(bench);
        QTRY_COMPARE(reader.passes.size(), 1);
        QCOMPARE(reader.passes[0].error->kind, ErrorKind::Malformed);
        QCOMPARE(bench.platform.calls, (QStringList{u"pull"_s, u"pull 7"_s}));
    }

    void soAreThoseUnderEverNewCursors_data()
    {
        QTest::addColumn<QList<QStringList>>("turns");
        QTest::newRow("one page") << QList<QStringList>{{u"1"_s}};
        QTest::newRow("pages of nothing") << QList<QStringList>{{}};
        QTest::newRow("two in turn") << QList<QStringList>{{u"1"_s}, {u"2"_s, u"3"_s}};
    }

    void soAreThoseUnderEverNewCursors()
    {
        QFETCH(QList<QStringList>, turns);
        SyncBench bench;
        for (const auto &id : {u"1"_s, u"2"_s, u"3"_s})
            bench.platform.put(id);
        bench.platform.turns = turns;
        Reader reader(bench);
        QTRY_COMPARE(reader.passes.size(), 1);
        QVERIFY(reader.passes[0].error);
        QCOMPARE(reader.passes[0].error->kind, ErrorKind::Malformed);
        QCOMPARE(reader.passes[0].error->reason.code, u"pages_in_circles"_s);
        QVERIFY(bench.platform.calls.size() < 50);
    }

    void whoAsksGetsAPassThatBeganAfterwards()
    {
        SyncBench bench;
        bench.platform.hang(u"pull"_s);
        Reader reader(bench, whenAsked);
        const auto first = reader.engine.passNow();
        QTRY_COMPARE(bench.platform.underWay(), 1);
        const auto second = reader.engine.passNow();
        const auto third = reader.engine.passNow();
        QCOMPARE(bench.platform.underWay(), 1);
        bench.platform.release(u"pull"_s);
        bench.platform.put(u"1"_s);
        QTRY_VERIFY(second.isFinished());
        QVERIFY(first.isFinished());
        QCOMPARE(second.result().pulled, 1);
        QTRY_VERIFY(third.isFinished());
        QCOMPARE(bench.platform.calls.size(), 2); // one for the first, one for both others
    }

    void whoAsksBeforeTheStartGetsTheFirstPass()
    {
        SyncBench bench;
        bench.platform.put(u"1"_s);
        const auto connector = bench.platform.connect();
        Engine engine(bench.tools, *connector, bench.account, {});
        const auto asked = engine.passNow();
        engine.start();
        QTRY_VERIFY(asked.isFinished());
        QCOMPARE(asked.result(), (PassStatistics{.pulled = 1, .added = 1}));
        engine.finish();
        test::await(engine.ended());
        QCOMPARE(bench.platform.calls, QStringList{u"pull"_s});
    }

    void whoAsksAfterAnInterruptedPassGetsAWholeOne()
    {
        SyncBench bench;
        for (const auto &id : {u"1"_s, u"2"_s, u"3"_s})
            bench.platform.put(id);
        bench.platform.hang(u"pull 2"_s);
        {
            Reader reader(bench);
            QTRY_COMPARE(bench.platform.calls.size(), 2);
        }
        bench.platform.release(u"pull 2"_s);
        bench.platform.handle(u"1"_s, u"ann"_s, u"removed"_s); // 3 moves to a page before the cursor
        Reader reader(bench, whenAsked);
        const auto asked = reader.engine.passNow();
        QTRY_VERIFY(asked.isFinished());
        QCOMPARE(asked.result(), (PassStatistics{.pulled = 2, .added = 1, .closed = 1}));
        QCOMPARE(bench.platform.callsOf(u"pull"_s), (QStringList{u"pull"_s, u"pull 2"_s, u"pull 2"_s, u"pull"_s}));
        QCOMPARE(bench.cases(), (QStringList{u"1 closed by ann: removed"_s, u"2 open"_s, u"3 open"_s}));
    }

    void aRateLimitInTheMiddleCostsNoSecondPass()
    {
        SyncBench bench;
        for (const auto &id : {u"1"_s, u"2"_s, u"3"_s})
            bench.platform.put(id);
        bench.platform.fail(u"pull 2"_s, ErrorKind::RateLimited, 1, 30s);
        Reader reader(bench, whenAsked);
        const auto asked = reader.engine.passNow();
        QTRY_COMPARE(bench.alarms.in(), 30s);
        bench.alarms.advance(30s);
        QTRY_VERIFY(asked.isFinished());
        QCOMPARE(asked.result(), (PassStatistics{.pulled = 3, .added = 3}));
        QCOMPARE(bench.platform.calls, (QStringList{u"pull"_s, u"pull 2"_s, u"pull 2"_s}));
    }

    void oneAccountDoesNotWaitForAnother()
    {
        SyncBench bench;
        test::ScriptedPlatform other(bench.alarms);
        other.put(u"9"_s);
        bench.platform.hang(u"pull"_s);
        Reader slow(bench);
        Reader quick(bench, {}, &other, bench.addAccount(u"other"_s));
        QTRY_COMPARE(quick.passes.size(), 1);
        QCOMPARE(slow.passes.size(), 0);
        QCOMPARE(bench.cases(), QStringList{u"9 open"_s});
    }

    void newsAreReadAtOnce()
    {
        SyncBench bench;
        bench.platform.listens = true;
        Reader reader(bench, {.newsGap = 0s});
        QTRY_COMPARE(reader.passes.size(), 1);
        QTRY_COMPARE(bench.platform.callsOf(u"wait"_s).size(), 1);
        bench.clock.advance(5s);
        bench.platform.put(u"1"_s);
        bench.platform.tellNews(true);
        QTRY_COMPARE(reader.passes.size(), 2);
        QCOMPARE(bench.cases(), QStringList{u"1 open"_s});
        QTRY_COMPARE(bench.platform.callsOf(u"wait"_s).size(), 2); // and it listens on
    }

    void noNewsAreNoReasonToRead()
    {
        SyncBench bench;
        bench.platform.listens = true;
        Reader reader(bench);
        QTRY_COMPARE(reader.passes.size(), 1);
        QTRY_COMPARE(bench.platform.callsOf(u"wait"_s).size(), 1);
        bench.clock.advance(5s);
        bench.platform.tellNews(false);
        QTRY_COMPARE(bench.platform.callsOf(u"wait"_s).size(), 2);
        QCOMPARE(reader.passes.size(), 1);
    }

    void aListenerThatFailsLeavesThePolling()
    {
        SyncBench bench;
        bench.platform.listens = true;
        bench.platform.fail(u"wait"_s, ErrorKind::Unsupported, 100);
        Reader reader(bench, {.interval = 60s});
        QTRY_COMPARE(reader.passes.size(), 1);
        QTRY_COMPARE(bench.platform.callsOf(u"wait"_s).size(), 1);
        QTRY_COMPARE(bench.alarms.in(), 60s);
        bench.alarms.advance(60s);
        QTRY_COMPARE(reader.passes.size(), 2);
        QCOMPARE(bench.platform.callsOf(u"wait"_s).size(), 1);
    }

    void aPoliteStopLetsThePageIn()
    {
        SyncBench bench;
        for (const auto &id : {u"1"_s, u"2"_s, u"3"_s})
            bench.platform.put(id);
        bench.platform.hang(u"pull"_s);
        Reader reader(bench, whenAsked);
        const auto asked = reader.engine.passNow();
        QTRY_COMPARE(bench.platform.underWay(), 1);
        reader.engine.finish();
        bench.platform.release(u"pull"_s);
        test::await(reader.engine.ended());
        QCOMPARE(bench.cases(), (QStringList{u"1 open"_s, u"2 open"_s}));
        QCOMPARE(bench.platform.calls.size(), 1);
        QCOMPARE(asked.result().error->kind, ErrorKind::Cancelled);
        const auto late = reader.engine.passNow();
        QVERIFY(late.isFinished());
        QCOMPARE(late.result().error->kind, ErrorKind::Cancelled);
    }

    void aHardStopGivesUpWhatIsOnTheWire()
    {
        SyncBench bench;
        bench.platform.put(u"1"_s);
        bench.platform.hang(u"pull"_s);
        Reader reader(bench);
        QTRY_COMPARE(bench.platform.underWay(), 1);
        reader.engine.abort();
        test::await(reader.engine.ended());
        QCOMPARE(bench.platform.underWay(), 0);
        QVERIFY(bench.cases().isEmpty());
    }
};

SZEPT_TEST(EngineTest)
#include "tst_engine.moc"
