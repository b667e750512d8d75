// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/attempt.h"
#include "app/sync/holding.h"
#include "models/services/outbox.h"
#include "tests/app/sync/lane.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace szept;
using test::FullBench;
using test::Lane;

/// An attempt, and the look that was to explain why it was refused, or what stood there before.
class AttemptTest : public QObject
{
    Q_OBJECT

private:
    /// The first try comes to nothing, so that the lane looks before the second.
    static void liftsAtTheSecondTry(FullBench &bench, Lane &lane, DecisionId silencing)
    {
        bench.undo(silencing);
        lane.outbox.wake();
        QTRY_COMPARE(bench.outbox().value(1), u"back silence 1 waiting tried"_s);
        QTRY_VERIFY(bench.alarms.advanceToNext());
        QTRY_COMPARE(bench.outbox().value(1), u"back silence 1 sent done"_s);
        QCOMPARE(bench.platform.effects, (QStringList{u"silence 1"_s, u"undo silence 1"_s}));
    }

private Q_SLOTS:
    void aSecretThatExpiresBeforeTheLookIsTheTroubleThatIsTold()
    {
        FullBench bench({u"1"_s});
        bench.platform.fail(u"perform"_s, ErrorKind::Conflict);
        bench.platform.fail(u"look"_s, ErrorKind::Unauthorised);
        bench.decide(u"1"_s, {u"remove"_s}, true);
        Lane lane(bench);
        QTRY_COMPARE(lane.refusals.size(), 1);
        QCOMPARE(lane.refusals.first().kind, ErrorKind::Unauthorised);
        QCOMPARE(bench.outbox(), QStringList{u"remove 1 waiting tried"_s});
        lane.outbox.resume();
        QTRY_COMPARE(bench.platform.effects, QStringList{u"remove 1"_s});
        QCOMPARE(bench.platform.callsOf(u"look"_s).size(), 2); // the refusal was still to be explained
    }

    void aLongPauseBeforeTheLookIsTheTroubleThatIsTold()
    {
        FullBench bench({u"1"_s});
        bench.platform.fail(u"perform"_s, ErrorKind::Conflict);
        bench.platform.fail(u"look"_s, ErrorKind::RateLimited, 1, 10min);
        bench.decide(u"1"_s, {u"remove"_s}, true);
        Lane lane(bench);
        const auto drained = lane.outbox.drained();
        QTRY_VERIFY(drained.isFinished());
        QCOMPARE(drained.result()->kind, ErrorKind::RateLimited);
        QCOMPARE(bench.outbox(), QStringList{u"remove 1 waiting tried"_s});
    }

    /// A hotel's network answers for everybody until one has signed in.
    void aPageThatStandsBeforeThePlatformParksNothing()
    {
        FullBench bench({u"1"_s, u"2"_s});
        bench.platform.pageInstead(u"perform"_s, 2);
        bench.decide(u"1"_s, {u"remove"_s}, true);
        bench.decide(u"2"_s, {u"remove"_s}, true);
        Lane lane(bench);
        QTRY_COMPARE(bench.outbox().value(0), u"remove 1 waiting tried"_s);
        QTRY_VERIFY(bench.alarms.advanceToNext());
        QTRY_COMPARE(bench.platform.callsOf(u"perform"_s).size(), 2);
        QTRY_COMPARE(bench.platform.underWay(), 0); // else the next alarm is that of its longest time
        QTRY_VERIFY(bench.alarms.advanceToNext());
        QTRY_COMPARE(bench.outbox(), (QStringList{u"remove 1 sent done"_s, u"remove 2 sent done"_s}));
        QCOMPARE(bench.platform.effects, (QStringList{u"remove 1"_s, u"remove 2"_s}));
    }

