// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/sync/wirebench.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace szept;
using test::WireBench;
namespace fault = szept::test::fault;

/// What a server really receives of what is taken back, and when things go.
class WireUndoTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void inItsWindowNothingLeaves()
    {
        WireBench bench(1);
        const DecisionId decision = bench.decide(u"0001"_s, {u"remove"_s, u"keep"_s});
        bench.begin();
        QTRY_VERIFY(bench.alarms.in());
        bench.undo(decision);
        bench.alarms.advance(1h);
        const auto sent = bench.send(true);
        QTRY_VERIFY(sent.isFinished());
        QCOMPARE(bench.outbox(), (QStringList{u"remove 0001 withdrawn"_s, u"keep 0001 withdrawn"_s}));
        QCOMPARE(bench.server.received(), QStringList());
        QCOMPARE(bench.cases(), QStringList{u"0001 open"_s});
    }

    void oneSentAndTwoWaiting()
    {
        WireBench bench(1);
        const DecisionId decision = bench.decide(u"0001"_s, {u"remove"_s, u"warn"_s, u"keep"_s}, true);
        bench.moments.at("send.looked"_L1, [&] { bench.undo(decision); }); // before the warning
        bench.begin();
        QTRY_COMPARE(bench.outbox(),
            (QStringList{u"remove 0001 sent done"_s, u"warn 0001 withdrawn"_s, u"keep 0001 withdrawn"_s,
                u"back remove 0001 sent done"_s}));
        QCOMPARE(bench.server.received(), (QStringList{u"remove 0001"_s, u"look 0001"_s, u"back 0001"_s}));
        QCOMPARE(bench.cases(), QStringList{u"0001 open"_s});
        QCOMPARE(bench.server.platform.waiting(), QStringList{u"0001"_s});
    }

    /// Whoever is quicker writes; what the other one wrote stands.
    void itRacesWithTheSender_data()
    {
        QTest::addColumn<QString>("moment");
        for (const auto &moment : {u"attempt.committed"_s, u"send.answered"_s, u"outcome.committed"_s})
            QTest::newRow(qPrintable(moment)) << moment;
    }
    void itRacesWithTheSender()
    {
        QFETCH(QString, moment);
        const QByteArray name = moment.toLatin1();
        WireBench bench(1);
        const DecisionId decision = bench.decide(u"0001"_s, {u"remove"_s}, true);
        bench.moments.at(QLatin1StringView(name), [&] { bench.undo(decision); });
        bench.begin();
        QTRY_COMPARE(bench.outbox(), (QStringList{u"remove 0001 sent done"_s, u"back remove 0001 sent done"_s}));
        QCOMPARE(bench.server.received(), (QStringList{u"remove 0001"_s, u"back 0001"_s}));
        QCOMPARE(bench.server.platform.waiting(), QStringList{u"0001"_s});
        QCOMPARE(bench.cases(), QStringList{u"0001 open"_s});
    }

    void whatCannotBeTakenBackIsSaid()
    {
        WireBench bench(1);
        const DecisionId decision = bench.decide(u"0001"_s, {u"warn"_s}, true);
        bench.moments.at("attempt.committed"_L1, [&] { bench.undo(decision); });
        bench.begin();
        QTRY_COMPARE(bench.outbox(), QStringList{u"warn 0001 sent done"_s});
        QCOMPARE(bench.server.received(), (QStringList{u"look 0001"_s, u"warn 0001"_s}));
        QCOMPARE(bench.cases(), QStringList{u"0001 open"_s});
    }

    void ofAnUnknownOutcomeIsLookedAtFirst_data()
    {
        QTest::addColumn<test::Fault>("fault");
        QTest::addColumn<QStringList>("received");
        QTest::newRow("it had arrived") << fault::dropAfter()
                                        << QStringList{u"remove 0001"_s, u"look 0001"_s, u"back 0001"_s};
        QTest::newRow("it had not") << fault::dropBefore()
                                    << QStringList{u"look 0001"_s, u"look 0001"_s}; // soon, and when it is sure
    }
    void ofAnUnknownOutcomeIsLookedAtFirst()
    {
        QFETCH(test::Fault, fault);
        QFETCH(QStringList, received);
        WireBench bench(1);
        bench.server.proxy.arm(fault, 1, test::isWrite);
        const DecisionId decision = bench.decide(u"0001"_s, {u"remove"_s}, true);
        bench.begin();
        QTRY_COMPARE(bench.outbox(), QStringList{u"remove 0001 waiting tried"_s});
        bench.undo(decision);
        for (const QString &look : received.filter(u"look"_s)) {
            const qsizetype before = bench.server.received().count(look);
            QTRY_VERIFY(bench.alarms.advanceToNext());
            QTRY_COMPARE(bench.server.received().count(look), before + 1);
        }
        QTRY_COMPARE(bench.server.received(), received);
        QTRY_VERIFY(!bench.outbox().join(u' ').contains(u"waiting"_s));
        QCOMPARE(bench.server.platform.waiting(), QStringList{u"0001"_s});
        QCOMPARE(bench.cases(), QStringList{u"0001 open"_s});
    }

    void takingBackTwiceIsTakingBackOnce()
    {
        WireBench bench(1);
        const DecisionId decision = bench.decide(u"0001"_s, {u"remove"_s}, true);
        bench.begin();
        QTRY_COMPARE(bench.outbox(), QStringList{u"remove 0001 sent done"_s});
        bench.server.proxy.arm(fault::dropAfter(), 1, test::isWrite);
        bench.undo(decision);
        bench.undo(decision);
        QTRY_COMPARE(bench.outbox(), (QStringList{u"remove 0001 sent done"_s, u"back remove 0001 waiting tried"_s}));
        bench.undo(decision);
        QTRY_VERIFY(bench.alarms.advanceToNext());
        QTRY_COMPARE(bench.outbox(), (QStringList{u"remove 0001 sent done"_s, u"back remove 0001 sent done"_s}));
        QCOMPARE(bench.server.received(), (QStringList{u"remove 0001"_s, u"back 0001"_s, u"look 0001"_s}));
    }

    // Clocks.

    void aJumpOfTheClockMovesNoWindow_data()
    {
        QTest::addColumn<qint64>("hours");
        QTest::newRow("forward") << qint64(5);
        QTest::newRow("backward") << qint64(-5);
    }
    void aJumpOfTheClockMovesNoWindow()
    {
        QFETCH(qint64, hours);
        WireBench bench(2);
        bench.decide(u"0001"_s, {u"remove"_s});
        bench.begin();
        QTRY_COMPARE(bench.alarms.in(), 8s);
        bench.clock.jump(std::chrono::hours(hours));
        bench.decide(u"0002"_s, {u"remove"_s}, true); // and the lane looks
        QTRY_COMPARE(bench.server.received(), QStringList{u"remove 0002"_s});
        bench.alarms.advance(7999ms);
        QTRY_COMPARE(bench.alarms.in(), 1ms);
        QCOMPARE(bench.server.received(), QStringList{u"remove 0002"_s});
        bench.alarms.advance(1ms);
        QTRY_COMPARE(bench.outbox(), (QStringList{u"remove 0001 sent done"_s, u"remove 0002 sent done"_s}));
        QCOMPARE(bench.server.platform.effects(), (QStringList{u"remove 0002"_s, u"remove 0001"_s}));
    }

    void aClockThatWasSetBackHoldsNothingLongerThanItsWindow()
    {
        WireBench bench(1);
        bench.decide(u"0001"_s, {u"remove"_s});
        bench.clock.jump(-5h); // and then the program is started
        bench.begin();
        QTRY_COMPARE(bench.alarms.in(), 8s);
        bench.alarms.advance(8s);
        QTRY_COMPARE(bench.server.platform.effects(), QStringList{u"remove 0001"_s});
    }
};

SZEPT_TEST(WireUndoTest)
#include "tst_wireundo.moc"
