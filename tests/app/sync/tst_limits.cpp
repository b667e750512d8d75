// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/sync/lane.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace szept;
using test::FullBench;
using test::Lane;

/// A platform that wants fewer requests, of one kind or of all.
class LimitsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRateLimitIsWaitedOut()
    {
        FullBench bench({u"1"_s});
        bench.platform.fail(u"perform"_s, ErrorKind::RateLimited, 1, 30s);
        bench.decide(u"1"_s, {u"warn"_s}, true);
        Lane lane(bench);
        QTRY_COMPARE(bench.outbox(), QStringList{u"warn 1 waiting tried"_s});
        QTRY_COMPARE(bench.alarms.in(), 30s);
        bench.alarms.advance(30s);
        QTRY_COMPARE(bench.platform.effects, QStringList{u"warn 1"_s});
    }

    void aRateLimitThatIsOverIsNoLeaveToSendAtOnceForEver()
    {
        FullBench bench({u"1"_s});
        bench.platform.fail(u"perform"_s, ErrorKind::RateLimited, 100, 0s);
        bench.decide(u"1"_s, {u"warn"_s}, true);
        Lane lane(bench);
        QList<Duration> waits;
        for (int attempt = 1; attempt <= 4; ++attempt) {
            QTRY_COMPARE(bench.platform.callsOf(u"perform"_s).size(), attempt);
            QTRY_COMPARE(bench.platform.underWay(), 0); // else the alarm is that of its longest time
            QTRY_COMPARE(bench.alarms.count(), 1);
            waits.append(*bench.alarms.advanceToNext());
        }
        QCOMPARE(waits, (QList<Duration>{3750ms, 7500ms, 15s, 30s}));
    }

    /// A platform may want fewer warnings and take any number of removals.
    void aLimitOnOneActionHoldsUpThatAlone()
    {
        FullBench bench({u"1"_s, u"2"_s, u"3"_s});
        bench.platform.fail(u"perform warn 1"_s, ErrorKind::RateLimited, 1, 14h);
        bench.decide(u"1"_s, {u"warn"_s, u"remove"_s}, true);
        bench.decide(u"2"_s, {u"remove"_s}, true);
        Lane lane(bench);
        QTRY_COMPARE(bench.platform.effects, QStringList{u"remove 2"_s});
        bench.decide(u"3"_s, {u"remove"_s}, true); // with nothing else to look at
        const auto drained = lane.outbox.drained();
        QTRY_VERIFY(drained.isFinished());
        QCOMPARE(drained.result()->kind, ErrorKind::RateLimited);
        QCOMPARE(bench.platform.effects, (QStringList{u"remove 2"_s, u"remove 3"_s}));
        QCOMPARE(bench.platform.callsOf(u"perform"_s).size(), 3); // a person's "now" does not hurry it
        bench.alarms.advance(14h);
        QTRY_COMPARE(bench.platform.effects, (QStringList{u"remove 2"_s, u"remove 3"_s, u"warn 1"_s, u"remove 1"_s}));
    }

    void aPersonsNowHurriesWhatIsLimitedNoLonger()
    {
        FullBench bench({u"1"_s});
        bench.platform.fail(u"perform"_s, ErrorKind::RateLimited, 1, 30s);
        bench.decide(u"1"_s, {u"warn"_s}, true);
        Lane lane(bench);
        QTRY_COMPARE(bench.alarms.in(), 30s);
        bench.platform.failBeforeSending(u"perform"_s);
        bench.alarms.advance(30s);
        QTRY_COMPARE(bench.platform.callsOf(u"perform"_s).size(), 2);
        QTRY_COMPARE(bench.platform.underWay(), 0);
        QTRY_COMPARE(bench.alarms.count(), 1);
        const auto drained = lane.outbox.drained();
        QTRY_VERIFY(drained.isFinished());
        QCOMPARE(bench.platform.effects, QStringList{u"warn 1"_s});
    }

    void aLimitOfTheWholePlatformHoldsUpAll()
    {
        FullBench bench({u"1"_s, u"2"_s});
        bench.platform.fail(u"perform"_s, ErrorKind::RateLimited, 1, 30s);
        bench.platform.fail(u"look 2"_s, ErrorKind::RateLimited, 1, 30s);
        bench.decide(u"1"_s, {u"remove"_s}, true);
        bench.decide(u"2"_s, {u"remove"_s}, true);
        Lane lane(bench);
        QTRY_COMPARE(bench.alarms.in(), 30s);
        QCOMPARE(bench.platform.callsOf(u"perform"_s).size(), 1);
        bench.alarms.advance(30s);
        QTRY_COMPARE(bench.platform.effects, (QStringList{u"remove 1"_s, u"remove 2"_s}));
    }
};

SZEPT_TEST(LimitsTest)
#include "tst_limits.moc"
