// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/kit/pace.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace szept;
using namespace szept::kit;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class PaceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void headersAreRead_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<qint64>("milliseconds"); // -1: none
        const QByteArray retry = "Retry-After";
        QTest::newRow("seconds") << retry << QByteArray("7") << 7000LL;
        QTest::newRow("part of a second") << retry << QByteArray("0.25") << 250LL;
        QTest::newRow("date, by the server's own clock")
            << retry << QByteArray("Thu, 26 Feb 2026 00:01:00 GMT") << 60000LL;
        QTest::newRow("date in the past") << retry << QByteArray("Thu, 26 Feb 2025 00:01:00 GMT") << -1LL;
        QTest::newRow("a past date") << retry << QByteArray("Wed, 26 Feb 2025 00:01:00 GMT") << 0LL;
        QTest::newRow("negative") << retry << QByteArray("-3") << 0LL;
        QTest::newRow("absurd") << retry << QByteArray("99999999") << 7 * 24 * 3600 * 1000LL;
        QTest::newRow("infinite") << retry << QByteArray("inf") << -1LL;
        QTest::newRow("no number") << retry << QByteArray("soon") << -1LL;
        QTest::newRow("epoch") << QByteArray("X-RateLimit-Reset") << QByteArray("1772064010") << 10000LL;
        QTest::newRow("ISO") << QByteArray("X-RateLimit-Reset") << QByteArray("2026-02-26T00:05:00.000000Z")
                             << 300000LL;
        QTest::newRow("delta") << QByteArray("RateLimit-Reset") << QByteArray("5") << 5000LL;
        QTest::newRow("reset after") << QByteArray("X-RateLimit-Reset-After") << QByteArray("1.5") << 1500LL;
    }

    void limitsAreRead_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<int>("limit"); // -1: none
        QTest::newRow("plain") << QByteArray("RateLimit-Limit") << QByteArray("60") << 60;
        QTest::newRow("old name") << QByteArray("X-RateLimit-Limit") << QByteArray("60") << 60;
        QTest::newRow("with policies") << QByteArray("RateLimit-Limit") << QByteArray("100, 100;w=60") << 100;
        QTest::newRow("with a window") << QByteArray("RateLimit-Limit") << QByteArray("100;w=60") << 100;
        QTest::newRow("absurd") << QByteArray("RateLimit-Limit") << QByteArray("1e99") << 1'000'000;
        QTest::newRow("negative") << QByteArray("RateLimit-Limit") << QByteArray("-1") << 0;
        QTest::newRow("infinite") << QByteArray("RateLimit-Limit") << QByteArray("inf") << -1;
        QTest::newRow("no number") << QByteArray("RateLimit-Limit") << QByteArray("many") << -1;
        QTest::newRow("empty") << QByteArray("RateLimit-Limit") << QByteArray("") << -1;
    }

    void limitsAreRead()
    {
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, value);
        QFETCH(int, limit);
        QHttpHeaders headers;
        headers.append(name, value);
        QCOMPARE(rateHeaders(headers, fromMilliseconds(0)).limit.value_or(-1), limit);
    }

    void headersAreRead()
    {
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, value);
        QFETCH(qint64, milliseconds);
        QHttpHeaders headers;
        headers.append(QHttpHeaders::WellKnownHeader::Date, "Thu, 26 Feb 2026 00:00:00 GMT"); // 1772064000
        headers.append(name, value);
        const RateHeaders rate = rateHeaders(headers, fromMilliseconds(0)); // our clock is far off and does not matter
        const auto read = name == "Retry-After" ? rate.retryAfter : rate.reset;
        QCOMPARE(read ? read->count() : -1, milliseconds);
    }

    void pausesRunOutAndTheLongestCounts()
    {
        Pace pace;
        QCOMPARE(pace.wait(u"a"_s, 100s), 0s);
        pace.note(u"a"_s, 429, {.retryAfter = 10s, .remaining = {}, .reset = {}}, {}, 100s);
        pace.note(u"a"_s, 429, {.retryAfter = 2s, .remaining = {}, .reset = {}}, {}, 100s);
        QCOMPARE(pace.wait(u"b"_s, 104s), 6s);
        QCOMPARE(pace.wait(u"b"_s, 110s), 0s);
        QCOMPARE(pace.wait(u"b"_s, 500s), 0s);
    }

    void aBareRefusalPausesItsRouteForAWhile()
    {
        Pace pace;
        QCOMPARE(pace.note(u"a"_s, 429, {}, {}, 100s), Duration(30s));
        QCOMPARE(pace.wait(u"a"_s, 101s), 29s);
        QCOMPARE(pace.wait(u"b"_s, 101s), 0s);
    }

    void aGoodAnswerStartsNoPause()
    {
        Pace pace;
        QCOMPARE(pace.note(u"a"_s, 200, {.retryAfter = 10s, .remaining = 3, .reset = 10s}, 5s, 100s), std::nullopt);
        QCOMPARE(pace.wait(u"a"_s, 100s), 0s);
    }
};

SZEPT_TEST(PaceTest)
#include "tst_pace.moc"