    void aPageWhereOneLooksLeavesWhatMayHaveHappenedToALaterLook()
    {
        FullBench bench({u"1"_s});
        bench.platform.loseAnswers(u"perform"_s);
        bench.platform.pageInstead(u"look"_s);
        bench.decide(u"1"_s, {u"remove"_s}, true);
        Lane lane(bench);
        QTRY_COMPARE(bench.outbox(), QStringList{u"remove 1 waiting tried"_s});
        QTRY_VERIFY(bench.alarms.advanceToNext());
        QTRY_COMPARE(bench.platform.callsOf(u"look"_s).size(), 1);
        QTRY_VERIFY(bench.alarms.advanceToNext());
        QTRY_COMPARE(bench.outbox(), QStringList{u"remove 1 sent done"_s});
        QCOMPARE(bench.platform.effects, QStringList{u"remove 1"_s});
    }

    void aCaveatOfWhatIsOursReachesItsOutcome_data()
    {
        QTest::addColumn<bool>("looked");
        QTest::newRow("that the answer told") << false;
        QTest::newRow("that a look told") << true;
    }
    void aCaveatOfWhatIsOursReachesItsOutcome()
    {
        QFETCH(bool, looked);
        FullBench bench({u"1"_s});
        bench.platform.caveat = Reason{u"half_of_next_year"_s, {u"7"_s}};
        if (looked)
            bench.platform.loseAnswers(u"perform"_s);
        bench.decide(u"1"_s, {u"remove"_s}, true);
        Lane lane(bench);
        if (looked) {
            QTRY_COMPARE(bench.outbox(), QStringList{u"remove 1 waiting tried"_s});
            QTRY_VERIFY(bench.alarms.advanceToNext());
        }
        QTRY_COMPARE(bench.outbox(), QStringList{u"remove 1 sent done"_s});
        const auto actions = services::allActions(bench.store.connection());
        QVERIFY(actions);
        QCOMPARE(services::caveatOf(actions->first()), bench.platform.caveat);
    }

    // What it was decided on is not there any more.

    void whatChangedAndStillWaitsIsDecidedAnew()
    {
        FullBench bench({u"1"_s});
        bench.decide(u"1"_s, {u"remove"_s}, true);
        bench.platform.put(u"1"_s, u"edited"_s);
        Lane lane(bench);
        QTRY_COMPARE(bench.cases(), QStringList{u"1 open"_s});
        QVERIFY(bench.platform.effects.isEmpty());
        QCOMPARE(bench.outbox(), QStringList{u"remove 1 withdrawn changed_and_waits"_s});
        QCOMPARE(bench.textOf(u"1"_s), u"edited"_s);
        bench.decide(u"1"_s, {u"remove"_s}, true); // on what stands there now
        lane.outbox.wake();
        QTRY_COMPARE(bench.outbox().value(1), u"remove 1 sent done"_s);
        QCOMPARE(bench.platform.effects, QStringList{u"remove 1"_s});
    }

    /// Our attempt arrived and it was reported anew, or it did not and somebody edited it: that cannot be told apart.
    void whatChangedWhileNobodyKnewWhetherItWasDoneIsLookedAtByAPerson()
    {
        FullBench bench({u"1"_s});
        bench.platform.loseAnswers(u"perform"_s);
        bench.decide(u"1"_s, {u"remove"_s, u"warn"_s}, true);
        Lane lane(bench);
        QTRY_COMPARE(bench.outbox().value(0), u"remove 1 waiting tried"_s);
        bench.platform.put(u"1"_s, u"reported anew"_s);
        QTRY_VERIFY(bench.alarms.advanceToNext());
        QTRY_COMPARE(bench.outbox().value(0), u"remove 1 parked may_have_been_sent"_s);
        QCOMPARE(bench.platform.effects, QStringList{u"remove 1"_s});
    }

    void nothingElseOfThatDecisionIsSent()
    {
        FullBench bench({u"1"_s});
        bench.decide(u"1"_s, {u"remove"_s, u"warn"_s}, true);
        bench.platform.put(u"1"_s, u"edited"_s);
        Lane lane(bench);
        QTRY_COMPARE(bench.outbox(),
            (QStringList{u"remove 1 withdrawn changed_and_waits"_s, u"warn 1 withdrawn changed_and_waits"_s}));
        QCOMPARE(bench.cases(), QStringList{u"1 open"_s});
        QVERIFY(bench.platform.effects.isEmpty());
    }

