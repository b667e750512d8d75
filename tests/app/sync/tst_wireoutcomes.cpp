// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/sync/wirebench.h"
#include "tests/support/testmain.h"

#include <QTest>

#include <functional>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace szept;
using test::WireBench;
namespace fault = szept::test::fault;

namespace {

/// As drawn for the first subject.
QStringList first(const QStringList &words)
{
    QStringList drawn;
    for (const QString &word : words)
        drawn.append(word + u" 0001"_s);
    return drawn;
}

} // namespace

/// What a server really receives when its answers do not come, come broken, or say no.
class WireOutcomesTest : public QObject
{
    Q_OBJECT

    /// The ways not to learn what became of a request.
    static void unknownOutcomes()
    {
        QTest::addColumn<test::Fault>("fault");
        QTest::addColumn<bool>("acted");
        QTest::newRow("done, no answer") << fault::dropAfter() << true;
        QTest::newRow("done, half an answer") << fault::cut(0.5) << true;
        QTest::newRow("done, 502") << fault::answerAfter(502) << true;
        QTest::newRow("done, silence") << fault::silenceAfter() << true;
        QTest::newRow("not done, no answer") << fault::dropBefore() << false;
        QTest::newRow("not done, 503") << fault::answer(503) << false;
        QTest::newRow("not done, silence") << fault::silenceBefore() << false;
    }
    /// Silence is given up after a moment here; an answer has all its time.
    static kit::HttpOptions patience(const test::Fault &fault)
    {
        kit::HttpOptions options = WireBench::quick();
        options.idle = options.total = fault.play ? 30s : 2s;
        return options;
    }

private Q_SLOTS:
    void whatIsSafeIsSentAgain_data() { unknownOutcomes(); }
    void whatIsSafeIsSentAgain()
    {
        QFETCH(test::Fault, fault);
        QFETCH(bool, acted);
        WireBench bench(1, patience(fault));
        bench.server.proxy.arm(fault, 1, test::isWrite);
        bench.server.proxy.arm(fault::answer(501), std::nullopt, std::not_fn(test::isWrite)); // nor can it be looked at
        bench.decide(u"0001"_s, {u"keep"_s}, true);
        bench.begin();
        QTRY_COMPARE(bench.outbox(), QStringList{u"keep 0001 waiting tried"_s});
        QTRY_VERIFY(bench.alarms.advanceToNext());
        QTRY_COMPARE(bench.outbox(), QStringList{u"keep 0001 sent done"_s});
        QCOMPARE(bench.server.platform.asked(u"keep 0001"_s), acted ? 2 : 1);
        QCOMPARE(bench.server.platform.waiting(), QStringList());
    }

    void whatIsCheckableIsLookedAtFirst_data() { unknownOutcomes(); }
    void whatIsCheckableIsLookedAtFirst()
    {
        QFETCH(test::Fault, fault);
        QFETCH(bool, acted);
        WireBench bench(1, patience(fault));
        bench.server.proxy.arm(fault, 1, test::isWrite);
        bench.decide(u"0001"_s, {u"remove"_s}, true);
        bench.begin();
        QTRY_COMPARE(bench.outbox(), QStringList{u"remove 0001 waiting tried"_s});
        QTRY_VERIFY(bench.alarms.advanceToNext());
        QTRY_COMPARE(bench.outbox(), QStringList{u"remove 0001 sent done"_s});
        QCOMPARE(bench.server.received(),
            first(acted ? QStringList{u"remove"_s, u"look"_s} : QStringList{u"look"_s, u"remove"_s}));
        QCOMPARE(bench.server.platform.effects(), QStringList{u"remove 0001"_s});
    }

    void whatIsUnsafeIsParked_data() { unknownOutcomes(); }
    void whatIsUnsafeIsParked()
    {
        QFETCH(test::Fault, fault);
        QFETCH(bool, acted);
        WireBench bench(1, patience(fault));
        bench.server.proxy.arm(fault, 1, test::isWrite);
        bench.decide(u"0001"_s, {u"warn"_s}, true);
        bench.begin();
        QTRY_COMPARE(bench.outbox(), QStringList{u"warn 0001 parked may_have_been_sent"_s});
        bench.alarms.advance(3h);
        const auto sent = bench.send(true); // not even by somebody who says "send"
        QTRY_VERIFY(sent.isFinished());
        QCOMPARE(sent.result()->left.parked, 1);
        bench.begin(); // nor by another program
        const auto again = bench.send(true);
        QTRY_VERIFY(again.isFinished());
        const int before = acted ? 1 : 0;
        QCOMPARE(bench.server.platform.asked(u"warn 0001"_s), before);
        bench.answerParked(u"0001"_s, true); // a person has seen that it did not arrive
        QTRY_COMPARE(bench.outbox(), QStringList{u"warn 0001 sent done"_s});
        QCOMPARE(bench.server.platform.asked(u"warn 0001"_s), before + 1);
    }

