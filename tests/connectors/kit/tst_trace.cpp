// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/kit/trace.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace szept;
using namespace szept::kit;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QByteArray secret = "k3y/of+the=forum";

Redaction redaction()
{
    Account account;
    account.name = u"Evening forum"_s;
    account.user = u"mira.nowak"_s;
    account.baseUrl = QUrl(u"https://forum.small-town.example/talk"_s);
    account.options = {{u"moderator"_s, u"Owner-Of-Lists"_s}, {u"flag"_s, u"on"_s}, {u"sign"_s, u"/"_s}};
    return {account, secret};
}

/// Of an account whose words are short.
Redaction shortRedaction()
{
    Account account;
    account.name = u"I"_s;
    account.user = u"al"_s;
    account.baseUrl = QUrl(u"https://a.example/talk/v2/"_s);
    return {account, "s3"};
}

} // namespace

class TraceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anExchangeIsALine()
    {
        Exchange exchange;
        exchange.method = u"PUT"_s;
        exchange.path = u"/review/{id}/perform/{action}.json"_s;
        exchange.status = 409;
        exchange.took = 231ms;
        exchange.received = 812;
        QCOMPARE(
            traceLine(exchange, redaction()), u"PUT /review/{id}/perform/{action}.json: 409 in 231 ms, 812 bytes"_s);
        exchange.remaining = 17;
        exchange.pause = 5s;
        QVERIFY(traceLine(exchange, redaction()).endsWith(u"812 bytes, 17 left, pause 5000 ms"_s));
    }

    void whyThereWasNoAnswerIsTold()
    {
        Exchange exchange;
        exchange.method = u"GET"_s;
        exchange.path = u"/api/me"_s;
        exchange.fault = u"timed_out"_s;
        QCOMPARE(traceLine(exchange, redaction()), u"GET /api/me: no answer, timed_out in 0 ms, 0 bytes"_s);
    }

    void anErrorIsALine()
    {
        const Error error
            = fail(ErrorKind::Malformed, u"reviewables[3].score: expected number, found string"_s).error();
        QCOMPARE(traceLine("pull"_L1, error, redaction()),
            u"pull: malformed, reviewables[3].score: expected number, found string"_s);
        QCOMPARE(
            traceLine("pull"_L1, fail(ErrorKind::Unavailable, {}, {u"timed_out"_s, {u"30"_s}}).error(), redaction()),
            u"pull: unavailable (timed_out)"_s);
    }

    void routesStayAsTheyAre_data()
    {
        QTest::addColumn<QString>("route");
        for (const char *route : {"/review.json", "/review/{id}/perform/{action}.json", "/t/{id}/slow_mode.json",
                 "/3.1/lists/{list}/held/{id}", "/message-bus/{client_id}/poll", "/v2/api", "/"})
            QTest::newRow(route) << QString::fromLatin1(route);
    }

    void routesStayAsTheyAre()
    {
        QFETCH(QString, route);
        QCOMPARE(redaction().path(route), route);
    }

    void valuesInARouteAreTakenOut_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("traced");
        QTest::newRow("an id") << u"/review/4711/perform"_s << u"/review/{…}/perform"_s;
        QTest::newRow("a token") << u"/x/9f8a7b6c5d4e3f2a1b0c"_s << u"/x/{…}"_s;
        QTest::newRow("a name with digits") << u"/u/ola1987.json"_s << u"/u/{…}"_s;
        QTest::newRow("an encoded name") << u"/u/za%C5%BC%C3%B3%C5%82%C4%87"_s << u"/u/{…}"_s;
        QTest::newRow("a name in its letters") << u"/u/zażółć"_s << u"/u/{…}"_s;
        QTest::newRow("a mail address") << u"/members/ola@example.org"_s << u"/members/{…}"_s;
        QTest::newRow("our login") << u"/u/Mira.Nowak/summary"_s << u"/u/{…}/summary"_s;
        QTest::newRow("a query") << u"/search?q=ola"_s << u"/search"_s;
        QTest::newRow("a fragment") << u"/search#ola"_s << u"/search"_s;
        QTest::newRow("a whole address") << u"https://forum.small-town.example/x?y"_s << u"{…}//{…}/x"_s;
    }

    void valuesInARouteAreTakenOut()
    {
        QFETCH(QString, path);
        QFETCH(QString, traced);
        QCOMPARE(redaction().path(path), traced);
    }

    void nothingOfTheAccountOrOfPeopleStaysInAText_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("traced");
        const QString token = QString::fromLatin1(secret);
        QTest::newRow("the secret") << u"refused: "_s + token << u"refused: {…}"_s;
        QTest::newRow("encoded") << u"refused: "_s + QString::fromLatin1(QUrl::toPercentEncoding(token))
                                 << u"refused: {…}"_s;
        QTest::newRow("as a header has it")
            << u"Basic "_s + QString::fromLatin1(QByteArray("mira.nowak:" + secret).toBase64()) << u"Basic {…}"_s;
        QTest::newRow("in hexadecimal") << QString::fromLatin1(secret.toHex()) << u"{…}"_s;
        QTest::newRow("login") << u"user MIRA.NOWAK is unknown"_s << u"user {…} is unknown"_s;
        QTest::newRow("server") << u"Host forum.small-town.example not found"_s << u"Host {…} not found"_s;
        QTest::newRow("option") << u"owner-of-lists has no lists"_s << u"{…} has no lists"_s;
        QTest::newRow("short option") << u"turned on alone, one_on"_s << u"turned {…} alone, one_on"_s;
        QTest::newRow("path") << u"no /talk/x here, small talk, stalking"_s << u"no /{…}/x here, small {…}, stalking"_s;
        QTest::newRow("mail address") << u"no member <ola.k@lists.example>, nor jan%40b.example"_s
                                      << u"no member <{mail}>, nor {mail}"_s;
        QTest::newRow("any token") << u"token 8d7f6a5b4c3d2e1f0a9b8c7d is old"_s << u"token {token} is old"_s;
        QTest::newRow("newline") << u"a\nb\x1b[31m"_s << u"a b [31m"_s;
        QTest::newRow("technical words")
            << u"reviewables[3].reviewable_score_ids_of_users: expected list, found 16777216"_s
            << u"reviewables[3].reviewable_score_ids_of_users: expected list, found 16777216"_s;
    }

    void nothingOfTheAccountOrOfPeopleStaysInAText()
    {
        QFETCH(QString, text);
        QFETCH(QString, traced);
        QCOMPARE(redaction().text(text), traced);
        const Error error = fail(ErrorKind::Fault, text, {text, {text}}).error();
        const QString line = traceLine("look"_L1, error, redaction());
        QCOMPARE(line, u"look: fault (%1), %1"_s.arg(traced));
    }

    void shortWordsAreTakenOutWhole()
    {
        const Redaction redaction = shortRedaction();
        QCOMPARE(redaction.text(u"user Al knows al-l and Al's: \"AL\", total, al_x"_s),
            u"user {…} knows {…}-l and {…}'s: \"{…}\", total, al_x"_s);
        QCOMPARE(redaction.text(u"I! am, Irena is; i is"_s), u"{…}! am, Irena is; {…} is"_s);
        QCOMPARE(redaction.text(u"key s3 of s33"_s), u"key {…} of s33"_s);
        QCOMPARE(redaction.path(u"/u/al/summary"_s), u"/u/{…}/summary"_s);
        QCOMPARE(redaction.path(u"/talk/v2/api/total.json"_s), u"/{…}/{…}/api/total.json"_s);
    }

    void aLineIsNotLongerThanALine() { QVERIFY(redaction().text(QString(10'000, u'x')).size() < 400); }

    void anAccountWithoutWordsTakesNothingOut()
    {
        QCOMPARE(Redaction(Account(), {}).text(u"GET /x: status 500"_s), u"GET /x: status 500"_s);
    }
};

SZEPT_TEST(TraceTest)
#include "tst_trace.moc"
