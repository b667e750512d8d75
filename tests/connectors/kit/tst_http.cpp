// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/connectors/kit/client.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace szept;
using namespace szept::test;
using namespace Qt::StringLiterals;

namespace {

QHttpHeaders location(const QString &where)
{
    QHttpHeaders headers;
    headers.append(QHttpHeaders::WellKnownHeader::Location, where);
    return headers;
}

} // namespace

/// Plain dialogues: what is asked, what goes over the wire, what comes back.
class HttpTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCompleteAnswerComesBackWhateverItsStatus_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<ErrorKind>("kind");
        QTest::newRow("unauthorised") << 401 << ErrorKind::Unauthorised;
        QTest::newRow("forbidden") << 403 << ErrorKind::Forbidden;
        QTest::newRow("gone") << 404 << ErrorKind::Gone;
        QTest::newRow("gone for good") << 410 << ErrorKind::Gone;
        QTest::newRow("conflict") << 409 << ErrorKind::Conflict;
        QTest::newRow("rejected") << 422 << ErrorKind::Rejected;
        QTest::newRow("bad request") << 400 << ErrorKind::Rejected;
        QTest::newRow("method") << 405 << ErrorKind::Unsupported;
        QTest::newRow("rate") << 429 << ErrorKind::RateLimited;
        QTest::newRow("fault") << 500 << ErrorKind::Unavailable;
        QTest::newRow("gateway") << 502 << ErrorKind::Unavailable;
        QTest::newRow("teapot") << 418 << ErrorKind::Malformed;
    }

    void aCompleteAnswerComesBackWhateverItsStatus()
    {
        QFETCH(int, status);
        Client client([status](const WireRequest &) { return answer(status, R"({"errors":["no"]})"); });
        const auto response = client.get(u"/review.json"_s);
        QVERIFY(response);
        QCOMPARE(response->status, status);
        QCOMPARE(response->body, R"({"errors":["no"]})");
        QTEST(kit::errorFor({.route = u"/review.json"_s}, *response).kind, "kind");
    }

    /// A firewall, or a proxy with a login of its own, refuses in its own name.
    void aPageThatRefusesIsNotThePlatforms_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        for (const int status : {401, 403}) {
            QTest::addRow("%d, a page", status) << status << "<!DOCTYPE html><title>Attention required</title>"_ba;
            QTest::addRow("%d, a line", status) << status << "error code: 1020"_ba;
        }
    }
    void aPageThatRefusesIsNotThePlatforms()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        kit::Response response;
        response.status = status;
        response.body = body;
        const Error error = kit::errorFor({.route = u"/review.json"_s}, response);
        QCOMPARE(error.kind, ErrorKind::Unavailable);
        QCOMPARE(error.reason.code, u"page_instead"_s);
        QVERIFY(!error.nothingSent); // answers are filtered too, after the deed
    }

    /// As of a proxy with a list of passwords of its own, before a Mailman that takes the same header: its page says
    /// that our secret is wrong.
    void whoAsksForOurCredentialsRefusesThem()
    {
        kit::Response response;
        response.status = 401;
        response.body = "<html><h1>401 Authorization Required</h1></html>";
        response.headers.append(QHttpHeaders::WellKnownHeader::WWWAuthenticate, R"(Basic realm="lists")");
        const Error error = kit::errorFor({.route = u"/3.1/lists"_s}, response);
        QCOMPARE(error.kind, ErrorKind::Unauthorised);
        QCOMPARE(error.reason, Reason());
        response.status = 403;
        QCOMPARE(kit::errorFor({.route = u"/3.1/lists"_s}, response).kind, ErrorKind::Unavailable);
    }

    void queryAndPathAreEncodedForGood()
    {
        Client client([](const WireRequest &) { return answer(200); });
        kit::Request request{
            .route = u"/u/{name}.json"_s, .path = u"/u/"_s + kit::pathSegment(u"a/b c+ż"_s) + u".json"_s};
        request.query = {{u"q"_s, u"1+1=2&x"_s}, {u"q"_s, u"ż"_s}};
        QVERIFY(await(client.http->send(request, {})));
        QCOMPARE(client.server.requests().first().target(), "/u/a%2Fb%20c%2B%C5%BC.json?q=1%2B1%3D2%26x&q=%C5%BC");
        QCOMPARE(kit::pathSegment(u".."_s), QString());
    }

    void theBasePathIsKept()
    {
        Client client([](const WireRequest &) { return answer(200); });
        client.setup.account.baseUrl.setPath(u"/forum/"_s);
        kit::HttpClient http(client.setup, {});
        QVERIFY(await(http.send({.route = u"/review.json"_s}, {})));
        QCOMPARE(client.server.requests().first().target(), "/forum/review.json");
    }

    void secretsGoOnlyWhereTheyMay_data()
    {
        QTest::addColumn<QUrl>("base");
        QTest::newRow("plain text to elsewhere") << QUrl(u"http://forum.example"_s);
        QTest::newRow("no scheme") << QUrl(u"forum.example"_s);
        QTest::newRow("a file") << QUrl(u"file:///etc/passwd"_s);
        QTest::newRow("password in the address") << QUrl(u"https://a:b@forum.example"_s);
        QTest::newRow("query") << QUrl(u"https://forum.example/?a=b"_s);
    }

    void secretsGoOnlyWhereTheyMay()
    {
        QFETCH(QUrl, base);
        Client client([](const WireRequest &) { return answer(200); });
        client.setup.account.baseUrl = base;
        kit::HttpClient http(client.setup, {});
        const auto response = await(http.send({.route = u"/x"_s}, {}));
        QVERIFY(!response);
        QCOMPARE(response.error().kind, ErrorKind::Invalid);
        QVERIFY(response.error().nothingSent);
    }

    void redirectsWithinTheOriginAreFollowed()
    {
        Client client([](const WireRequest &request) {
            return request.target() == "/old" ? answer(301, {}, location(u"/new?x=1"_s)) : answer(200, "\"here\"");
        });
        const auto response = client.get(u"/old"_s);
        QVERIFY(response);
        QCOMPARE(response->body, "\"here\"");
        QCOMPARE(client.server.requests().last().target(), "/new?x=1");
    }

    void aRedirectElsewhereIsRefusedAndNoSecretLeaves()
    {
        WireServer elsewhere([](const WireRequest &) { return answer(200); });
        QHttpHeaders secret;
        secret.append("Api-Key", "s3cret");
        Client client(
            [&](const WireRequest &) { return answer(302, {}, location(elsewhere.url().toString() + u"/steal"_s)); },
            {}, secret);
        const auto response = client.get(u"/review.json"_s);
        QVERIFY(!response);
        QCOMPARE(response.error().kind, ErrorKind::Malformed);
        QCOMPARE(response.error().reason, (Reason{u"redirected"_s, {elsewhere.url().toString()}}));
        QCOMPARE(elsewhere.requests().size(), 0);
        QCOMPARE(client.server.requests().first().message.header("api-key"), "s3cret");
        QCOMPARE(client.server.requests().size(), 1);
    }

    void aRedirectToNoPlaceOnTheWebNamesNone()
    {
        Client client([](const WireRequest &) { return answer(302, {}, location(u"file:///etc/passwd"_s)); });
        const auto response = client.get(u"/review.json"_s);
        QVERIFY(!response);
        QCOMPARE(response.error().kind, ErrorKind::Malformed);
        QCOMPARE(response.error().reason, Reason());
    }

    void redirectsEnd()
    {
        Client client([](const WireRequest &) { return answer(302, {}, location(u"/round"_s)); });
        const auto response = client.get(u"/round"_s);
        QVERIFY(!response);
        QCOMPARE(response.error().kind, ErrorKind::Malformed);
        QCOMPARE(client.server.requests().size(), 6);
    }

    void aWriteIsNotRedirected()
    {
        for (const int status :
            {301, 302, 303, 307, 308}) { // Qt itself sees to the last two: it cannot wind the body back
            Client client([status](const WireRequest &) { return answer(status, {}, location(u"/again"_s)); });
            const auto response = client.write("PUT", u"/posts/1"_s);
            QVERIFY2(!response, QByteArray::number(status).constData());
            QCOMPARE(response.error().kind, ErrorKind::Unavailable);
            QVERIFY(!response.error().nothingSent);
            QCOMPARE(client.server.requests().size(), 1);
        }
    }

    /// However the request came to be: a method that is set later counts as much as one that it was made with.
    void aMethodIsSentAsItIsAndOnce()
    {
        Client client([](const WireRequest &) { return hangUp(); });
        for (const QByteArray &method : {QByteArray("POST"), QByteArray("PATCH"), QByteArray("DELETE")}) {
            kit::Request request;
            request.method = method;
            request.route = u"/members/1"_s;
            QVERIFY(request.isChange());
            QVERIFY(!await(client.http->send(request, {})));
            QCOMPARE(client.server.requests().last().method(), method);
        }
        QCOMPARE(client.server.requests().size(), 3);
    }

    void cookiesAreNotKept()
    {
        QHttpHeaders cookie;
        cookie.append(QHttpHeaders::WellKnownHeader::SetCookie, "_t=abc; path=/");
        Client client([cookie](const WireRequest &) { return answer(200, "{}", cookie); });
        QVERIFY(client.get(u"/a"_s));
        QVERIFY(client.get(u"/b"_s));
        QVERIFY(!client.server.requests().last().message.headers.contains("cookie"));
    }

    void theTraceHasNoIdsAndNoSecrets()
    {
        Client client([](const WireRequest &) { return answer(200, "{\"a\":1}"); });
        kit::Request request{
            .route = u"/u/{name}.json"_s, .path = u"/u/anna.json"_s, .query = {{u"api_key"_s, u"s3cret"_s}}};
        QVERIFY(await(client.http->send(request, {})));
        QCOMPARE(client.exchanges.size(), 1);
        QCOMPARE(client.exchanges.first().path, u"/u/{name}.json"_s);
        QCOMPARE(client.exchanges.first().method, u"GET"_s);
        QCOMPARE(client.exchanges.first().status, 200);
        QCOMPARE(client.exchanges.first().received, 7);
    }

    void theServersClockIsRead()
    {
        QHttpHeaders date;
        date.append(QHttpHeaders::WellKnownHeader::Date, "Sun, 06 Nov 1994 08:49:37 GMT");
        Client client([date](const WireRequest &) { return answer(200, "{}", date); });
        QVERIFY(client.get(u"/"_s));
        QCOMPARE(client.clock.now() + *client.http->clockSkew(), fromIso8601(u"1994-11-06T08:49:37Z"_s));
    }
};

SZEPT_TEST(HttpTest)
#include "tst_http.moc"
