// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/connectors/kit/client.h"
#include "tests/support/testmain.h"

#include <QNetworkReply>
#include <QSignalSpy>
#include <QTest>

#include <thread>

using namespace szept;
using namespace szept::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Answers the first request on a connection and closes it at the second: what a server does whose keep-alive time is over.
WireServer::Script closesKeptConnections()
{
    return [seen = QSet<int>()](const WireRequest &request) mutable {
        if (request.target() == "/first")
            return answer(200);
        return hangUp();
    };
}

WireAnswer cut(WireAnswer whole, qsizetype at) { return {whole.bytes.first(at), WireAnswer::Then::Close}; }

WireAnswer packed(const QByteArray &body)
{
    QHttpHeaders headers;
    headers.append(QHttpHeaders::WellKnownHeader::ContentEncoding, "deflate");
    return answer(200, qCompress(body).sliced(4), headers);
}

} // namespace

/// What a network does to us. The server counts what reached it.
class HttpFaultsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// The rig must be able to see what the next test says does not happen.
    void qtItselfSendsPutAgainAndTheRigSeesIt()
    {
        Client client(closesKeptConnections());
        QVERIFY(client.get(u"/first"_s));
        const std::unique_ptr<QNetworkReply> reply(
            client.network.put(QNetworkRequest(QUrl(client.server.url().toString() + u"/x"_s)), "a=1"));
        QSignalSpy finished(reply.get(), &QNetworkReply::finished);
        QVERIFY(finished.wait());
        if (client.server.requests().size() <= 2)
            QSKIP("this Qt does not send PUT again by itself");
    }

    void aWriteGoesOverTheWireOnce_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<bool>("warm");
        for (const QByteArray &method : {"PUT"_ba, "DELETE"_ba, "POST"_ba, "PATCH"_ba}) {
            QTest::addRow("%s on a kept connection", method.constData()) << method << true;
            QTest::addRow("%s on a new connection", method.constData()) << method << false;
        }
    }

    void aWriteGoesOverTheWireOnce()
    {
        QFETCH(QByteArray, method);
        QFETCH(bool, warm);
        Client client(closesKeptConnections());
        if (warm)
            QVERIFY(client.get(u"/first"_s));
        const auto before = client.server.requests().size();
        const auto response = client.write(method, u"/posts/1"_s);
        QVERIFY(!response);
        QCOMPARE(response.error().kind, ErrorKind::Unavailable);
        QVERIFY(!response.error().nothingSent);
        QCOMPARE(client.server.requests().size() - before, 1);
        const WireRequest &last = client.server.requests().last();
        QCOMPARE(last.method(), method);
        QCOMPARE(last.message.body, "a=1");
        QCOMPARE(last.connection, 1); // warm or not: the kept connection was used
        QCOMPARE(client.wait.waited, QList<Duration>());
    }

    void anEmptyWriteSaysItsLength()
    {
        Client client([](const WireRequest &) { return answer(200); });
        QVERIFY(client.write("PUT", u"/posts/1/recover"_s, {}));
        QCOMPARE(client.server.requests().first().message.header("content-length"), "0");
    }

    void nothingIsSentWhereNobodyListens()
    {
        Client client([](const WireRequest &) { return answer(200); });
        client.server.close();
        const auto response = client.write("PUT", u"/posts/1"_s);
        QVERIFY(!response);
        QCOMPARE(response.error().kind, ErrorKind::Unavailable);
        QVERIFY(response.error().nothingSent);
    }

    void nothingIsSentWithoutTls()
    {
        Client client([](const WireRequest &) { return answer(200); });
        client.setup.account.baseUrl.setScheme(u"https"_s);
        kit::HttpClient http(client.setup, {}, {.idle = 500ms, .total = 2s});
        const auto response = await(http.send({.method = "PUT", .route = u"/x"_s}, {}));
        QVERIFY(!response);
        QCOMPARE(response.error().kind, ErrorKind::Unavailable);
        QCOMPARE(client.server.requests().size(), 0);
    }

    void aServerThatVanishesInMidWriteLeavesTheOutcomeOpen()
    {
        Client client({});
        client.server.setScript([&](const WireRequest &) {
            client.server.close();
            return hangUp();
        });
        const auto response = client.write("PUT", u"/posts/1"_s);
        QVERIFY(!response);
        QVERIFY(!response.error().nothingSent);
        QCOMPARE(client.server.requests().size(), 1);
    }

    void aReadIsTriedAgainWithGrowingPauses()
    {
        Client client([](const WireRequest &) { return answer(502); });
        const auto response = client.get(u"/review.json"_s);
        QCOMPARE(response->status, 502);
        QCOMPARE(client.server.requests().size(), 4);
        QCOMPARE(client.wait.waited, (QList<Duration>{375ms, 750ms, 1500ms}));
    }

    void aReadRecovers()
    {
        Client client([n = 0](const WireRequest &) mutable { return ++n == 1 ? answer(503) : answer(200); });
        QCOMPARE(client.get(u"/review.json"_s)->status, 200);
    }

    void jitterSpreadsThePauses()
    {
        Client client([](const WireRequest &) { return answer(502); });
        client.random.setFraction(0);
        QVERIFY(client.get(u"/review.json"_s));
        QCOMPARE(client.wait.waited, (QList<Duration>{250ms, 500ms, 1s}));
    }

    void aHalfAnswerIsNoAnswer_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::newRow("read") << QByteArray("GET");
        QTest::newRow("write") << QByteArray("PUT");
    }

    void aHalfAnswerIsNoAnswer()
    {
        QFETCH(QByteArray, method);
        const WireAnswer whole = answer(200, R"({"reviewables":[1,2,3]})");
        for (qsizetype at = 0; at < whole.bytes.size(); at += 7) {
            Client client([&](const WireRequest &) { return cut(whole, at); }, {.retries = 0});
            const auto response = await(client.http->send({.method = method, .route = u"/x"_s}, {}));
            QVERIFY2(!response, qPrintable(QString::number(at)));
            QCOMPARE(response.error().kind, ErrorKind::Unavailable);
            QVERIFY(!response.error().nothingSent);
        }
    }

    /// When the end of a connection comes in one with the bytes before it, Qt 6.8.2 takes a half body for a whole one.
    void aHalfAnswerIsNoAnswerHoweverFastItEnds_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const QByteArray head = "HTTP/1.1 200 OK\r\nContent-Type: application/json; charset=utf-8\r\n";
        const QByteArray length = head + "Content-Length: 24\r\n\r\n";
        const QByteArray chunked = head + "Transfer-Encoding: chunked\r\n\r\n";
        const QByteArray half = "{\"reviewables\":[";
        QTest::newRow("by length") << length + half;
        QTest::newRow("by length, not a byte of it") << length;
        QTest::newRow("by chunks, in one") << chunked + "18\r\n" + half;
        QTest::newRow("by chunks, after one") << chunked + "10\r\n" + half + "\r\n";
        QTest::newRow("by chunks, in a string") << chunked + "18\r\n" + half + "{\"a}]}";
        QTest::newRow("by chunks, not a byte of it") << chunked;
        QTest::newRow("by the end alone") << head + "\r\n" + half;
    }

    void aHalfAnswerIsNoAnswerHoweverFastItEnds()
    {
        QFETCH(QByteArray, bytes);
        Client client([&](const WireRequest &) { return WireAnswer{bytes, WireAnswer::Then::Close}; }, {.retries = 0});
        int taken = 0;
        for (int i = 0; i < 200; ++i) {
            const auto response = client.get(u"/x"_s);
            taken += response ? 1 : 0;
            if (!response)
                QCOMPARE(response.error().kind, ErrorKind::Unavailable);
        }
        QCOMPARE(taken, 0);
    }

    void thePackedLengthIsNotTheBodys()
    {
        const QByteArray body = "[\"" + QByteArray(200, 'a') + "\"]";
        Client client([&](const WireRequest &) { return packed(body); });
        const auto response = client.get(u"/x"_s);
        QVERIFY(response);
        QCOMPARE(response->body, body);
    }

    void aTooLargeAnswerIsBrokenOff()
    {
        Client client([](const WireRequest &) { return answer(200, QByteArray(100'001, 'x')); }, {.largest = 100'000});
        const auto response = client.get(u"/x"_s);
        QVERIFY(!response);
        QCOMPARE(response.error().kind, ErrorKind::Malformed);
        QCOMPARE(response.error().reason.code, u"answer_too_large"_s);
        QCOMPARE(client.server.requests().size(), 1);
    }

    /// Of a packed body the unpacked bytes count.
    void aSmallBodyThatUnpacksToALargeOneIsBrokenOff()
    {
        const WireAnswer bomb = packed(QByteArray(64 * 1024 * 1024, ' '));
        QVERIFY(bomb.bytes.size() < 100'000);
        Client client([&](const WireRequest &) { return bomb; });
        const auto response = client.get(u"/x"_s);
        QVERIFY(!response);
        QCOMPARE(response.error().kind, ErrorKind::Malformed);
        QCOMPARE(response.error().reason.code, u"answer_too_large"_s);
        QCOMPARE(client.server.requests().size(), 1);
    }

    void aWellPackedAnswerIsNoBomb()
    {
        Client client([](const WireRequest &) { return packed('"' + QByteArray(12 * 1024 * 1024, 'x') + '"'); });
        const auto response = client.get(u"/x"_s);
        QVERIFY(response);
        QCOMPARE(response->body.size(), 12 * 1024 * 1024 + 2);
    }

    void aJustNotTooLargeAnswerIsRead()
    {
        Client client([](const WireRequest &) { return answer(200, QByteArray(100'000, 'x')); }, {.largest = 100'000});
        QCOMPARE(client.get(u"/x"_s)->body.size(), 100'000);
    }

    void silenceEnds_data()
    {
        QTest::addColumn<bool>("idle");
        QTest::newRow("nothing moves") << true;
        QTest::newRow("it takes too long") << false;
    }

    void silenceEnds()
    {
        QFETCH(const bool, idle);
        for (const QByteArray &method : {"GET"_ba, "PUT"_ba}) {
            bool arrived = false; // where the machine is busy, the limit may come first: then with a longer one
            for (Duration limit(50); !arrived; limit *= 2) {
                QVERIFY2(limit < 20s, "it was never sent");
                Client client([](const WireRequest &) { return silence(); },
                    {.idle = idle ? limit : Duration(60s), .total = idle ? Duration(60s) : limit, .retries = 0});
                const auto response = await(client.http->send({.method = method, .route = u"/x"_s}, {}));
                QVERIFY(!response);
                QCOMPARE(response.error().kind, ErrorKind::Unavailable);
                QCOMPARE(response.error().reason.code, u"timed_out"_s);
                QVERIFY(!response.error().nothingSent);
                QVERIFY(client.server.requests().size() <= 1);
                arrived = !client.server.requests().isEmpty();
            }
        }
    }

    void aStopAbortsTheOpenReply()
    {
        Client client([](const WireRequest &) { return silence(); });
        std::stop_source stop;
        QObject context;
        connect(&client.server, &WireServer::received, &context, [&] { stop.request_stop(); });
        const auto response = client.get(u"/x"_s, stop.get_token());
        QVERIFY(!response);
        QCOMPARE(response.error().kind, ErrorKind::Cancelled);
        QVERIFY(!response.error().nothingSent);
        QCOMPARE(client.http->underWay(), 0);
    }

    void aStopFromAnotherThreadIsHeard()
    {
        Client client([](const WireRequest &) { return silence(); });
        std::stop_source stop;
        std::jthread other;
        QObject context;
        connect(&client.server, &WireServer::received, &context,
            [&] { other = std::jthread([&stop] { stop.request_stop(); }); });
        QCOMPARE(client.get(u"/x"_s, stop.get_token()).error().kind, ErrorKind::Cancelled);
    }

    void aStopBeforeTheStartSendsNothing()
    {
        Client client([](const WireRequest &) { return answer(200); });
        std::stop_source stop;
        stop.request_stop();
        const auto response = client.get(u"/x"_s, stop.get_token());
        QCOMPARE(response.error().kind, ErrorKind::Cancelled);
        QVERIFY(response.error().nothingSent);
        QCOMPARE(client.server.requests().size(), 0);
    }
};

SZEPT_TEST(HttpFaultsTest)
#include "tst_httpfaults.moc"
