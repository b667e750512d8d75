// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/kit/http.h"
#include "tests/platforms/frame/faultproxy.h"
#include "tests/platforms/frame/standin.h"
#include "tests/support/await.h"
#include "tests/support/fakewait.h"
#include "tests/support/testmain.h"

#include <QNetworkAccessManager>
#include <QTest>

#include <memory>

using namespace szept;
using namespace szept::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Counts up at each PUT.
class Counter final : public StandIn
{
public:
    Counter()
    {
        route("GET", u"/count"_s, [this](const Call &) { return json(QJsonObject{{u"count"_s, count}}); });
        route("PUT", u"/count/{by}"_s, [this](const Call &call) {
            count += call.captured.first().toInt() * call.number(u"times"_s, 1);
            return json(QJsonObject{{u"count"_s, count}});
        });
    }
    int count = 0;
};

/// A counter behind a proxy, and a client with short limits.
struct Rig
{
    Rig()
    {
        setup.account.baseUrl = proxy.url();
        setup.network = &network;
        setup.clock = &clock;
        setup.random = &random;
        http = std::make_unique<kit::HttpClient>(
            setup, QHttpHeaders{}, kit::HttpOptions{.largest = 10'000, .retries = 0, .wait = wait.function()});
    }
    Result<kit::Response> get() { return await(http->send({.route = u"/count"_s}, {})); }
    Result<kit::Response> put(std::optional<Duration> patience = {})
    {
        return await(http->send({.method = "PUT",
                                    .route = u"/count/2"_s,
                                    .body = "times=3",
                                    .contentType = "application/x-www-form-urlencoded",
                                    .patience = patience},
            {}));
    }

    Counter counter;
    FaultProxy proxy{counter.url()};
    FakeClock clock;
    FakeWait wait{&clock};
    FakeRandom random;
    QNetworkAccessManager network;
    ConnectorSetup setup;
    std::unique_ptr<kit::HttpClient> http;
};

/// "acted, 502", "not acted, unavailable": what the server did and what the client got.
QString outcome(const Rig &rig, const Result<kit::Response> &got)
{
    return (rig.counter.count == 0 ? u"not acted, "_s : u"acted, "_s)
        + (got ? QString::number(got->status) : toWord(got.error().kind));
}

} // namespace

Q_DECLARE_METATYPE(szept::test::Fault)

class FaultProxyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withoutFaultsItIsNotThere()
    {
        Rig rig;
        const auto first = rig.put();
        QVERIFY(first);
        QCOMPARE(first->status, 200);
        QCOMPARE(first->body, R"({"count":6})");
        QCOMPARE(rig.put()->body, R"({"count":12})");
        QCOMPARE(rig.get()->body, R"({"count":12})");
        QCOMPARE(rig.proxy.passed().size(), 3);
        QCOMPARE(rig.proxy.writes().size(), 2);
        QCOMPARE(rig.proxy.writes().constFirst().status, 200);
    }

    void eachFaultIsWhatItSays_data()
    {
        QTest::addColumn<Fault>("played");
        QTest::addColumn<QString>("seen");
        QTest::newRow("drop before") << fault::dropBefore() << u"not acted, unavailable"_s;
        QTest::newRow("drop after") << fault::dropAfter() << u"acted, unavailable"_s;
        QTest::newRow("silence before") << fault::silenceBefore() << u"not acted, unavailable"_s;
        QTest::newRow("silence after") << fault::silenceAfter() << u"acted, unavailable"_s;
        QTest::newRow("cut in the head") << fault::cut(0.1) << u"acted, unavailable"_s;
        QTest::newRow("cut in the body") << fault::cut(1) << u"acted, unavailable"_s;
        QTest::newRow("latency") << fault::latency(20ms) << u"acted, 200"_s;
        QTest::newRow("drip") << fault::drip(1ms) << u"acted, 200"_s;
        QTest::newRow("answer") << fault::answer(403) << u"not acted, 403"_s;
        QTest::newRow("answer after") << fault::answerAfter(502) << u"acted, 502"_s;
        QTest::newRow("429") << fault::tooMany(3) << u"not acted, 429"_s;
        QTest::newRow("redirect") << fault::redirect(QUrl(u"http://elsewhere.example/"_s))
                                  << u"not acted, unavailable"_s;
        QTest::newRow("huge") << fault::huge(20'000) << u"acted, unavailable"_s;
        QTest::newRow("malformed") << fault::malformed() << u"acted, 200"_s;
        QTest::newRow("wrong type") << fault::wrongContentType() << u"not acted, 200"_s;
    }

    void eachFaultIsWhatItSays()
    {
        QFETCH(Fault, played);
        QFETCH(QString, seen);
        Rig rig;
        rig.proxy.arm(played);
        const bool silent = QByteArrayView(QTest::currentDataTag()).startsWith("silence");
        const auto got = rig.put(silent ? std::optional<Duration>(500ms) : std::nullopt);
        QTRY_COMPARE(outcome(rig, got), seen);
        const int before = rig.counter.count;
        rig.network.clearConnectionCache(); // the one that was dropped may still take a write, whose outcome is unknown
        const auto next = rig.put(); // one fault, once
        QVERIFY2(next, qPrintable(next ? QString() : next.error().detail));
        QCOMPARE(next->status, 200);
        QCOMPARE(rig.counter.count, before + 6);
    }

    void faultsChooseTheirRequests()
    {
        Rig rig;
        rig.proxy.arm(
            fault::answer(500), std::nullopt, [](const Message &request) { return request.method() == "PUT"; });
        QCOMPARE(rig.get()->status, 200);
        QCOMPARE(rig.put()->status, 500);
        QCOMPARE(rig.put()->status, 500);
        QVERIFY(rig.proxy.writes().isEmpty());
        rig.proxy.disarm();
        QCOMPARE(rig.put()->status, 200);
    }

    void theDateIsMoved()
    {
        Rig rig;
        rig.proxy.arm(fault::skewed(1h));
        QVERIFY(rig.get());
        const auto off = rig.clock.now() + *rig.http->clockSkew() - std::chrono::system_clock::now();
        QVERIFY(off > 59min && off < 61min);
    }

    void whatWasPassedOnReachesTheServerWithoutItsClient()
    {
        Rig rig;
        std::stop_source stop;
        connect(&rig.proxy, &FaultProxy::arrived, this, [&] { stop.request_stop(); });
        const auto got = await(rig.http->send({.method = "PUT", .route = u"/count/2"_s}, stop.get_token()));
        QCOMPARE(got.error().kind, ErrorKind::Cancelled);
        QTRY_COMPARE(rig.counter.count, 2);
        QTRY_COMPARE(rig.proxy.writes().constFirst().status, 200);
    }
};

SZEPT_TEST(FaultProxyTest)
#include "tst_faultproxy.moc"
