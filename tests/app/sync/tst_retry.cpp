// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/retry.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace std::chrono_literals;
using namespace szept;
using namespace szept::sync;

namespace {

Error error(ErrorKind kind, std::optional<Duration> retryAfter = {}) { return {kind, {}, retryAfter, {}}; }

} // namespace

class RetryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void backsOffTwiceAsLongEachTimeUpToACap()
    {
        QCOMPARE(backoff(1, 0.0, 4s, 60s), 2s);
        QCOMPARE(backoff(1, 0.999, 4s, 60s), 3998ms);
        QCOMPARE(backoff(2, 0.0, 4s, 60s), 4s);
        QCOMPARE(backoff(3, 0.5, 4s, 60s), 12s);
        QCOMPARE(backoff(5, 0.0, 4s, 60s), 30s);
        QCOMPARE(backoff(1'000'000, 0.999, 4s, 60s), 59970ms);
        QCOMPARE(backoff(0, 0.0, 4s, 60s), 2s);
    }

    void refusedAccountsWaitForAPerson()
    {
        for (const ErrorKind kind : {ErrorKind::Unauthorised, ErrorKind::Forbidden, ErrorKind::Unsupported})
            QCOMPARE(retryAfter(error(kind), 1, 0).how, Retry::How::ByPerson);
    }

    void aRateLimitWaitsAsLongAsThePlatformSays()
    {
        QCOMPARE(retryAfter(error(ErrorKind::RateLimited, 17s), 3, 0.5).wait, 17s);
        QCOMPARE(retryAfter(error(ErrorKind::RateLimited), 3, 0.5).wait, rateLimitPause);
        QCOMPARE(retryAfter(error(ErrorKind::RateLimited, 1000h), 1, 0).wait, longestPause);
    }

    void aRateLimitThatIsOverIsNoLeaveToAskAtOnceForEver()
    {
        for (const Duration told : {Duration(0s), Duration(-5s), Duration(1ms)}) {
            QCOMPARE(retryAfter(error(ErrorKind::RateLimited, told), 1, 0).wait, backoffBase / 2);
            QCOMPARE(retryAfter(error(ErrorKind::RateLimited, told), 4, 0).wait, backoffBase * 4);
            QCOMPARE(retryAfter(error(ErrorKind::RateLimited, told), 50, 0.5).wait, backoffCap * 3 / 4);
        }
    }

    void anUnreachablePlatformIsAskedLessAndLess()
    {
        QCOMPARE(retryAfter(error(ErrorKind::Unavailable), 1, 0).wait, backoffBase / 2);
        QCOMPARE(retryAfter(error(ErrorKind::Unavailable), 50, 0.5).wait, backoffCap * 3 / 4);
        // "Retry-After" of a 503 counts when it is longer
        QCOMPARE(retryAfter(error(ErrorKind::Unavailable, 90s), 1, 0).wait, 90s);
        QCOMPARE(retryAfter(error(ErrorKind::Unavailable, 0s), 1, 0).wait, backoffBase / 2);
    }

    void whatCannotBeReadIsNotReadAgainFromTheSameCursor()
    {
        QVERIFY(retryAfter(error(ErrorKind::Malformed), 1, 0).afresh);
        QVERIFY(retryAfter(error(ErrorKind::Gone), 1, 0).afresh);
        QVERIFY(!retryAfter(error(ErrorKind::Unavailable), 1, 0).afresh);
    }
};

SZEPT_TEST(RetryTest)
#include "tst_retry.moc"