    void whatWasTakenBackMayHaveBeenDoneAllTheSame()
    {
        FullBench bench({u"1"_s});
        bench.platform.fail(u"perform"_s, ErrorKind::Unavailable);
        const DecisionId decision = bench.decide(u"1"_s, {u"remove"_s}, true);
        Lane lane(bench);
        QTRY_COMPARE(bench.outbox(), QStringList{u"remove 1 waiting tried"_s});
        bench.undo(decision);
        bench.platform.put(u"1"_s, u"edited"_s);
        QTRY_VERIFY(bench.alarms.advanceToNext());
        QTRY_COMPARE(bench.outbox().value(0), u"remove 1 parked may_have_been_sent"_s);
    }

    void whatThePlatformDoesAfterTheFirstLookIsTakenBack()
    {
        FullBench bench({u"1"_s});
        bench.platform.fail(u"perform"_s, ErrorKind::Unavailable);
        const DecisionId decision = bench.decide(u"1"_s, {u"remove"_s}, true);
        Lane lane(bench);
        QTRY_COMPARE(bench.outbox(), QStringList{u"remove 1 waiting tried"_s});
        bench.undo(decision);
        QTRY_VERIFY(bench.alarms.advanceToNext());
        QTRY_COMPARE(bench.platform.callsOf(u"look"_s).size(), 1);
        QTRY_COMPARE(bench.platform.underWay(), 0);
        bench.platform.carryOut(u"remove"_s, u"1"_s);
        QTRY_VERIFY(bench.alarms.advanceToNext());
        QTRY_COMPARE(bench.outbox(), (QStringList{u"remove 1 sent done"_s, u"back remove 1 sent done"_s}));
        QCOMPARE(bench.platform.effects, (QStringList{u"remove 1"_s, u"undo remove 1"_s}));
    }

    /// What becomes of the subject meanwhile tells nothing of a penalty for its author.
    void aPenaltyIsLiftedWhateverBecameOfItsSubject_data()
    {
        QTest::addColumn<QString>("meanwhile");
        for (const QString &meanwhile : {u"nothing"_s, u"flagged again"_s, u"decided"_s, u"gone"_s})
            QTest::newRow(qPrintable(meanwhile)) << meanwhile;
    }
    void aPenaltyIsLiftedWhateverBecameOfItsSubject()
    {
        QFETCH(QString, meanwhile);
        FullBench bench({u"1"_s});
        const DecisionId decision = bench.decide(u"1"_s, {u"silence"_s}, true);
        Lane lane(bench);
        QTRY_COMPARE(bench.outbox(), QStringList{u"silence 1 sent done"_s});
        if (meanwhile == "flagged again"_L1)
            bench.platform.put(u"1"_s);
        else if (meanwhile == "decided"_L1)
            bench.platform.handle(u"1"_s, u"ann"_s, u"removed"_s);
        else if (meanwhile == "gone"_L1)
            bench.platform.remove(u"1"_s);
        bench.platform.failBeforeSending(u"undo"_s);
        liftsAtTheSecondTry(bench, lane, decision);
        QCOMPARE(bench.platform.callsOf(u"look"_s).size(), 1);
    }

    /// What the look after a lost answer saw of the subject may have been a colleague's doing.
    void aPenaltyIsLiftedWhateverWasSeenOfItsSubject()
    {
        FullBench bench({u"1"_s});
        bench.platform.loseAnswers(u"perform"_s);
        const DecisionId decision = bench.decide(u"1"_s, {u"silence"_s}, true);
        Lane lane(bench);
        QTRY_COMPARE(bench.outbox(), QStringList{u"silence 1 waiting tried"_s});
        bench.platform.handle(u"1"_s, u"ann"_s, u"silenced"_s);
        QTRY_VERIFY(bench.alarms.advanceToNext());
        QTRY_COMPARE(bench.outbox(), QStringList{u"silence 1 sent done"_s});
        bench.platform.put(u"1"_s); // and flagged again
        bench.platform.failBeforeSending(u"undo"_s);
        liftsAtTheSecondTry(bench, lane, decision);
    }

