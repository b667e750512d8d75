// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/alarms.h"
#include "tests/support/fakeclock.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace std::chrono_literals;
using namespace szept;
using namespace szept::sync;

class AlarmsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ringsInTheOrderOfTheMoments()
    {
        test::FakeClock clock;
        TimerAlarms alarms(clock);
        QString heard;
        alarms.set(clock.steady() + 2ms, [&] { heard += u'b'; });
        alarms.set(clock.steady() + 1ms, [&] { heard += u'a'; });
        clock.advance(5ms);
        QTRY_COMPARE(heard, QStringLiteral("ab"));
    }

    void aCancelledAlarmIsSilent()
    {
        test::FakeClock clock;
        TimerAlarms alarms(clock);
        QString heard;
        const auto first = alarms.set(clock.steady() + 1ms, [&] { heard += u'a'; });
        Alarms::Handle last = 0;
        alarms.set(clock.steady() + 2ms, [&] {
            heard += u'b';
            alarms.cancel(last);
        });
        last = alarms.set(clock.steady() + 3ms, [&] { heard += u'c'; });
        alarms.cancel(first);
        clock.advance(5ms);
        QTRY_COMPARE(heard, QStringLiteral("b"));
        alarms.set(clock.steady(), [&] { heard += u'd'; });
        QTRY_COMPARE(heard, QStringLiteral("bd"));
    }

    void saysThatTheDeviceSleptBeforeAnythingRings()
    {
        test::FakeClock clock;
        TimerAlarms alarms(clock);
        QString heard;
        alarms.tellOfWaking([&] { heard += u'w'; });
        alarms.set(clock.steady() + 1ms, [&] { heard += u'a'; });
        clock.advance(1ms + TimerAlarms::sleepGap);
        QTRY_COMPARE(heard, QStringLiteral("wa"));
    }

    void aSleepThatSettingFindsIsToldFromTheEventLoop()
    {
        test::FakeClock clock;
        TimerAlarms alarms(clock);
        QString heard;
        alarms.tellOfWaking([&] { heard += u'w'; });
        alarms.set(clock.steady() + 10s, [&] { heard += u'a'; });
        clock.advance(10s + TimerAlarms::sleepGap);
        const auto late = alarms.set(clock.steady(), [&] { heard += u'b'; });
        alarms.cancel(late);
        QCOMPARE(heard, QString()); // whoever sets or cancels is in the middle of something
        QTRY_COMPARE(heard, QStringLiteral("wa"));
    }

    void aSleepIsNotForgottenWithTheLastAlarm()
    {
        test::FakeClock clock;
        TimerAlarms alarms(clock);
        int woken = 0;
        alarms.tellOfWaking([&] { ++woken; });
        const auto only = alarms.set(clock.steady() + 10s, [] {});
        clock.advance(10s + TimerAlarms::sleepGap);
        alarms.cancel(only);
        QTRY_COMPARE(woken, 1);
    }

    void aSlowTimerIsNoSleep()
    {
        test::FakeClock clock;
        TimerAlarms alarms(clock);
        QString heard;
        alarms.tellOfWaking([&] { heard += u'w'; });
        alarms.set(clock.steady() + 1ms, [&] { heard += u'a'; });
        clock.advance(TimerAlarms::sleepGap);
        QTRY_COMPARE(heard, QStringLiteral("a"));
    }
};

SZEPT_TEST(AlarmsTest)
#include "tst_alarms.moc"
