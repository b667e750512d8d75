// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/mailman3/parse.h"
#include "tests/connectors/mailman3/recorded.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace szept;
using namespace szept::mailman3;
using test::recorded;

namespace {

const QString talk = u"szept-talk.lists.example"_s;

/// JSON with apostrophes for its quotation marks, and backquotes for those within a string.
QByteArray json(const char *text) { return QByteArray(text).replace('\'', '"').replace('`', '"'); }

template <typename T>
QString faultOf(const Result<T> &result)
{
    return result ? u"no fault"_s : toWord(result.error().kind) + u": "_s + result.error().detail;
}

} // namespace

class ParseTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAHeldMessage()
    {
        const auto held = readHeld(recorded(u"held-a2-polish"_s), {});
        QVERIFY2(held, qPrintable(faultOf(held)));
        QCOMPARE_GT(held->number, 0);
        QCOMPARE(held->list, talk);
        QCOMPARE(held->sender, u"ada@example.org"_s);
        QCOMPARE(held->subject, u"Odp: Zażółć gęślą jaźń"_s);
        QCOMPARE(held->messageId, u"<a2@example.org>"_s);
        QCOMPARE(held->reasons, QStringList{u"The message is not from a list member"_s});
        QCOMPARE(held->rules, QStringList{u"nonmember-moderation"_s});
        QVERIFY(held->message.startsWith("From: =?utf-8?q?"));
        QCOMPARE(held->raw, recorded(u"held-a2-polish"_s));
        QVERIFY(fromIso8601(held->heldAt));
    }

    void keepsTheBytesOfEachEntry()
    {
        const QByteArray json = recorded(u"held-page"_s);
        const auto page = readHeldPage(json, talk);
        QVERIFY2(page, qPrintable(faultOf(page)));
        QCOMPARE(page->entries.size(), 3);
        QCOMPARE_GT(page->total, 6);
        for (const HeldMessage &held : page->entries) {
            QVERIFY(json.contains(held.raw));
            QVERIFY(held.raw.startsWith('{') && held.raw.endsWith('}'));
            QCOMPARE(readHeld(held.raw, {})->message, held.message);
        }
    }

    void anEmptyCollectionHasNoEntries()
    {
        QCOMPARE(readHeldPage(recorded(u"held-empty"_s), talk)->entries.size(), 0);
        QCOMPARE(readRequestPage(recorded(u"requests-empty"_s))->total, 0);
        QCOMPARE(readMemberships(recorded(u"memberships-none"_s))->size(), 0);
    }

    void readsReasonsWithGaps()
    {
        const QByteArray entry
            = json("{'request_id': 5, 'listid': 'a.b', 'hold_date': '2026-01-01T00:00:00', 'sender': 'x@y',"
                   "'msg': '', 'reason': 'joined', 'moderation_reasons':"
                   "[['Header \\`{}\\` matched a header rule', 'x-spam: {} yes'], 'plain', [], ['no gap', 'x'], 7, "
                   "['{} {}', 'one']]}");
        const auto held = readHeld(entry, {});
        QVERIFY2(held, qPrintable(faultOf(held)));
        QCOMPARE(held->reasons,
            (QStringList{u"Header \"x-spam: {} yes\" matched a header rule"_s, u"plain"_s, u"no gap"_s, u"one {}"_s}));
    }

    void anOlderServersEntryTakesTheListFromTheRequest()
    {
        const auto held = readHeld(
            json("{'request_id': 5, 'hold_date': '2026-01-01T00:00:00', 'sender': '', 'msg': '', 'reason': 'why'}"),
            talk);
        QVERIFY2(held, qPrintable(faultOf(held)));
        QCOMPARE(held->list, talk);
        QCOMPARE(held->reasons, QStringList{u"why"_s});
    }

    void readsRequests()
    {
        const auto page = readRequestPage(recorded(u"requests"_s));
        QVERIFY2(page, qPrintable(faultOf(page)));
        QCOMPARE(page->total, 2);
        const MembershipRequest &eve = page->entries.first();
        QCOMPARE(eve.kind, u"subscription"_s);
        QCOMPARE(eve.address, u"eve@example.org"_s);
        QCOMPARE(eve.displayName, u"Ewa Żółć"_s);
        QCOMPARE(eve.tokenOwner, u"moderator"_s);
        QCOMPARE(eve.token.size(), 40);
        QCOMPARE(readRequest(recorded(u"request"_s))->token, eve.token);
        QCOMPARE(readRequestPage(recorded(u"requests-leaving"_s))->entries.first().kind, u"unsubscription"_s);
    }

    void readsPeopleAndSettings()
    {
        const auto eve = readMemberships(recorded(u"memberships"_s));
        QVERIFY2(eve, qPrintable(faultOf(eve)));
        QCOMPARE(eve->first().role, u"member"_s);
        QCOMPARE(eve->first().moderation, u"hold"_s);
        QCOMPARE(readMemberships(recorded(u"memberships-nonmember"_s))->first().role, u"nonmember"_s);
        QVERIFY(*readUserSince(recorded(u"user"_s)));
        const auto config = readConfig(recorded(u"config"_s));
        QCOMPARE(config->value(u"emergency"_s), u"false"_s);
        QCOMPARE(config->value(u"max_message_size"_s), u"40"_s);
        QCOMPARE(config->value(u"info"_s), u"Be kind.\nArgue with the idea."_s);
        QVERIFY(!config->contains(u"usenet_watermark"_s)); // null
        QCOMPARE(
            readBans(recorded(u"bans"_s))->entries, (QStringList{u"^.*@shop\\.invalid$"_s, u"deals@example.net"_s}));
        QCOMPARE(readHeaderMatches(recorded(u"header-matches"_s))->first().pattern, u"^yes"_s);
        QCOMPARE(readLists(recorded(u"lists"_s))->entries.first().address, u"szept-talk@lists.example"_s);
        QVERIFY(readVersions(recorded(u"versions"_s))->mailman.startsWith("GNU Mailman 3."_L1));
        QCOMPARE_GT(*readCount(recorded(u"held-count"_s)), 6);
    }

    void saysWhereAnAnswerIsWrong_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("fault");
        QTest::newRow("no JSON") << QByteArray("<html>") << u"malformed"_s;
        QTest::newRow("cut off") << recorded(u"held-page"_s).left(700) << u"malformed"_s;
        QTest::newRow("a list") << QByteArray("[]") << u"malformed"_s;
        QTest::newRow("no total") << QByteArray("{}") << u"total_size"_s;
        QTest::newRow("entries of a wrong type") << json("{'total_size': 1, 'entries': {}}") << u"entries"_s;
    }

    void saysWhereAnAnswerIsWrong()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, fault);
        const auto page = readHeldPage(json, talk);
        QVERIFY(!page);
        QCOMPARE(page.error().kind, ErrorKind::Malformed);
        QVERIFY2(faultOf(page).contains(fault), qPrintable(faultOf(page)));
    }

    void saysWhereAnEntryIsWrong_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("fault");
        QTest::newRow("no number") << json(
            "{'total_size': 1, 'entries': [{'request_id': 'five', 'hold_date': 'x', 'sender': '', 'msg': ''}]}")
                                   << u"entries[0].request_id"_s;
        QTest::newRow("number below one")
            << json("{'total_size': 1, 'entries': [{'request_id': 0, 'hold_date': 'x', 'sender': '', 'msg': ''}]}")
            << u"entries[0].request_id"_s;
        QTest::newRow("time that would break our ids")
            << json("{'total_size': 1, 'entries': [{'request_id': 1, 'hold_date': 'a/b', 'sender': '', 'msg': ''}]}")
            << u"entries[0].hold_date"_s;
        QTest::newRow("no message") << json(
            "{'total_size': 1, 'entries': [{'request_id': 1, 'hold_date': 'x', 'sender': ''}]}")
                                    << u"entries[0].msg"_s;
    }

    void saysWhereAnEntryIsWrong()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, fault);
        const auto page = readHeldPage(json, talk);
        QVERIFY2(page, qPrintable(faultOf(page)));
        QVERIFY(page->entries.isEmpty());
        QCOMPARE(page->faults.size(), 1);
        QVERIFY2(page->faults.first().startsWith(fault), qPrintable(page->faults.first()));
    }

    void knowsMailmansErrors()
    {
        QCOMPARE(errorText(recorded(u"error-banned"_s)), u"Address is already banned"_s);
        QCOMPARE(errorText(recorded(u"error-wrong-field"_s)), u"Unexpected parameters: comment"_s);
        QCOMPARE(errorText(recorded(u"list-gone"_s)), u"404 Not Found"_s);
        QVERIFY(isMailmanError(recorded(u"held-gone"_s)));
        QVERIFY(!isMailmanError("<html><title>404</title></html>"));
        QVERIFY(!isMailmanError(""));
    }
};

SZEPT_TEST(ParseTest)
#include "tst_parse.moc"
