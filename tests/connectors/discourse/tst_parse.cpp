// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/discourse/parse.h"
#include "tests/connectors/discourse/recorded.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace szept;
using namespace szept::discourse;
using namespace szept::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QUrl base(u"https://f.example/forum"_s);

} // namespace

class ParseTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whoWeAre_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<Me>("me");
        QTest::newRow("a moderator") << QByteArray(
            R"({"current_user":{"id":2,"username":"mira","admin":false,"moderator":true,"can_review":true}})")
                                     << Me{u"2"_s, u"mira"_s, false, true, true};
        QTest::newRow("an administrator of an old forum")
            << QByteArray(R"({"current_user":{"id":1,"username":"otto","admin":true}})")
            << Me{u"1"_s, u"otto"_s, true, false, true};
        QTest::newRow("of a category") << QByteArray(R"({"current_user":{"id":5,"username":"zuza","can_review":true}})")
                                       << Me{u"5"_s, u"zuza"_s, false, false, true};
        QTest::newRow("a reader") << QByteArray(R"({"current_user":{"id":9,"username":"ola"}})")
                                  << Me{u"9"_s, u"ola"_s, false, false, false};
    }

    void whoWeAre()
    {
        QFETCH(QByteArray, answer);
        QFETCH(Me, me);
        const auto read = parseMe(answer);
        QVERIFY(read);
        QVERIFY(*read == me);
    }

    void aFaultNamesItsPlace()
    {
        const auto noType = parseReview(R"({"reviewable":{"id":1,"status":0,"version":0}})");
        QVERIFY(!noType);
        QCOMPARE(noType.error().kind, ErrorKind::Malformed);
        QCOMPARE(noType.error().detail, u"reviewable.type: expected string, found nothing"_s);
        const auto strange = parseReview(R"({"reviewable":{"id":1,"type":"ReviewableUser","version":0,"status":9}})");
        QCOMPARE(strange.error().detail, u"reviewable.status: expected 0 to 4"_s);
    }

    void aPersonAndTheirPenalty()
    {
        const auto user = parseUser(recorded(u"admin-user"_s));
        QVERIFY(user);
        QCOMPARE(toIso8601(*user->silence.till), u"2031-05-01T10:00:00.000Z"_s);
        QCOMPARE(user->silence.by, u"mira"_s);
        QVERIFY(!user->suspension.till);
        QCOMPARE(user->facts.value(u"warnings_received_count"_s), u"1"_s);
        for (const QString &fact : user->facts)
            QVERIFY(!fact.contains("192.0.2.7"_L1));
    }

    void aSilenceThatIsOverIsNone()
    {
        const auto user = parseUser(R"({"id":4,"username":"ola","silenced_till":"2020-01-01T00:00:00Z"})");
        QVERIFY(user);
        QVERIFY(!user->silence.till);
    }

    void aPostShownHiddenDeleted()
    {
        QCOMPARE(parsePost(R"({"id":1,"hidden":false,"deleted_at":null})"), Standing::Shown);
        QCOMPARE(parsePost(R"({"id":1,"hidden":true})"), Standing::Hidden);
        QCOMPARE(parsePost(R"({"id":1,"hidden":true,"deleted_at":"2026-03-01T10:00:00Z"})"), Standing::Deleted);
    }

    void theTopicAroundAPost()
    {
        const auto context = parseTopic(recorded(u"topic"_s), base, u"412"_s);
        QVERIFY(context);
        QCOMPARE(context->title, u"Which fixer do you use?"_s);
        QCOMPARE(context->posts.size(), 2);
        QVERIFY(context->posts.at(1).subject);
        QCOMPARE(context->posts.at(1).text, u"> slow\n\nYou people"_s);
        QCOMPARE(context->posts.at(0).url, QUrl(u"https://f.example/forum/t/77/3"_s));
        QVERIFY(context->moreBefore);
        QVERIFY(context->moreAfter);
    }

    void aTopicsSwitches()
    {
        const auto switches = parseTopicSwitches(recorded(u"topic"_s));
        QVERIFY(switches);
        QVERIFY(*switches
            == (TopicSwitches{u"Which fixer do you use?"_s, false, true, 900, u"2026-03-02T20:00:00.000Z"_s}));
        QCOMPARE(parseTopicSwitches(
                     R"({"title":"x","topic_timer":{"status_type":"open","execute_at":"2026-03-02T20:00:00Z"}})")
                     ->closesAt,
            QString());
    }

    void whatARefusalSays_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("type");
        QTest::addColumn<int>("seconds");
        QTest::newRow("not permitted") << QByteArray(
            R"({"errors":["You are not permitted"],"error_type":"invalid_access"})")
                                       << u"You are not permitted"_s << u"invalid_access"_s << -1;
        QTest::newRow("in haste") << QByteArray(
            R"({"errors":["Slow down"],"error_type":"rate_limit","extras":{"wait_seconds":17,"time_left":"17 seconds"}})")
                                  << u"Slow down"_s << u"rate_limit"_s << 17;
        QTest::newRow("already silenced")
            << QByteArray(R"({"failed":"FAILED","message":"User was already silenced by jan 5 minutes ago."})")
            << u"User was already silenced by jan 5 minutes ago."_s << QString() << -1;
        QTest::newRow("a wait for ever") << QByteArray(R"({"extras":{"wait_seconds":1e300}})") << QString() << QString()
                                         << 7 * 24 * 3600;
        QTest::newRow("a proxy's page") << QByteArray("<html>502</html>") << QString() << QString() << -1;
    }

    void whatARefusalSays()
    {
        QFETCH(QByteArray, body);
        QFETCH(int, seconds);
        const Refused refused = parseRefusal(body);
        QTEST(refused.text, "text");
        QTEST(refused.type, "type");
        QCOMPARE(refused.wait, seconds < 0 ? std::nullopt : std::optional<Duration>(std::chrono::seconds(seconds)));
    }

    void rulesOfTheForum()
    {
        const auto site = parseSite(
            R"({"categories":[{"id":5,"name":"Darkroom"}],"post_action_types":[{"id":2,"name":"Like","is_flag":false},
            {"id":8,"name":"Spam","description":"An <a href='/guidelines'>ad</a>.","is_flag":true},{"id":1001,"name":"Old","is_flag":true,"enabled":false}]})",
            base);
        QVERIFY(site);
        QCOMPARE(site->categories.value(u"5"_s), u"Darkroom"_s);
        QCOMPARE(site->flags.size(), 1);
        QCOMPARE(site->flags.at(0).text, u"An ad (/guidelines)."_s);
        const auto words = parseWatchedWords(
            R"({"actions":["block"],"words":[{"id":3,"word":"cash*","action":"replace","replacement":"***"}]})", base);
        QCOMPARE(words->at(0).title, u"replace"_s);
        QCOMPARE(words->at(0).text, u"cash* → ***"_s);
        QCOMPARE(parseGuidelines("<h1>Be kind</h1><p>Always.</p>", base).text, u"Be kind\n\nAlways."_s);
    }

    void whatStaffDidBefore()
    {
        const auto lines = parseStaffLog(
            R"({"staff_action_logs":[{"id":1,"action_name":"silence_user","details":"Insults\n\nfor three days",
            "created_at":"2026-02-25T08:00:00.000Z","acting_user":{"id":3,"username":"jan"}},{"id":2,"action_name":"post_rejected","created_at":"2026-02-24T08:00:00.000Z"}]})");
        QVERIFY(lines);
        QCOMPARE(
            lines->join(u'|'), u"2026-02-25 silence_user (jan): Insults for three days|2026-02-24 post_rejected"_s);
    }

    void settingsAsTextWhateverTheyAre()
    {
        const auto settings = parseSettings(
            R"({"site_settings":[{"setting":"invite_only","value":"false"},{"setting":"approve_post_count","value":3},{"setting":"x","value":true}]})");
        QCOMPARE(settings->value(u"invite_only"_s), u"false"_s);
        QCOMPARE(settings->value(u"approve_post_count"_s), u"3"_s);
        QCOMPARE(settings->value(u"x"_s), u"true"_s);
    }

    void aPerformThatFailedIsNoSuccess()
    {
        QVERIFY(!parsePerformed(R"({"reviewable_perform_result":{"success":false,"version":1}})"));
        const auto done = parsePerformed(
            R"({"reviewable_perform_result":{"success":true,"version":3,"transition_to":"approved"}})");
        QCOMPARE(done->version, 3);
        QCOMPARE(done->status, u"approved"_s);
    }
};

SZEPT_TEST(ParseTest)
#include "tst_parse.moc"
