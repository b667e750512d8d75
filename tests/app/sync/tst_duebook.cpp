// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/duebook.h"
#include "app/sync/retry.h"
#include "tests/support/fakeclock.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace std::chrono_literals;
using namespace szept;
using namespace szept::sync;

class DueBookTest : public QObject
{
    Q_OBJECT

    test::FakeClock m_clock;

    services::DueAction decidedNow(Duration window) const
    {
        services::DueAction due;
        due.action.id = ActionId(QUuid::createUuid());
        due.action.due = m_clock.now() + window;
        due.decidedAt = m_clock.now();
        return due;
    }
    Waking waking() const { return {m_clock.now(), m_clock.steady()}; }
    Duration wait(DueBook &book, const services::DueAction &due) const
    {
        return book.moment(due, m_clock.now(), m_clock.steady()) - m_clock.steady();
    }

private Q_SLOTS:
    void countsTheUndoWindowDown()
    {
        DueBook book;
        const auto due = decidedNow(8s);
        QCOMPARE(wait(book, due), 8s);
        m_clock.advance(5s);
        QCOMPARE(wait(book, due), 3s);
    }

    void aJumpOfTheWallClockNeitherSendsEarlyNorHolds()
    {
        DueBook book;
        const auto due = decidedNow(8s);
        QCOMPARE(wait(book, due), 8s);
        m_clock.jump(1h);
        QCOMPARE(wait(book, due), 8s);
        m_clock.jump(-5h);
        QCOMPARE(wait(book, due), 8s);
    }

    void whatIsFirstSeenAfterAJumpBackWaitsForItsWholeWindowAtMost()
    {
        DueBook book;
        const auto due = decidedNow(8s);
        m_clock.jump(-24h);
        QCOMPARE(wait(book, due), 8s);
    }

    void sendNowShortensAWaitThatWasSeenBefore()
    {
        DueBook book;
        auto due = decidedNow(20s);
        QCOMPARE(wait(book, due), 20s);
        m_clock.advance(1s);
        due.action.due = m_clock.now();
        QCOMPARE(wait(book, due), 0s);
    }

    void ourOwnWaitsAreKeptByTheSteadyClock()
    {
        DueBook book;
        auto due = decidedNow(0s);
        due.action.attempts = 1;
        due.action.error = Error{};
        due.action.due = m_clock.now() + 40s;
        book.wait(due.action.id, due.action.due, m_clock.steady() + 40s);
        m_clock.jump(2h);
        QCOMPARE(wait(book, due), 40s);
    }

    void hurryingEndsOurOwnWaitsButNoUndoWindow()
    {
        DueBook book;
        const auto fresh = decidedNow(8s);
        auto retried = decidedNow(0s);
        retried.action.error = Error{};
        retried.action.due = m_clock.now() + 40s;
        QCOMPARE(wait(book, fresh), 8s);
        QCOMPARE(wait(book, retried), 40s);
        book.hurry(m_clock.steady());
        QCOMPARE(wait(book, fresh), 8s);
        QCOMPARE(wait(book, retried), 0s);
    }

    void aWaitFromBeforeTheStartIsKeptWithinReason()
    {
        DueBook book;
        auto due = decidedNow(0s);
        due.action.error = Error{};
        due.action.due = m_clock.now() + 40s;
        QCOMPARE(wait(book, due), 40s);
        due.action.id = ActionId(QUuid::createUuid());
        due.action.due = m_clock.now() + 1000h;
        QCOMPARE(wait(book, due), backoffCap); // the clock was set back meanwhile: no try of ours waits longer
        due.action.id = ActionId(QUuid::createUuid());
        due.action.error->retryAfter = 1000h;
        QCOMPARE(wait(book, due), longestPause);
    }

    void ageIsWhatWasLivedThroughOrWhatTheWallClockSays()
    {
        DueBook book;
        const auto due = decidedNow(8s);
        (void)wait(book, due);
        m_clock.advance(11min);
        QCOMPARE(book.age(due, m_clock.now(), m_clock.steady()), 11min);
        m_clock.jump(-1h);
        QCOMPARE(book.age(due, m_clock.now(), m_clock.steady()), 11min);
        m_clock.jump(3h);
        QCOMPARE(book.age(due, m_clock.now(), m_clock.steady()), 2h + 11min);
    }

    void whatAPersonSaidBeforeTheClockWasSetBackGoesAtOnce()
    {
        DueBook book;
        auto due = decidedNow(8s);
        due.action.attempts = 1;
        m_clock.advance(1h);
        due.action.due = m_clock.now(); // "send it"
        m_clock.jump(-30min);
        QCOMPARE(wait(book, due), 0s);
    }

    void aPersonsWordMakesAnActionYoungAgain()
    {
        DueBook book;
        auto due = decidedNow(8s);
        (void)wait(book, due);
        m_clock.advance(1h);
        due.action.due = m_clock.now();
        QCOMPARE(book.age(due, m_clock.now(), m_clock.steady()), 0s);
        due.action.error = Error{}; // and a retry of our own does not
        QCOMPARE(book.age(due, m_clock.now(), m_clock.steady()), 1h);
    }

    void whatWasSeenBeforeAWakingWasOrderedBefore()
    {
        DueBook book;
        const auto due = decidedNow(8s);
        (void)wait(book, due);
        m_clock.jump(-1h); // the wall clock alone would say that it is still to be decided
        QVERIFY(book.orderedBefore(due, waking()));
        QVERIFY(!book.orderedBefore(due, {m_clock.now(), m_clock.steady() - 1ms}));
        book.keep({});
        QVERIFY(!book.orderedBefore(due, waking()));
    }

    void whatIsSeenLateWasOrderedWhenItWasDecided()
    {
        DueBook book;
        const auto due = decidedNow(8s);
        m_clock.advance(1h);
        const Waking woke = waking();
        m_clock.advance(1ms);
        (void)wait(book, due);
        QVERIFY(book.orderedBefore(due, woke));
        QVERIFY(!book.orderedBefore(decidedNow(8s), woke));
    }

    /// The device has not slept since.
    void whatIsSaidAgainAfterAWakingWasOrderedAfterIt()
    {
        DueBook book;
        auto due = decidedNow(8s);
        (void)wait(book, due);
        m_clock.advance(1h);
        const Waking woke = waking();
        m_clock.advance(1s);
        due.action.due = m_clock.now();
        QVERIFY(!book.orderedBefore(due, woke));
        QVERIFY(book.orderedBefore(due, waking()));
    }
};

SZEPT_TEST(DueBookTest)
#include "tst_duebook.moc"
