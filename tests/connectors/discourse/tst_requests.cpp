// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/discourse/requests.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace szept;
using namespace szept::discourse;
using namespace Qt::StringLiterals;

namespace {

QString drawn(const kit::Request &request)
{
    QString line = QString::fromLatin1(request.method) + u' ' + (request.path.isEmpty() ? request.route : request.path);
    if (!request.query.isEmpty())
        line += u'?' + QString::fromLatin1(kit::formEncoded(request.query));
    return request.body.isEmpty() ? line : line + u' ' + QString::fromLatin1(request.body);
}

requests::Punishment punishment(const QString &post, const QString &message)
{
    return {.user = u"40"_s,
        .review = u"31"_s,
        .post = post,
        .until = *fromIso8601(u"2031-05-01T10:00:00Z"_s),
        .reason = u"Third time"_s,
        .message = message};
}

} // namespace

class RequestsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asDiscourseWantsThem_data()
    {
        QTest::addColumn<QString>("request");
        QTest::addColumn<QString>("expected");
        const auto row = [](const kit::Request &request, const QString &expected) {
            QTest::newRow(qPrintable(expected)) << drawn(request) << expected;
        };
        row(requests::basicInfo(), u"GET /site/basic-info.json"_s);
        row(requests::whoAmI(), u"GET /session/current.json"_s);
        row(requests::site(), u"GET /site.json"_s);
        row(requests::reviewPage(20),
            u"GET /review.json?status=pending&priority=low&sort_order=created_at_asc&offset=20"_s);
        row(requests::review(u"31"_s), u"GET /review/31.json"_s);
        row(requests::topic(u"77"_s), u"GET /t/77.json"_s);
        row(requests::topic(u"77"_s, u"4"_s), u"GET /t/77/4.json"_s);
        row(requests::user(u"40"_s), u"GET /admin/users/40.json"_s);
        row(requests::staffLog(u"anna k"_s), u"GET /admin/logs/staff_action_logs.json?target_user=anna%20k&limit=20"_s);
        row(requests::watchedWords(false), u"GET /admin/customize/watched_words.json"_s);
        row(requests::watchedWords(true), u"GET /admin/logs/watched_words.json"_s);
        row(requests::siteSettings({u"invite_only"_s}),
            u"GET /admin/site_settings.json?filter_names%5B%5D=invite_only"_s);
        row(requests::perform(
                u"31"_s, u"delete_user"_s, u"2"_s, {{u"reject_reason"_s, u"no & no"_s}, {u"send_email"_s, u"true"_s}}),
            u"PUT /review/31/perform/delete_user.json?version=2 reject_reason=no%20%26%20no&send_email=true"_s);
        row(requests::silence(punishment(u"412"_s, u"Come back later"_s)),
            u"PUT /admin/users/40/silence.json silenced_till=2031-05-01T10%3A00%3A00.000Z&reason=Third%20time&message=Come%20back%20later&reviewable_id=31&post_id=412"_s);
        row(requests::suspend(punishment({}, {})),
            u"PUT /admin/users/40/suspend.json suspend_until=2031-05-01T10%3A00%3A00.000Z&reason=Third%20time&reviewable_id=31"_s);
        row(requests::warn(u"anna_k"_s, u"A word"_s, u"Please stop"_s),
            u"POST /posts.json title=A%20word&raw=Please%20stop&target_recipients=anna_k&archetype=private_message&is_warning=true"_s);
        row(requests::unsilence(u"40"_s), u"PUT /admin/users/40/unsilence.json"_s);
        row(requests::unsuspend(u"40"_s), u"PUT /admin/users/40/unsuspend.json"_s);
        row(requests::unhide(u"412"_s), u"PUT /posts/412/unhide.json"_s);
        row(requests::recover(u"412"_s), u"PUT /posts/412/recover.json"_s);
        row(requests::slowMode(u"77"_s, u"900"_s), u"PUT /t/77/slow_mode.json seconds=900"_s);
        row(requests::topicStatus(u"77"_s, u"closed"_s, true), u"PUT /t/77/status.json status=closed&enabled=true"_s);
        row(requests::topicTimer(u"77"_s, {}), u"POST /t/77/timer.json status_type=close&time="_s);
        row(requests::siteSetting(u"invite_only"_s, u"true"_s),
            u"PUT /admin/site_settings/invite_only.json invite_only=true"_s);
    }

    void asDiscourseWantsThem()
    {
        QFETCH(QString, request);
        QTEST(request, "expected");
    }

    void routesTellNoIds()
    {
        QCOMPARE(requests::perform(u"31"_s, u"ignore"_s, u"2"_s, {}).route, u"/review/{id}/perform/{action}.json"_s);
        QCOMPARE(requests::topic(u"77"_s, u"4"_s).route, u"/t/{id}/{number}.json"_s);
        QCOMPARE(requests::siteSetting(u"invite_only"_s, u"true"_s).route, u"/admin/site_settings/{name}.json"_s);
    }

    void twoWaysToSignIn()
    {
        Account account;
        QHttpHeaders headers = requests::headersFor(account, "key");
        QCOMPARE(headers.value("User-Api-Key").toByteArray(), "key");
        QVERIFY(!headers.contains("Api-Key"));
        account.user = u"mira"_s;
        headers = requests::headersFor(account, "key");
        QCOMPARE(headers.value("Api-Key").toByteArray(), "key");
        QCOMPARE(headers.value("Api-Username").toByteArray(), "mira");
        QVERIFY(!headers.contains("User-Api-Key"));
    }

    void theGuidelinesComeWithoutThePageAroundThem()
    {
        const kit::Request request = requests::guidelines();
        QCOMPARE(drawn(request), u"GET /guidelines.html"_s);
        QCOMPARE(request.headers.value("X-Requested-With").toByteArray(), "XMLHttpRequest");
    }

    void wordsAndIdsThatMayStandInAPath_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("word");
        QTest::addColumn<bool>("id");
        QTest::newRow("an id") << u"412"_s << true << true;
        QTest::newRow("an action") << u"agree_and_hide"_s << true << false;
        QTest::newRow("nothing") << QString() << false << false;
        QTest::newRow("a way up") << u"../../admin"_s << false << false;
        QTest::newRow("a negative number") << u"-1"_s << true << false;
        QTest::newRow("other digits") << u"٤١٢"_s << false << false;
        QTest::newRow("far too long") << QString(200, u'1') << false << false;
    }

    void wordsAndIdsThatMayStandInAPath()
    {
        QFETCH(QString, text);
        QTEST(requests::isActionWord(text), "word");
        QTEST(requests::isId(text), "id");
    }
};

SZEPT_TEST(RequestsTest)
#include "tst_requests.moc"
