// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/pause.h"
#include "app/sync/taskset.h"
#include "tests/app/sync/fakealarms.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace std::chrono_literals;
using namespace szept;
using namespace szept::sync;

class PauseTest : public QObject
{
    Q_OBJECT

    test::FakeClock m_clock;
    test::FakeAlarms m_alarms{m_clock};
    Pause m_pause{m_alarms};
    TaskSet m_tasks;
    QList<Pause::Ended> m_ended;

    QCoro::Task<> waitIn(Pause &pause, std::optional<Duration> moment, std::stop_token stop)
    {
        const Pause::Ended how = co_await pause.until(moment, stop);
        m_ended.append(how);
    }
    QCoro::Task<> wait(std::optional<Duration> moment, std::stop_token stop) { return waitIn(m_pause, moment, stop); }

private Q_SLOTS:
    void init() { m_ended.clear(); }
    void cleanup()
    {
        QCOMPARE(m_tasks.running(), 0);
        QCOMPARE(m_alarms.count(), 0);
    }

    void endsAtItsMoment()
    {
        m_tasks.add(wait(m_clock.steady() + 10s, {}));
        m_alarms.advance(9s);
        m_alarms.advance(1s);
        QTRY_COMPARE(m_ended, QList{Pause::Ended::Time});
    }

    void aMomentThatHasPassedEndsItAtOnce()
    {
        m_tasks.add(wait(m_clock.steady() - 1s, {}));
        QVERIFY(m_ended.isEmpty()); // from the event loop, never from inside the call
        QTRY_COMPARE(m_ended, QList{Pause::Ended::Time});
    }

    void aWakeEndsItEarly()
    {
        m_tasks.add(wait(m_clock.steady() + 10s, {}));
        m_pause.wake();
        QVERIFY(m_ended.isEmpty());
        QTRY_COMPARE(m_ended, QList{Pause::Ended::Woken});
    }

    void aWakeWithoutAWaiterIsKept()
    {
        m_pause.wake();
        m_pause.wake();
        m_tasks.add(wait(std::nullopt, {}));
        QTRY_COMPARE(m_ended, QList{Pause::Ended::Woken});
        m_tasks.add(wait(m_clock.steady() + 1s, {})); // two wakes before a wait are one
        m_alarms.advance(1s);
        QTRY_COMPARE(m_ended, (QList{Pause::Ended::Woken, Pause::Ended::Time}));
    }

    void aSleepThatIsSeenAsItBeginsLeavesNoAlarmBehind()
    {
        TimerAlarms alarms(m_clock);
        Pause pause(alarms);
        alarms.tellOfWaking([&pause] { pause.wake(); });
        alarms.set(m_clock.steady() + 10s, [] {});
        m_clock.advance(10s + TimerAlarms::sleepGap);
        m_tasks.add(waitIn(pause, m_clock.steady() + 1ms, {}));
        QTRY_COMPARE(m_ended, QList{Pause::Ended::Woken});
        std::stop_source stop;
        m_tasks.add(waitIn(pause, std::nullopt, stop.get_token()));
        bool rang = false;
        alarms.set(m_clock.steady() + 2ms, [&rang] { rang = true; });
        m_clock.advance(2ms);
        QTRY_VERIFY(rang); // and whatever else was due
        stop.request_stop();
        QTRY_COMPARE(m_ended, (QList{Pause::Ended::Woken, Pause::Ended::Stopped}));
    }

    void aStopEndsIt()
    {
        std::stop_source stop;
        m_tasks.add(wait(std::nullopt, stop.get_token()));
        stop.request_stop();
        QVERIFY(m_ended.isEmpty());
        QTRY_COMPARE(m_ended, QList{Pause::Ended::Stopped});
        m_tasks.add(wait(std::nullopt, stop.get_token())); // a stop that came before
        QTRY_COMPARE(m_ended, (QList{Pause::Ended::Stopped, Pause::Ended::Stopped}));
    }
};

SZEPT_TEST(PauseTest)
#include "tst_pause.moc"