    // Somebody else was quicker.

    void aRefusalThatALookConfirmsSaysWhoAndWhat_data()
    {
        QTest::addColumn<int>("status");
        for (const int status : {403, 404, 409})
            QTest::addRow("%d", status) << status;
    }
    void aRefusalThatALookConfirmsSaysWhoAndWhat()
    {
        QFETCH(int, status);
        WireBench bench(1);
        bench.server.platform.handle(u"0001"_s, u"ann"_s, u"approved"_s);
        if (status != 409) // which it says itself
            bench.server.proxy.arm(fault::answer(status), 1, test::isWrite);
        bench.decide(u"0001"_s, {u"remove"_s}, true);
        bench.begin();
        QTRY_COMPARE(bench.outbox(), QStringList{u"remove 0001 sent already_handled ann approved"_s});
        QCOMPARE(bench.cases(), QStringList{u"0001 closed by ann: approved"_s});
        QCOMPARE(bench.server.platform.effects(), QStringList());
    }

    void aRefusalThatNothingExplainsNeedsAPerson()
    {
        WireBench bench(1);
        bench.server.proxy.arm(fault::answer(403), 1, test::isWrite);
        bench.decide(u"0001"_s, {u"remove"_s}, true);
        bench.begin();
        QTRY_COMPARE(bench.outbox(), QStringList{u"remove 0001 parked forbidden"_s});
        QCOMPARE(bench.server.received(), QStringList{u"look 0001"_s});
    }

    void aWarningIsNotSentAboutWhatSomebodyElseDecided()
    {
        WireBench bench(1);
        bench.server.platform.handle(u"0001"_s, u"ann"_s, u"approved"_s);
        bench.decide(u"0001"_s, {u"warn"_s}, true);
        bench.begin();
        QTRY_COMPARE(bench.outbox(), QStringList{u"warn 0001 sent already_handled ann approved"_s});
        QCOMPARE(bench.server.received(), QStringList{u"look 0001"_s});
    }

    void whatAColleagueDidWhileTheOutcomeWasUnknownIsNotOurs()
    {
        WireBench bench(1);
        bench.server.proxy.arm(fault::dropBefore(), 1, test::isWrite);
        bench.decide(u"0001"_s, {u"remove"_s}, true);
        bench.begin();
        QTRY_COMPARE(bench.outbox(), QStringList{u"remove 0001 waiting tried"_s});
        bench.server.platform.handle(u"0001"_s, u"ann"_s, u"remove"_s); // just the same, and it was not us
        QTRY_VERIFY(bench.alarms.advanceToNext());
        QTRY_COMPARE(bench.outbox(), QStringList{u"remove 0001 sent already_handled ann remove"_s});
        QCOMPARE(bench.server.received(), QStringList{u"look 0001"_s});
    }

    // The device sleeps.

    void whatGotOldIsLookedAtAgainAndBansAsk()
    {
        WireBench bench(3);
        for (const auto &[id, action] :
            {std::pair(u"0001"_s, u"remove"_s), {u"0002"_s, u"ban"_s}, {u"0003"_s, u"remove"_s}})
            bench.decide(id, {action});
        bench.begin();
        QTRY_VERIFY(bench.alarms.in() <= 8s);
        bench.server.platform.handle(u"0003"_s, u"ann"_s, u"approved"_s);
        bench.alarms.sleepDevice(11min);
        QTRY_COMPARE(bench.outbox(),
            (QStringList{u"remove 0001 sent done"_s, u"ban 0002 parked asks_again"_s,
                u"remove 0003 sent already_handled ann approved"_s}));
        QCOMPARE(
            bench.server.received(), (QStringList{u"look 0001"_s, u"remove 0001"_s, u"look 0002"_s, u"look 0003"_s}));
        bench.answerParked(u"0002"_s, true);
        QTRY_COMPARE(bench.server.platform.effects(), (QStringList{u"remove 0001"_s, u"ban 0002"_s}));
    }
};

SZEPT_TEST(WireOutcomesTest)
#include "tst_wireoutcomes.moc"
