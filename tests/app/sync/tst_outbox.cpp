// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/outbox.h"
#include "app/sync/retry.h"
#include "models/services/outbox.h"
#include "tests/app/sync/lane.h"
#include "tests/support/await.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace szept;
using namespace szept::sync;
using test::FullBench;
using test::Lane;
using test::SyncBench;

namespace {

/// What another process would read at a moment.
class Spy final : public Moments
{
public:
    explicit Spy(SyncBench &bench)
        : m_bench(bench)
    {
    }
    void reached(QLatin1StringView moment) override
    {
        if (moment == "attempt.committed"_L1)
            seen.append(m_bench.outbox() + m_bench.platform.callsOf(u"perform"_s));
    }
    QList<QStringList> seen;

private:
    SyncBench &m_bench;
};

} // namespace

class OutboxTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // When things go.

    void waitsForTheEndOfTheUndoWindow()
    {
        FullBench bench({u"1"_s});
        bench.decide(u"1"_s, {u"remove"_s});
        Lane lane(bench);
        QTRY_COMPARE(bench.alarms.in(), 8s);
        bench.alarms.advance(7s);
        QTRY_COMPARE(bench.alarms.in(), 1s);
        QVERIFY(bench.platform.calls.isEmpty());
        bench.alarms.advance(1s);
        QTRY_COMPARE(bench.outbox(), QStringList{u"remove 1 sent done"_s});
        QCOMPARE(bench.platform.calls, QStringList{u"perform remove 1"_s});
    }

    void aWallClockThatJumpsChangesNothing_data()
    {
        QTest::addColumn<qint64>("hours");
        QTest::newRow("forward") << qint64(3);
        QTest::newRow("backward") << qint64(-3);
    }

    void aWallClockThatJumpsChangesNothing()
    {
        QFETCH(qint64, hours);
        FullBench bench({u"1"_s});
        bench.decide(u"1"_s, {u"remove"_s});
        Lane lane(bench);
        QTRY_COMPARE(bench.alarms.in(), 8s);
        bench.clock.jump(std::chrono::hours(hours));
        lane.outbox.wake();
        bench.alarms.advance(7s);
        QTRY_COMPARE(bench.alarms.in(), 1s);
        QVERIFY(bench.platform.calls.isEmpty());
        bench.alarms.advance(1s);
        QTRY_COMPARE(bench.outbox(), QStringList{u"remove 1 sent done"_s});
    }

    void aWithdrawnActionNeverGoes()
    {
        FullBench bench({u"1"_s});
        const DecisionId decision = bench.decide(u"1"_s, {u"remove"_s});
        Lane lane(bench);
        QTRY_COMPARE(bench.alarms.in(), 8s);
        bench.undo(decision);
        lane.outbox.wake();
        QTRY_COMPARE(bench.alarms.count(), 0);
        bench.alarms.advance(1h);
        QCOMPARE(bench.outbox(), QStringList{u"remove 1 withdrawn"_s});
        QVERIFY(bench.platform.calls.isEmpty());
    }

    void oneAtATimeInTheOrderOfTheDecisions()
    {
        FullBench bench({u"1"_s, u"2"_s, u"3"_s});
        for (const auto &id : {u"3"_s, u"1"_s, u"2"_s})
            bench.decide(id, {u"remove"_s}, true);
        bench.platform.hang(u"perform remove 3"_s);
        Lane lane(bench);
        QTRY_COMPARE(bench.platform.underWay(), 1);
        QCOMPARE(bench.platform.calls, QStringList{u"perform remove 3"_s});
        bench.platform.release(u"perform remove 3"_s);
        QTRY_COMPARE(bench.platform.effects, (QStringList{u"remove 3"_s, u"remove 1"_s, u"remove 2"_s}));
    }

    void whatIsParkedHoldsUpItsOwnSubjectOnly()
    {
        FullBench bench({u"1"_s, u"2"_s});
        bench.platform.fail(u"perform remove 1"_s, ErrorKind::Rejected);
        bench.decide(u"1"_s, {u"remove"_s, u"warn"_s}, true);
        bench.decide(u"2"_s, {u"remove"_s}, true);
        Lane lane(bench);
        QTRY_COMPARE(
            bench.outbox(), (QStringList{u"remove 1 parked rejected"_s, u"warn 1 waiting"_s, u"remove 2 sent done"_s}));
        bench.answerParked(u"1"_s, true);
        lane.outbox.wake();
        QTRY_COMPARE(bench.platform.effects, (QStringList{u"remove 2"_s, u"remove 1"_s, u"warn 1"_s}));
    }

    void nothingLeavesBeforeItIsWrittenDown()
    {
        FullBench bench({u"1"_s});
        Spy spy(bench);
        Tools tools{bench.tools.workspace, bench.tools.clock, bench.tools.random, bench.tools.by, bench.tools.weights,
            bench.tools.alarms, bench.tools.works, spy};
        bench.decide(u"1"_s, {u"remove"_s}, true);
        const auto connector = bench.platform.connect();
        Outbox outbox(tools, *connector, bench.account, {});
        outbox.start();
        QTRY_COMPARE(bench.outbox(), QStringList{u"remove 1 sent done"_s});
        // As the attempt was committed it stood there as being sent, and the platform had not been asked.
        QCOMPARE(spy.seen, QList<QStringList>{QStringList{u"remove 1 sending"_s}});
        outbox.abort();
        test::await(outbox.ended());
    }

    // Outcomes that nobody knows.

    void whatIsSafeIsSentAgain()
    {
        FullBench bench({u"1"_s});
        bench.platform.loseAnswers(u"perform"_s);
        bench.platform.fail(u"look"_s, ErrorKind::Unsupported, 10);
        bench.decide(u"1"_s, {u"keep"_s}, true);
        Lane lane(bench);
        QTRY_COMPARE(bench.outbox(), QStringList{u"keep 1 waiting tried"_s});
        QTRY_VERIFY(bench.alarms.advanceToNext());
        QTRY_COMPARE(bench.outbox(), QStringList{u"keep 1 sent done"_s});
        QCOMPARE(bench.platform.effects, (QStringList{u"keep 1"_s, u"keep 1"_s}));
    }

    void whatIsCheckableAndHappenedCountsAsDone()
    {
        FullBench bench({u"1"_s});
        bench.platform.loseAnswers(u"perform"_s);
        bench.decide(u"1"_s, {u"remove"_s}, true);
        Lane lane(bench);
        QTRY_COMPARE(bench.outbox(), QStringList{u"remove 1 waiting tried"_s});
        QTRY_VERIFY(bench.alarms.advanceToNext());
        QTRY_COMPARE(bench.outbox(), QStringList{u"remove 1 sent done"_s});
        QCOMPARE(bench.platform.calls, (QStringList{u"perform remove 1"_s, u"look 1"_s}));
        QCOMPARE(bench.platform.effects, QStringList{u"remove 1"_s});
    }

    void whatIsCheckableAndDidNotHappenIsSentAgain()
    {
        FullBench bench({u"1"_s});
        bench.platform.fail(u"perform"_s, ErrorKind::Unavailable);
        bench.decide(u"1"_s, {u"remove"_s}, true);
        Lane lane(bench);
        QTRY_COMPARE(bench.outbox(), QStringList{u"remove 1 waiting tried"_s});
        QTRY_VERIFY(bench.alarms.advanceToNext());
        QTRY_COMPARE(bench.outbox(), QStringList{u"remove 1 sent done"_s});
        QCOMPARE(bench.platform.effects, QStringList{u"remove 1"_s});
    }

    void whatSomebodyElseDidMeanwhileIsNotOverwritten()
    {
        FullBench bench({u"1"_s});
        bench.platform.fail(u"perform"_s, ErrorKind::Unavailable);
        bench.decide(u"1"_s, {u"remove"_s}, true);
        Lane lane(bench);
        QTRY_COMPARE(bench.outbox(), QStringList{u"remove 1 waiting tried"_s});
        bench.platform.handle(u"1"_s, u"ann"_s, u"approved"_s);
        QTRY_VERIFY(bench.alarms.advanceToNext());
        QTRY_COMPARE(bench.outbox(), QStringList{u"remove 1 sent already_handled ann approved"_s});
        QVERIFY(bench.platform.effects.isEmpty());
        QCOMPARE(bench.cases(), QStringList{u"1 closed by ann: approved"_s});
    }

    void whatIsUnsafeIsParkedAndNeverResent()
    {
        FullBench bench({u"1"_s});
        bench.platform.loseAnswers(u"perform"_s);
        bench.decide(u"1"_s, {u"warn"_s}, true);
        Lane lane(bench);
        QTRY_COMPARE(bench.outbox(), QStringList{u"warn 1 parked may_have_been_sent"_s});
        const auto drained = lane.outbox.drained(); // what is parked is nothing to wait for
        QTRY_VERIFY(drained.isFinished());
        bench.alarms.advance(2h);
        const auto later = lane.outbox.drained();
        QTRY_VERIFY(later.isFinished());
        QCOMPARE(bench.platform.effects, QStringList{u"warn 1"_s});
        bench.answerParked(u"1"_s, true); // a person says that it did not arrive
        lane.outbox.wake();
        QTRY_COMPARE(bench.platform.effects, (QStringList{u"warn 1"_s, u"warn 1"_s}));
    }

    void whatCertainlyDidNotLeaveIsNoUnknownOutcome()
    {
        FullBench bench({u"1"_s});
        bench.platform.failBeforeSending(u"perform"_s);
        bench.decide(u"1"_s, {u"warn"_s}, true);
        Lane lane(bench);
        QTRY_COMPARE(bench.outbox(), QStringList{u"warn 1 waiting tried"_s});
        QTRY_VERIFY(bench.alarms.advanceToNext());
        QTRY_COMPARE(bench.platform.effects, QStringList{u"warn 1"_s});
    }

    void theOutcomesOfAProgramThatDiedAreUnknown()
    {
        FullBench bench({u"1"_s, u"2"_s, u"3"_s});
        bench.platform.hang(u"perform"_s);
        for (const auto &[id, action] : {std::pair(u"1"_s, u"remove"_s), {u"2"_s, u"warn"_s}, {u"3"_s, u"keep"_s}})
            bench.decide(id, {action}, true);
        bench.dieWhileSending();
        QCOMPARE(bench.outbox(), (QStringList{u"remove 1 sending"_s, u"warn 2 sending"_s, u"keep 3 sending"_s}));
        bench.platform.release(u"perform"_s);
        bench.recover();
        Lane lane(bench);
        QTRY_COMPARE(bench.outbox(),
            (QStringList{u"remove 1 sent done"_s, u"warn 2 parked may_have_been_sent"_s, u"keep 3 sent done"_s}));
        QCOMPARE(bench.platform.effects, (QStringList{u"remove 1"_s, u"keep 3"_s}));
    }

    // What a platform answers.

    void aRefusalThatALookConfirmsIsAlreadyHandled_data()
    {
        QTest::addColumn<ErrorKind>("kind");
        QTest::newRow("403") << ErrorKind::Forbidden;
        QTest::newRow("404") << ErrorKind::Gone;
        QTest::newRow("409") << ErrorKind::Conflict;
        QTest::newRow("in words") << ErrorKind::AlreadyHandled;
    }

    void aRefusalThatALookConfirmsIsAlreadyHandled()
    {
        QFETCH(ErrorKind, kind);
        FullBench bench({u"1"_s});
        bench.platform.fail(u"perform"_s, kind);
        bench.decide(u"1"_s, {u"remove"_s}, true);
        bench.platform.handle(u"1"_s, u"ann"_s, u"approved"_s);
        Lane lane(bench);
        QTRY_COMPARE(bench.outbox(), QStringList{u"remove 1 sent already_handled ann approved"_s});
        QCOMPARE(bench.platform.calls, (QStringList{u"perform remove 1"_s, u"look 1"_s}));
        QCOMPARE(bench.cases(), QStringList{u"1 closed by ann: approved"_s});
    }

    void aRefusalThatALookDoesNotExplainIsParked()
    {
        FullBench bench({u"1"_s});
        bench.platform.fail(u"perform"_s, ErrorKind::Forbidden);
        bench.decide(u"1"_s, {u"remove"_s}, true);
        Lane lane(bench);
        QTRY_COMPARE(bench.outbox(), QStringList{u"remove 1 parked forbidden"_s});
    }

    void somebodyElseDidJustTheSame()
    {
        FullBench bench({u"1"_s});
        bench.decide(u"1"_s, {u"remove"_s}, true);
        bench.platform.handle(u"1"_s, u"ann"_s, u"removed"_s);
        Lane lane(bench);
        QTRY_COMPARE(bench.outbox(), QStringList{u"remove 1 sent already_done"_s});
        QVERIFY(bench.platform.effects.isEmpty());
    }

    void aConflictThatIsNoneIsTriedOnceMore()
    {
        FullBench bench({u"1"_s});
        bench.platform.fail(u"perform"_s, ErrorKind::Conflict);
        bench.decide(u"1"_s, {u"remove"_s}, true);
        Lane lane(bench);
        QTRY_COMPARE(bench.outbox(), QStringList{u"remove 1 sent done"_s});
        QCOMPARE(bench.platform.effects, QStringList{u"remove 1"_s});
    }

    void anExpiredSecretStopsTheLaneAndLosesNothing()
    {
        FullBench bench({u"1"_s, u"2"_s});
        bench.platform.fail(u"perform"_s, ErrorKind::Unauthorised);
        bench.decide(u"1"_s, {u"remove"_s}, true);
        bench.decide(u"2"_s, {u"remove"_s}, true);
        Lane lane(bench);
        QTRY_COMPARE(lane.refusals.size(), 1);
        QCOMPARE(bench.outbox(), (QStringList{u"remove 1 waiting tried"_s, u"remove 2 waiting"_s}));
        bench.alarms.advance(10h);
        lane.outbox.wake();
        const auto drained = lane.outbox.drained();
        QTRY_VERIFY(drained.isFinished());
        QCOMPARE(drained.result()->kind, ErrorKind::Unauthorised);
        QCOMPARE(bench.platform.calls.size(), 1);
        lane.outbox.resume();
        QTRY_COMPARE(bench.platform.effects, (QStringList{u"remove 1"_s, u"remove 2"_s}));
    }

    void anUnreadableAnswerIsCheckedAndInTheEndAPersonLooks()
    {
        FullBench bench({u"1"_s});
        bench.platform.fail(u"perform"_s, ErrorKind::Malformed, 100);
        bench.decide(u"1"_s, {u"keep"_s}, true);
        Lane lane(bench);
        for (int attempt = 1; attempt < 5; ++attempt) {
            QTRY_COMPARE(bench.platform.callsOf(u"perform"_s).size(), attempt);
            QTRY_VERIFY(bench.alarms.advanceToNext());
        }
        QTRY_COMPARE(bench.outbox(), QStringList{u"keep 1 parked may_have_been_sent"_s});
    }

    // Out of reach.

    void offlineEverythingWaitsAndGoesInOrderAfterwards()
    {
        const QStringList all{u"1"_s, u"2"_s, u"3"_s, u"4"_s, u"5"_s};
        FullBench bench(all);
        for (const QString &id : all)
            bench.decide(id, {id == u"3" ? u"warn"_s : u"remove"_s}, true);
        for (const auto &call : {u"perform"_s, u"look"_s})
            bench.platform.fail(call, ErrorKind::Unavailable, 1000);
        Lane lane(bench);
        for (int tries = 0; tries < 6; ++tries) {
            const auto before = bench.platform.calls.size();
            QTRY_VERIFY(bench.alarms.advanceToNext());
            QTRY_VERIFY(bench.platform.calls.size() > before);
            QTRY_VERIFY(bench.alarms.count() > 0); // it has asked about another one too, and rests
        }
        QVERIFY(bench.platform.effects.isEmpty());
        QVERIFY(!bench.outbox().join(u' ').contains(u"parked"_s)); // nor was anything unsafe risked
        for (const auto &call : {u"perform"_s, u"look"_s})
            bench.platform.fail(call, ErrorKind::Unavailable, 0);
        QTRY_VERIFY(bench.alarms.advanceToNext());
        QTRY_COMPARE(bench.platform.effects,
            (QStringList{u"remove 1"_s, u"remove 2"_s, u"warn 3"_s, u"remove 4"_s, u"remove 5"_s}));
    }

    void oneActionThatAlwaysFailsDoesNotHoldUpTheOthers()
    {
        FullBench bench({u"1"_s, u"2"_s, u"3"_s});
        bench.platform.fail(u"perform remove 1"_s, ErrorKind::Unavailable, 1000);
        for (const auto &id : {u"1"_s, u"2"_s, u"3"_s})
            bench.decide(id, {u"remove"_s}, true);
        Lane lane(bench);
        QTRY_COMPARE(bench.platform.effects, (QStringList{u"remove 2"_s, u"remove 3"_s}));
        QTRY_COMPARE(bench.outbox().at(0), u"remove 1 waiting tried"_s);
        const auto drained = lane.outbox.drained();
        for (int tries = 2; tries < 4; ++tries) {
            QTRY_COMPARE(bench.platform.callsOf(u"perform"_s).count(u"perform remove 1"_s), tries);
            QTRY_VERIFY(bench.alarms.in() > 0s);
            bench.alarms.advanceToNext();
        }
        QTRY_VERIFY(drained.isFinished()); // and who waits for the outbox is told
        QCOMPARE(drained.result()->kind, ErrorKind::Unavailable);
        QCOMPARE(bench.outbox().at(0), u"remove 1 waiting tried"_s);
    }

    /// A reading that was under way already cannot know of it.
    void whatWasDecidedBeforeTheQuestionIsWaitedFor()
    {
        FullBench bench({u"1"_s});
        Lane lane(bench);
        // Its first reading is at its end before this one is; it hears of that when events run again.
        bench.tools.workspace.read([](store::Connection &) { return Result<int>(0); }).waitForFinished();
        bench.decide(u"1"_s, {u"remove"_s}, true);
        const auto drained = lane.outbox.drained();
        QTRY_VERIFY(drained.isFinished());
        QCOMPARE(bench.platform.effects, QStringList{u"remove 1"_s});
    }

    void drainedWaitsForUndoWindowsToo()
    {
        FullBench bench({u"1"_s});
        bench.decide(u"1"_s, {u"remove"_s});
        Lane lane(bench);
        QTRY_COMPARE(bench.alarms.in(), 8s);
        const auto drained = lane.outbox.drained();
        bench.alarms.advance(7s);
        QTRY_COMPARE(bench.alarms.in(), 1s);
        QVERIFY(!drained.isFinished());
        bench.alarms.advance(1s);
        QTRY_VERIFY(drained.isFinished());
        QVERIFY(!drained.result());
    }

    // The device sleeps.

    void whatGotOldInASleepIsLookedAtFirst()
    {
        FullBench bench({u"1"_s});
        bench.decide(u"1"_s, {u"remove"_s});
        Lane lane(bench);
        QTRY_COMPARE(bench.alarms.in(), 8s);
        bench.platform.handle(u"1"_s, u"ann"_s, u"approved"_s);
        bench.alarms.tellOfWaking([&lane] { lane.outbox.wokeUp(); });
        bench.alarms.sleepDevice(11min);
        QTRY_COMPARE(bench.outbox(), QStringList{u"remove 1 sent already_handled ann approved"_s});
        QCOMPARE(bench.platform.calls, QStringList{u"look 1"_s});
    }

    void aShortSleepIsNothing()
    {
        FullBench bench({u"1"_s});
        bench.decide(u"1"_s, {u"ban"_s});
        Lane lane(bench);
        QTRY_VERIFY(bench.alarms.in());
        bench.alarms.tellOfWaking([&lane] { lane.outbox.wokeUp(); });
        bench.alarms.sleepDevice(9min);
        QTRY_COMPARE(bench.outbox(), QStringList{u"ban 1 sent done"_s});
        QCOMPARE(bench.platform.calls, QStringList{u"perform ban 1"_s});
    }

    void aBanThatGotOldAsksAgain()
    {
        FullBench bench({u"1"_s});
        bench.decide(u"1"_s, {u"ban"_s});
        Lane lane(bench);
        QTRY_VERIFY(bench.alarms.in());
        bench.alarms.tellOfWaking([&lane] { lane.outbox.wokeUp(); });
        bench.alarms.sleepDevice(11min);
        QTRY_COMPARE(bench.outbox(), QStringList{u"ban 1 parked asks_again"_s});
        QVERIFY(bench.platform.effects.isEmpty());
        bench.answerParked(u"1"_s, true);
        lane.outbox.wake();
        QTRY_COMPARE(bench.platform.effects, QStringList{u"ban 1"_s});
    }

    void aBanThatWasSaidAgainDoesNotAskForEachLostConnection()
    {
        FullBench bench({u"1"_s});
        bench.decide(u"1"_s, {u"ban"_s});
        bench.clock.advance(1h);
        bench.clock.tick();
        Lane lane(bench);
        QTRY_COMPARE(bench.outbox(), QStringList{u"ban 1 parked asks_again"_s});
        bench.platform.failBeforeSending(u"perform"_s);
        bench.answerParked(u"1"_s, true);
        lane.outbox.wake();
        QTRY_COMPARE(bench.outbox(), QStringList{u"ban 1 waiting tried"_s});
        QTRY_VERIFY(bench.alarms.advanceToNext());
        QTRY_COMPARE(bench.platform.effects, QStringList{u"ban 1"_s});
    }

    void aProgramThatStartsHasSleptToo()
    {
        FullBench bench({u"1"_s, u"2"_s});
        bench.decide(u"1"_s, {u"remove"_s});
        bench.decide(u"2"_s, {u"ban"_s});
        bench.clock.advance(1h);
        bench.clock.tick();
        Lane lane(bench);
        QTRY_COMPARE(bench.outbox(), (QStringList{u"remove 1 sent done"_s, u"ban 2 parked asks_again"_s}));
        QCOMPARE(bench.platform.calls, (QStringList{u"look 1"_s, u"perform remove 1"_s, u"look 2"_s}));
    }

    void whatStoodBehindAnotherHasSleptToo()
    {
        FullBench bench({u"1"_s});
        bench.decide(u"1"_s, {u"remove"_s, u"ban"_s});
        bench.clock.advance(1h);
        bench.clock.tick();
        Lane lane(bench);
        QTRY_COMPARE(bench.outbox(), (QStringList{u"remove 1 sent done"_s, u"ban 1 parked asks_again"_s}));
    }

    void whoSaysSendOnTheCommandLineIsNotAskedAgain()
    {
        FullBench bench({u"2"_s});
        bench.decide(u"2"_s, {u"ban"_s});
        bench.clock.advance(1h);
        Lane lane(bench, {.asksAgain = false});
        QTRY_COMPARE(bench.outbox(), QStringList{u"ban 2 sent done"_s});
        QCOMPARE(bench.platform.calls, (QStringList{u"look 2"_s, u"perform ban 2"_s}));
    }

    // Taking back.

    void oneSentAndTwoWaitingAreTakenBackRightly()
    {
        FullBench bench({u"1"_s});
        bench.platform.hang(u"look 1"_s);
        const DecisionId decision = bench.decide(u"1"_s, {u"remove"_s, u"warn"_s, u"keep"_s}, true);
        Lane lane(bench);
        QTRY_COMPARE(bench.outbox(), (QStringList{u"remove 1 sent done"_s, u"warn 1 waiting"_s, u"keep 1 waiting"_s}));
        QTRY_COMPARE(bench.platform.underWay(), 1); // looks before it warns
        bench.undo(decision);
        bench.platform.release(u"look 1"_s);
        QTRY_COMPARE(bench.outbox(),
            (QStringList{
                u"remove 1 sent done"_s, u"warn 1 withdrawn"_s, u"keep 1 withdrawn"_s, u"back remove 1 sent done"_s}));
        QCOMPARE(bench.platform.effects, (QStringList{u"remove 1"_s, u"undo remove 1"_s}));
        QCOMPARE(bench.cases(), QStringList{u"1 open"_s});
    }

    void whatWasTakenBackWithoutAnAnswerIsLookedAt()
    {
        FullBench bench({u"1"_s});
        const DecisionId decision = bench.decide(u"1"_s, {u"remove"_s}, true);
        Lane lane(bench);
        QTRY_COMPARE(bench.outbox(), QStringList{u"remove 1 sent done"_s});
        bench.platform.loseAnswers(u"undo"_s);
        bench.undo(decision);
        lane.outbox.wake();
        QTRY_COMPARE(bench.outbox(), (QStringList{u"remove 1 sent done"_s, u"back remove 1 waiting tried"_s}));
        QTRY_VERIFY(bench.alarms.advanceToNext());
        QTRY_COMPARE(bench.outbox(), (QStringList{u"remove 1 sent done"_s, u"back remove 1 sent done"_s}));
        QCOMPARE(bench.platform.effects, (QStringList{u"remove 1"_s, u"undo remove 1"_s}));
    }

    void whatMayHaveBeenSentAndIsNotWantedAnyMoreIsNotSentAgain()
    {
        FullBench bench({u"1"_s});
        bench.platform.fail(u"perform"_s, ErrorKind::Unavailable);
        const DecisionId decision = bench.decide(u"1"_s, {u"remove"_s}, true);
        Lane lane(bench);
        QTRY_COMPARE(bench.outbox(), QStringList{u"remove 1 waiting tried"_s});
        bench.undo(decision);
        // A look soon after proves nothing: the platform may still be at it.
        QTRY_VERIFY(bench.alarms.advanceToNext());
        QTRY_COMPARE(bench.platform.callsOf(u"look"_s).size(), 1);
        QTRY_COMPARE(bench.platform.underWay(), 0);
        QCOMPARE(bench.outbox(), (QStringList{u"remove 1 waiting tried"_s, u"back remove 1 waiting"_s}));
        QTRY_VERIFY(bench.alarms.advanceToNext());
        QTRY_COMPARE(bench.outbox(), (QStringList{u"remove 1 withdrawn"_s, u"back remove 1 withdrawn"_s}));
        QVERIFY(bench.platform.effects.isEmpty());
    }

    void whatWasSentAfterAllAndIsNotWantedAnyMoreIsTakenBack()
    {
        FullBench bench({u"1"_s});
        bench.platform.loseAnswers(u"perform"_s);
        const DecisionId decision = bench.decide(u"1"_s, {u"remove"_s}, true);
        Lane lane(bench);
        QTRY_COMPARE(bench.outbox(), QStringList{u"remove 1 waiting tried"_s});
        bench.undo(decision);
        QTRY_VERIFY(bench.alarms.advanceToNext());
        QTRY_COMPARE(bench.outbox(), (QStringList{u"remove 1 sent done"_s, u"back remove 1 sent done"_s}));
        QCOMPARE(bench.platform.effects, (QStringList{u"remove 1"_s, u"undo remove 1"_s}));
    }

    // Stopping.

    void aPoliteStopWaitsForTheAnswer()
    {
        FullBench bench({u"1"_s, u"2"_s});
        bench.platform.hang(u"perform"_s);
        bench.decide(u"1"_s, {u"warn"_s}, true);
        bench.decide(u"2"_s, {u"warn"_s}, true);
        Lane lane(bench);
        QTRY_COMPARE(bench.platform.callsOf(u"perform"_s).size(), 1);
        lane.outbox.finish();
        bench.platform.release(u"perform"_s);
        test::await(lane.outbox.ended());
        QCOMPARE(bench.outbox(), (QStringList{u"warn 1 sent done"_s, u"warn 2 waiting"_s}));
    }

    void aHardStopLeavesAnUnknownOutcome()
    {
        FullBench bench({u"1"_s});
        bench.platform.hang(u"perform"_s);
        bench.decide(u"1"_s, {u"warn"_s}, true);
        Lane lane(bench);
        QTRY_COMPARE(bench.platform.callsOf(u"perform"_s).size(), 1);
        lane.outbox.abort();
        test::await(lane.outbox.ended());
        QCOMPARE(bench.outbox(), QStringList{u"warn 1 parked may_have_been_sent"_s});
    }
};

SZEPT_TEST(OutboxTest)
#include "tst_outbox.moc"
