// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/connectors/discourse/bench.h"
#include "tests/support/testmain.h"

#include <QTest>

#include <algorithm>

using namespace szept;
using namespace szept::test;
using szept::discourse::setting;
using szept::discourse::siteLevers;
using szept::discourse::topicLevers;

class SettingsTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<Bench> m_bench;
    Bench &bench() { return *m_bench; }
    /// "slow_mode=0, closed=false"
    static QString drawn(const QList<Lever> &levers)
    {
        QStringList parts;
        for (const Lever &lever : levers)
            parts.append(lever.id.section(u':', 0, 0) + u'=' + lever.value);
        return parts.join(u", "_s);
    }
    QList<Lever> levers(const ItemRef &place)
    {
        const auto found = await(bench().connector().levers()->levers(place, {}));
        if (!found)
            qFatal("%s", qPrintable(found.error().detail));
        return *found;
    }

private Q_SLOTS:
    void init() { m_bench = std::make_unique<Bench>(); }
    void cleanup() { m_bench.reset(); }

    void aTopicsLeversAndBack()
    {
        const ItemRef ref = bench().flagged();
        const QList<Lever> before = levers(ref);
        QCOMPARE(drawn(before), u"slow_mode=0, closed=false, listed=true, closes_at="_s);
        const QString topic = QString::number(bench().reviewable(ref).topic);
        const QMap<QString, QString> wanted{{u"slow_mode"_s, u"900"_s}, {u"closed"_s, u"true"_s},
            {u"listed"_s, u"false"_s}, {u"closes_at"_s, u"2031-05-01T10:00:00.000Z"_s}};
        for (const auto &[key, value] : wanted.asKeyValueRange()) {
            const auto set = await(bench().connector().levers()->set(key + u":topic:"_s + topic, value, {}));
            QVERIFY2(set, set ? "" : qPrintable(set.error().detail));
            QCOMPARE(set->value, value);
        }
        QCOMPARE(drawn(levers(ref)), u"slow_mode=900, closed=true, listed=false, closes_at=2031-05-01T10:00:00.000Z"_s);
        for (const Lever &lever : before) // the snapshot reverts it
            QVERIFY(await(bench().connector().levers()->set(lever.id, lever.value, {})));
        QCOMPARE(drawn(levers(ref)), drawn(before));
    }

    void theForumsLeversAreAnAdministrators()
    {
        QVERIFY(levers({}).isEmpty());
        QCOMPARE(await(bench().connector().levers()->set(u"invite_only:site"_s, u"true"_s, {})).error().kind,
            ErrorKind::Gone);
        bench().signIn(StandInDiscourse::administrator);
        QCOMPARE(drawn(levers({})),
            u"approve_post_count=0, must_approve_users=false, allow_new_registrations=true, invite_only=false, login_required=false"_s);
        const auto set = await(bench().connector().levers()->set(u"approve_post_count:site"_s, u"3"_s, {}));
        QVERIFY(set);
        QCOMPARE(set->value, u"3"_s);
        QCOMPARE(bench().forum().logs.last().previous, u"0"_s);
    }

    void somebodyWhoWantsInHasNoTopic()
    {
        const ItemRef ref{u"ReviewableUser"_s, QString::number(bench().forum().askToJoin(u"jas"_s))};
        QVERIFY(levers(ref).isEmpty());
    }

    void valuesThatALeverCannotHave_data()
    {
        QTest::addColumn<QString>("lever");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("code");
        QTest::newRow("fits") << u"slow_mode:topic:7"_s << u"60"_s << QString();
        QTest::newRow("not a number") << u"slow_mode:topic:7"_s << u"a minute"_s << u"bad_value"_s;
        QTest::newRow("below nought") << u"slow_mode:topic:7"_s << u"-1"_s << u"bad_value"_s;
        QTest::newRow("neither on nor off") << u"closed:topic:7"_s << u"maybe"_s << u"bad_value"_s;
        QTest::newRow("no time") << u"closes_at:topic:7"_s << u"soon"_s << u"bad_value"_s;
        QTest::newRow("never") << u"closes_at:topic:7"_s << QString() << QString();
        QTest::newRow("a topic that is none") << u"closed:topic:../1"_s << u"true"_s << u"unknown_lever"_s;
        QTest::newRow("another setting") << u"title:site"_s << u"mine"_s << u"unknown_lever"_s;
        QTest::newRow("a topic's as the forum's") << u"closed:site"_s << u"true"_s << u"unknown_lever"_s;
        QTest::newRow("too long an id") << u"invite_only:site:7"_s << u"true"_s << u"unknown_lever"_s;
    }

    void valuesThatALeverCannotHave()
    {
        QFETCH(QString, lever);
        QFETCH(QString, value);
        QFETCH(QString, code);
        const auto request = setting(lever, value);
        QCOMPARE(request ? QString() : request.error().reason.code, code);
        QVERIFY(request || request.error().nothingSent);
    }

    void aSettingThatThisVersionLacksIsNoLever()
    {
        QCOMPARE(drawn(siteLevers({{u"invite_only"_s, u"true"_s}, {u"title"_s, u"x"_s}})), u"invite_only=true"_s);
    }

    void theRulesOfTheForum()
    {
        bench().forum().guidelines = u"<p>Be kind.</p>"_s;
        bench().forum().words = {{.id = 3, .word = u"cash*"_s, .action = u"block"_s}};
        (void)bench().forum().addFlag(u"Worried about someone"_s);
        const auto rules = await(bench().connector().rules()->rules({}));
        QVERIFY(rules);
        QCOMPARE(rules->first().text, u"Be kind."_s);
        QStringList kinds;
        for (const PlatformRule &rule : *rules)
            kinds.append(rule.kind);
        QCOMPARE(kinds,
            (QStringList{
                u"guidelines"_s, u"flag"_s, u"flag"_s, u"flag"_s, u"flag"_s, u"flag"_s, u"flag"_s, u"watched_word"_s}));
        QVERIFY(std::ranges::contains(*rules, u"Worried about someone"_s, &PlatformRule::title));
    }

    void aForumWithoutGuidelinesAndAReaderWithoutWords()
    {
        (void)bench().forum().join(u"reader"_s);
        bench().signIn(u"reader"_s);
        const auto rules = await(bench().connector().rules()->rules({}));
        QVERIFY(rules);
        QCOMPARE(rules->size(), 5);
    }
};

SZEPT_TEST(SettingsTest)
#include "tst_settings.moc"
