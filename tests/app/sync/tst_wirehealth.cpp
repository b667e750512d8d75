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

/// What an account's health says, held against what its server does.
class WireHealthTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aGoodPassIsTold()
    {
        WireBench bench(7);
        bench.clock.advance(1h);
        bench.begin(WireBench::window);
        QTRY_COMPARE(bench.health(bench.server.account).lastGoodAt, bench.clock.now());
        const SyncState state = bench.health(bench.server.account);
        QVERIFY(!state.error);
        QCOMPARE(state.failures, 0);
        QCOMPARE(state.nextTryAt, bench.clock.now() + 60s);
        QCOMPARE(bench.server.received(), (QStringList{u"pull"_s, u"pull 5"_s}));
    }

    void anErrorLeavesTheLastGoodOne()
    {
        WireBench bench(1);
        const auto good = bench.clock.now();
        bench.clock.advance(1h);
        bench.server.proxy.arm(fault::answer(503), 2);
        bench.begin(WireBench::window);
        for (int failures = 1; failures <= 2; ++failures) {
            QTRY_COMPARE(bench.health(bench.server.account).failures, failures);
            const SyncState state = bench.health(bench.server.account);
            QCOMPARE(state.error->kind, ErrorKind::Unavailable);
            QCOMPARE(state.lastGoodAt, good); // the lag
            QTRY_COMPARE(bench.alarms.in(), *state.nextTryAt - bench.clock.now());
            bench.alarms.advanceToNext();
        }
        QTRY_VERIFY(!bench.health(bench.server.account).error);
        QCOMPARE(bench.health(bench.server.account).failures, 0);
        QCOMPARE(bench.health(bench.server.account).lastGoodAt, bench.clock.now());
    }

    void theServersOwnPauseIsTheNextTry()
    {
        WireBench bench(1);
        bench.clock.advance(1h);
        bench.server.proxy.arm(fault::tooMany(90));
        bench.begin(WireBench::window);
        QTRY_VERIFY(bench.health(bench.server.account).error);
        QCOMPARE(bench.health(bench.server.account).error->kind, ErrorKind::RateLimited);
        QCOMPARE(bench.health(bench.server.account).nextTryAt, bench.clock.now() + 90s);
        QTRY_COMPARE(bench.alarms.in(), 90s);
        bench.alarms.advance(89s);
        QTRY_COMPARE(bench.alarms.in(), 1s);
        QCOMPARE(bench.server.received(), QStringList());
        bench.alarms.advance(1s);
        QTRY_COMPARE(bench.server.received(), QStringList{u"pull"_s});
    }

    void aSecretThatIsNotTakenStopsReadingAndSending()
    {
        WireBench bench(2);
        bench.decide(u"0001"_s, {u"remove"_s}, true);
        bench.server.proxy.arm(fault::answer(401), std::nullopt);
        bench.begin(WireBench::window);
        QTRY_VERIFY(bench.health(bench.server.account).error);
        QCOMPARE(bench.health(bench.server.account).error->kind, ErrorKind::Unauthorised);
        QTRY_VERIFY(!bench.health(bench.server.account).nextTryAt); // but when a person has acted
        QTRY_COMPARE(bench.alarms.count(), 0);
        const auto asked = bench.server.proxy.passed().size();
        bench.decide(u"0002"_s, {u"remove"_s}, true);
        bench.alarms.advance(10h);
        QCOMPARE(bench.server.proxy.passed().size(), asked);
        bench.server.proxy.disarm();
        bench.tryAgain();
        QTRY_COMPARE(bench.server.platform.effects(), (QStringList{u"remove 0001"_s, u"remove 0002"_s}));
        QTRY_VERIFY(!bench.health(bench.server.account).error);
    }

    void theRateBudgetIsTheServersWord()
    {
        WireBench bench(1);
        bench.server.platform.remaining = 57;
        bench.server.platform.limit = 60;
        bench.begin(WireBench::window);
        const auto report = bench.sync();
        QTRY_VERIFY(report.isFinished());
        QTRY_COMPARE(bench.health(bench.server.account).budget, (RateBudget{57, 60, bench.clock.now() + 40s}));
    }

    void whatSendingTellsOfTheBudgetIsKeptAtOnce()
    {
        WireBench bench(1);
        bench.server.platform.remaining = 41;
        bench.server.platform.limit = 60;
        bench.decide(u"0001"_s, {u"remove"_s}, true);
        bench.begin(WireBench::onlySends); // no pass follows
        QTRY_COMPARE(bench.server.platform.effects(), QStringList{u"remove 0001"_s});
        QTRY_COMPARE(bench.health(bench.server.account).budget, (RateBudget{41, 60, bench.clock.now() + 40s}));
    }
};

SZEPT_TEST(WireHealthTest)
#include "tst_wirehealth.moc"
