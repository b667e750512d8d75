// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/connectors/kit/client.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace szept;
using namespace szept::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QHttpHeaders header(const QByteArray &name, const QByteArray &value)
{
    QHttpHeaders headers;
    headers.append(name, value);
    return headers;
}

/// Refuses the first request with these headers and answers the others.
WireServer::Script refusesOnce(QHttpHeaders headers, int status = 429)
{
    return [headers, status, n = 0](
               const WireRequest &) mutable { return ++n == 1 ? answer(status, "{}", headers) : answer(200); };
}

} // namespace

/// Who waits for how long, and who does not.
class HttpPaceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void retryAfterIsKeptTo()
    {
        Client client(refusesOnce(header("Retry-After", "7")));
        QCOMPARE(client.get(u"/x"_s)->status, 200);
        QCOMPARE(client.wait.waited, QList<Duration>{7s});
        QCOMPARE(client.exchanges.first().pause, Duration(7s));
    }

    void aPauseOfNothingIsNoLeaveToAskAtOnce_data()
    {
        QTest::addColumn<QByteArray>("told");
        QTest::newRow("nought") << QByteArray("0");
        QTest::newRow("less") << QByteArray("-5");
        QTest::newRow("long ago") << QByteArray("Sun, 06 Nov 1994 08:49:37 GMT");
    }

    void aPauseOfNothingIsNoLeaveToAskAtOnce()
    {
        QFETCH(QByteArray, told);
        Client client([told](const WireRequest &) { return answer(429, "{}", header("Retry-After", told)); });
        QCOMPARE(client.get(u"/x"_s)->status, 429);
        QCOMPARE(client.wait.waited, (QList<Duration>{375ms, 750ms, 1500ms}));
    }

    void aRefusedWriteIsNotRepeatedButHoldsTheHost()
    {
        Client client(refusesOnce(header("Retry-After", "7")));
        const auto refused = client.write("PUT", u"/posts/1"_s);
        QCOMPARE(refused->status, 429);
        QCOMPARE(kit::errorFor({.method = "PUT"}, *refused).retryAfter, Duration(7s));
        QCOMPARE(client.server.requests().size(), 1);
        QVERIFY(client.get(u"/other"_s));
        QCOMPARE(client.wait.waited, QList<Duration>{7s});
    }

    void aPauseUntilAnHourIsCountedFromTheAnswer()
    {
        // Without a Date header: by our clock, which says 06:13:20.
        Client client(refusesOnce(header("Retry-After", "Wed, 25 Feb 2026 06:14:00 GMT")));
        const auto refused = client.write("PUT", u"/posts/1"_s);
        QCOMPARE(kit::errorFor({.method = "PUT"}, *refused).retryAfter, Duration(40s));
    }

    void withoutAHeaderOnlyTheRouteWaits()
    {
        kit::HttpOptions options;
        options.bodyPause = [](const kit::Response &response) -> std::optional<Duration> {
            return response.body.contains("wait") ? std::optional(Duration(9s)) : std::nullopt;
        };
        Client client(
            [n = 0](const WireRequest &) mutable { return ++n == 1 ? answer(429, "wait") : answer(200); }, options);
        QCOMPARE(client.write("PUT", u"/posts/1"_s)->status, 429);
        QVERIFY(client.get(u"/other"_s));
        QCOMPARE(client.wait.waited, QList<Duration>{});
        QCOMPARE(client.write("PUT", u"/posts/1"_s)->status, 200);
        QCOMPARE(client.wait.waited, QList<Duration>{9s});
    }

    void anEmptyWindowIsWaitedOutBeforeTheNextRequest()
    {
        QHttpHeaders headers = header("X-RateLimit-Remaining", "0");
        headers.append("X-RateLimit-Reset", "12");
        headers.append("X-RateLimit-Limit", "60");
        Client client(refusesOnce(headers, 200));
        QVERIFY(client.get(u"/a"_s));
        QCOMPARE(client.exchanges.first().remaining, 0);
        QCOMPARE(client.exchanges.first().limit, 60);
        QCOMPARE(client.exchanges.first().reset, 12s);
        QVERIFY(client.get(u"/b"_s));
        QCOMPARE(client.wait.waited, QList<Duration>{12s});
    }

    void thereIsNoCeilingOfOurOwn()
    {
        Client client([](const WireRequest &) { return answer(200); });
        for (int i = 0; i < 200; ++i)
            QVERIFY(client.get(u"/x"_s));
        QCOMPARE(client.wait.waited, QList<Duration>{});
    }

    void aLongPauseIsToldInsteadOfSatOut()
    {
        Client client(refusesOnce(header("Retry-After", "600")));
        const auto response = client.get(u"/x"_s);
        QVERIFY(!response);
        QCOMPARE(response.error().kind, ErrorKind::RateLimited);
        QCOMPARE(response.error().retryAfter, Duration(600s));
        QVERIFY(response.error().nothingSent);
        client.clock.advance(590s);
        QCOMPARE(client.get(u"/x"_s)->status, 200);
        QCOMPARE(client.wait.waited, QList<Duration>{10s});
    }

    void aStormEnds()
    {
        Client client([](const WireRequest &) { return answer(429, "{}", header("Retry-After", "1")); });
        QCOMPARE(client.get(u"/x"_s)->status, 429);
        QCOMPARE(client.server.requests().size(), 4);
    }

    void aPausedRequestIsCancelled()
    {
        std::stop_source stop;
        kit::HttpOptions options;
        options.wait = [&stop](Duration, std::stop_token token) {
            stop.request_stop();
            return kit::waitFor(1h, std::move(token)); // really waits; only the stop ends it
        };
        Client client([](const WireRequest &) { return answer(429, "{}", header("Retry-After", "60")); }, options);
        const auto response = client.get(u"/x"_s, stop.get_token());
        QVERIFY(!response);
        QCOMPARE(response.error().kind, ErrorKind::Cancelled);
        QVERIFY(response.error().nothingSent);
        QCOMPARE(client.http->underWay(), 0);
        QCOMPARE(client.server.requests().size(), 1);
    }
};

SZEPT_TEST(HttpPaceTest)
#include "tst_httppace.moc"