    /// The platform lets itself be looked at, it has not happened, and still no attempt is answered: somebody has to know.
    void whatNeverComesToAnythingIsAskedAbout()
    {
        FullBench bench({u"1"_s});
        bench.platform.fail(u"perform"_s, ErrorKind::Unavailable, 100);
        bench.decide(u"1"_s, {u"remove"_s}, true);
        Lane lane(bench);
        for (int attempt = 1; attempt < 8; ++attempt) {
            QTRY_COMPARE(bench.platform.callsOf(u"perform"_s).size(), attempt);
            QTRY_COMPARE(bench.outbox(), QStringList{u"remove 1 waiting tried"_s});
            QTRY_VERIFY(bench.alarms.advanceToNext());
        }
        QTRY_COMPARE(bench.outbox(), QStringList{u"remove 1 parked may_have_been_sent"_s});
    }

    /// Else another process counts the attempt as over, and sends it too (Holding::longestAttempt).
    void aSendingThatTakesTooLongIsBrokenOff()
    {
        FullBench bench({u"1"_s});
        bench.platform.hang(u"perform"_s);
        bench.decide(u"1"_s, {u"remove"_s}, true);
        Lane lane(bench);
        QTRY_COMPARE(bench.platform.underWay(), 1);
        bench.alarms.advance(sync::Attempt::longest - 1s);
        QCOMPARE(bench.platform.underWay(), 1);
        bench.alarms.advance(1s);
        QTRY_COMPARE(bench.platform.underWay(), 0);
        QTRY_COMPARE(bench.outbox(), QStringList{u"remove 1 waiting tried"_s});
        QVERIFY(sync::Attempt::longest < sync::Holding::longestAttempt);
        bench.platform.release(u"perform"_s);
        QTRY_VERIFY(bench.alarms.advanceToNext());
        QTRY_COMPARE(bench.platform.effects, QStringList{u"remove 1"_s});
    }

    void aPenaltyThatMayBeLiftedIsAskedAboutWhereItStands()
    {
        FullBench bench({u"1"_s});
        const DecisionId decision = bench.decide(u"1"_s, {u"silence"_s}, true);
        Lane lane(bench);
        QTRY_COMPARE(bench.outbox(), QStringList{u"silence 1 sent done"_s});
        bench.platform.put(u"1"_s);
        bench.platform.fail(u"undo"_s, ErrorKind::Unavailable); // before anything is done, which nobody knows
        liftsAtTheSecondTry(bench, lane, decision);
    }

    /// Where the answer is lost, nothing else tells what an undo has to put back.
    void whatAnUndoNeedsIsSeenBeforeTheFirstAttempt()
    {
        FullBench bench({u"1"_s});
        bench.platform.needsBefore = true;
        bench.platform.loseAnswers(u"perform"_s);
        const DecisionId decision = bench.decide(u"1"_s, {u"remove"_s}, true);
        Lane lane(bench);
        QTRY_COMPARE(bench.outbox(), QStringList{u"remove 1 waiting tried"_s});
        QTRY_VERIFY(bench.alarms.advanceToNext());
        QTRY_COMPARE(bench.outbox(), QStringList{u"remove 1 sent done"_s});
        bench.undo(decision);
        lane.outbox.wake();
        QTRY_COMPARE(bench.outbox(), (QStringList{u"remove 1 sent done"_s, u"back remove 1 sent done"_s}));
        QCOMPARE(bench.platform.befores, (QStringList{u"perform pending"_s, u"undo pending"_s}));
        QCOMPARE(bench.platform.calls.first(), u"look 1"_s);
    }
};

SZEPT_TEST(AttemptTest)
#include "tst_attempt.moc"
