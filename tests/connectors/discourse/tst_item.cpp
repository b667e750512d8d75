// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/discourse/evidence.h"
#include "connectors/discourse/parse.h"
#include "tests/connectors/discourse/recorded.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace szept;
using namespace szept::discourse;
using namespace szept::test;
using namespace Qt::StringLiterals;

namespace {

Surrounds surrounds()
{
    return {.base = QUrl(u"https://f.example/forum"_s),
        .community = u"Photo forum"_s,
        .categories = {{u"5"_s, u"Darkroom"_s}},
        .staff = true};
}

ReviewPage page(const QString &name = u"review-2026"_s)
{
    auto read = parseReviewPage(recorded(name), surrounds());
    if (!read)
        qFatal("%s", qPrintable(read.error().detail));
    return *std::move(read);
}

/// "Something Else by zuzanna (3/1/2): text"
QString drawn(const PulledReport &report)
{
    QString line = report.reason + u" by "_s + (report.reporter ? report.reporter->name : u"?"_s);
    if (report.record)
        line += u" (%1/%2/%3)"_s.arg(report.record->agreed).arg(report.record->disagreed).arg(report.record->ignored);
    return report.comment.isEmpty() ? line : line + u": "_s + report.comment;
}

} // namespace

class ItemTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFlaggedPost()
    {
        const PulledItem item = page().items.at(0);
        QCOMPARE(item.ref, (ItemRef{u"ReviewableFlaggedPost"_s, u"31"_s}));
        QCOMPARE(item.version, u"2-89-2"_s);
        QCOMPARE(item.kind, CaseKind::Reported);
        QCOMPARE(item.community, (RemoteName{u"f.example/forum"_s, u"Photo forum"_s}));
        QCOMPARE(item.room, (RemoteName{u"5"_s, u"Darkroom"_s}));
        QCOMPARE(item.thread, (RemoteName{u"77"_s, u"Which fixer do you use?"_s}));
        QCOMPARE(item.title, u"Which fixer do you use?"_s);
        QCOMPARE(item.text, u"You [people](https://evil.example)"_s);
        QCOMPARE(item.url, QUrl(u"https://f.example/forum/t/which-fixer/77/4"_s));
        QCOMPARE(toIso8601(*item.createdAt), u"2026-03-01T09:58:00.000Z"_s);
        QCOMPARE(toIso8601(*item.queuedAt), u"2026-03-01T10:00:00.000Z"_s);
        QCOMPARE(item.facts.value(u"claimed_by"_s), u"mira"_s);
        QCOMPARE(item.facts.value(u"revision"_s), u"2"_s);
    }

    void itsAuthorWithoutAddresses()
    {
        const PulledItem item = page().items.at(0);
        QCOMPARE(item.author->name, (RemoteName{u"40"_s, u"anna_k"_s}));
        QCOMPARE(toIso8601(*item.author->joinedAt), u"2024-01-05T08:00:00.000Z"_s);
        QCOMPARE(item.author->facts.value(u"trust_level"_s), u"0"_s);
        QCOMPARE(item.author->facts.value(u"rejected_posts_count"_s), u"3"_s);
        for (const QString &fact : item.author->facts)
            QVERIFY(!fact.contains("192.0.2.7"_L1) && !fact.contains(u'@'));
    }

    void itsReportsOfThisRoundWithTheirReportersRecord()
    {
        const QList<PulledReport> reports = page().items.at(0).reports;
        QCOMPARE(reports.size(), 2); // the third was decided in an earlier round
        QCOMPARE(drawn(reports.at(0)),
            u"Something Else by zuzanna (3/1/2): She has done this before & will again.\nmira: I look at it tonight.\n"
            "… https://f.example/forum/t/flag/501"_s);
        QCOMPARE(reports.at(0).harm, HarmKind::Other);
        QCOMPARE(drawn(reports.at(1)), u"Inappropriate by marta_w (14/0/0)"_s);
        QCOMPARE(reports.at(1).harm, HarmKind::Rude);
        QCOMPARE(toIso8601(*reports.at(1).at), u"2026-03-01T10:00:00.000Z"_s);
    }

    void whatTheServerOffersUnderOurNames()
    {
        const ReviewPage read = page();
        // "agree_and_silence" tells that a penalty is possible; "agree_and_edit" is the forum's own page's.
        QCOMPARE(read.items.at(0).permittedActions.value(),
            (QStringList{u"disagree"_s, u"agree_and_hide"_s, u"delete_and_agree"_s, u"silence"_s, u"suspend"_s,
                u"warn"_s, u"perform_other"_s}));
        QCOMPARE(read.items.at(1).permittedActions.value(),
            (QStringList{u"approve_post"_s, u"reject_post"_s, u"revise_and_reject_post"_s, u"silence"_s, u"suspend"_s,
                u"warn"_s, u"perform_other"_s}));
        QCOMPARE(read.items.at(2).permittedActions.value(),
            (QStringList{u"approve_user"_s, u"reject_user"_s, u"reject_user_with_reason"_s, u"reject_and_block_user"_s,
                u"perform_other"_s}));
        QCOMPARE(
            read.reviews.at(0).actions.at(2), (ServerAction{u"agree_and_silence"_s, u"Silence User"_s, u"silence"_s}));
    }

    /// An action that only marks must not pass for one that does it all.
    void anActionIsFoundByEitherOfItsIds()
    {
        const auto page = parseReviewPage(
            R"({"reviewables":[{"id":34,"type":"ReviewableFlaggedPost","status":0,"version":0,"bundled_action_ids":["34-agree"]}],
                "bundled_actions":[{"id":"34-agree","action_ids":["34-agree_and_hide","34-agree_and_suspend",
                    "34-agree_and_silence","34-post-agree_and_edit","34-agree_and_keep"]}],
                "actions":[{"id":"agree_and_hide","label":"Hide Post"},
                    {"id":"agree_and_suspend","label":"Suspend User","client_action":"suspend"}],"meta":{}})",
            {});
        QVERIFY2(page, qPrintable(page ? QString() : page.error().detail));
        QCOMPARE(page->reviews.at(0).actions,
            (QList<ServerAction>{{u"agree_and_hide"_s, u"Hide Post"_s, {}},
                {u"agree_and_suspend"_s, u"Suspend User"_s, u"suspend"_s},
                // Of these no record came: their names tell.
                {u"agree_and_silence"_s, u"agree_and_silence"_s, u"silence"_s},
                {u"agree_and_edit"_s, u"agree_and_edit"_s, u"edit"_s},
                {u"agree_and_keep"_s, u"agree_and_keep"_s, {}}}));
        QCOMPARE(page->items.at(0).facts.value(u"other_actions"_s), QString());
    }

    void nothingOfferedIsNotTheSameAsNothingTold()
    {
        const auto offered = [](const QByteArray &member) {
            const auto page
                = parseReviewPage(R"({"reviewables":[{"id":34,"type":"ReviewableFlaggedPost","status":0,"version":0)"
                        + member + R"(}],"meta":{}})",
                    {});
            return page ? page->items.at(0).permittedActions : QStringList{page.error().detail};
        };
        QCOMPARE(offered(R"(,"bundled_action_ids":[])"), std::optional(QStringList()));
        QVERIFY(!offered({}));
    }

    void whyAFilterHeldItBack_data()
    {
        QTest::addColumn<QByteArray>("score");
        QTest::addColumn<QString>("comment");
        QTest::newRow("in words") << QByteArray(R"("reason":"Too <b>fast</b>")") << u"Too fast"_s;
        QTest::newRow("by name") << QByteArray(R"("reason_type":"fast_typer","reason_data":null)") << u"fast typer"_s;
        QTest::newRow("by name, with what")
            << QByteArray(R"("reason_type":"watched_word","reason_data":{"words":["soup","stew"]})")
            << u"watched word: soup, stew"_s;
        QTest::newRow("both") << QByteArray(R"("reason":"Words","reason_type":"watched_word")") << u"Words"_s;
        QTest::newRow("not at all") << QByteArray(R"("score":1)") << QString();
    }
    void whyAFilterHeldItBack()
    {
        QFETCH(const QByteArray, score);
        QFETCH(const QString, comment);
        const auto page = parseReviewPage(
            R"({"reviewables":[{"id":34,"type":"ReviewableQueuedPost","status":0,"version":0,"reviewable_score_ids":[5]}],
                "reviewable_scores":[{"id":5,"user_id":-1,)"
                + score + R"(}],"meta":{}})",
            {});
        QVERIFY2(page, qPrintable(page ? QString() : page.error().detail));
        QCOMPARE(page->items.at(0).reports.at(0).comment, comment);
    }

    void anIdThatIsNoNumberIsNamed()
    {
        const auto review
            = parseReview(R"({"reviewable":{"id":"31/../9","type":"ReviewableFlaggedPost","status":0,"version":0}})");
        QVERIFY(!review);
        QCOMPARE(review.error().kind, ErrorKind::Malformed);
        QVERIFY2(
            review.error().detail.contains("reviewable.id: expected a number"_L1), qPrintable(review.error().detail));
    }

    /// By the shape that the fixtures of Discourse's own page have, and by what older and newer servers write.
    void numbersAndStatusesAreReadHoweverTheyAreWritten_data()
    {
        QTest::addColumn<QByteArray>("members");
        QTest::addColumn<QString>("version");
        QTest::newRow("neither version nor status") << QByteArray() << u"0-5-0"_s;
        QTest::newRow("a version in quotes") << QByteArray(R"(,"version":"3","status":0)") << u"3-5-0"_s;
        QTest::newRow("a status in quotes") << QByteArray(R"(,"version":1,"status":"0")") << u"1-5-0"_s;
        QTest::newRow("a status as a word") << QByteArray(R"(,"version":1,"status":"pending")") << u"1-5-0"_s;
    }
    void numbersAndStatusesAreReadHoweverTheyAreWritten()
    {
        QFETCH(const QByteArray, members);
        const auto page = parseReviewPage(R"({"reviewables":[{"id":34,"type":"ReviewableFlaggedPost")" + members
                + R"(,"reviewable_score_ids":[5,4]}],"reviewable_scores":[{"id":5,"user_id":9,"status":"pending"},
                {"id":4,"user_id":9,"status":"agreed"}],"meta":{}})",
            {});
        QVERIFY2(page, qPrintable(page ? QString() : page.error().detail));
        QTEST(page->items.at(0).version, "version");
        QVERIFY(page->reviews.at(0).state.open);
        QCOMPARE(page->items.at(0).reports.size(), 1); // the other was decided in an earlier round
    }

    void aHistorysTypeIsANumberOrAWord_data()
    {
        QTest::addColumn<QByteArray>("type");
        QTest::newRow("number") << QByteArray("1");
        QTest::newRow("word") << QByteArray(R"("transitioned")");
    }
    void aHistorysTypeIsANumberOrAWord()
    {
        QFETCH(const QByteArray, type);
        const auto review = parseReview(
            R"({"reviewable":{"id":31,"type":"ReviewableFlaggedPost","status":"approved","version":1,
                "reviewable_history_ids":[1]},"users":[{"id":2,"username":"mira"}],
                "reviewable_histories":[{"id":1,"created_by_id":2,"reviewable_history_type":)"
            + type + "}]}");
        QVERIFY2(review, qPrintable(review ? QString() : review.error().detail));
        QCOMPARE(review->state.by, u"mira"_s);
    }

    /// Whatever is wrong with it, or with what is told beside it.
    void anEntryOfAnotherShapeLeavesTheOthersReadable_data()
    {
        QTest::addColumn<QByteArray>("entry");
        const auto row = [](const char *name, const char *entry) { QTest::newRow(name) << QByteArray(entry); };
        row("no type", R"({"id":33})");
        row("a version that is a list", R"({"id":33,"type":"ReviewableChatMessage","version":[]})");
        row("an unknown status", R"({"id":33,"type":"ReviewableFlaggedPost","status":77})");
        row("an id that is no number", R"({"id":"31/../9","type":"ReviewableFlaggedPost","status":0})");
        row("no id", R"({"type":"ReviewableFlaggedPost","status":0})");
        row("a flag of another shape", R"({"id":33,"type":"ReviewableFlaggedPost","reviewable_score_ids":[5]})");
    }
    void anEntryOfAnotherShapeLeavesTheOthersReadable()
    {
        QFETCH(const QByteArray, entry);
        const auto page = parseReviewPage(R"({"reviewables":[{"id":31,"type":"ReviewableUser","status":0},)" + entry
                + R"(,{"id":35,"type":"ReviewableUser","status":0}],
                "reviewable_scores":[{"id":5,"created_at":7}],"users":[{"username":"nobody"}],"meta":{}})",
            {});
        QVERIFY2(page, qPrintable(page ? QString() : page.error().detail));
        QCOMPARE(page->items.size(), 2);
        QCOMPARE(page->reviews.size(), 2);
        QCOMPARE(page->rows.size(), 3); // a pass counts them all
        QCOMPARE(page->items.at(1).ref.remoteId, u"35"_s);
        QCOMPARE(page->rows.at(2).id, u"35"_s);
        QCOMPARE(kit::jsonMember(page->items.at(1).raw, "reviewable").toByteArray(),
            QByteArray(R"({"id":35,"type":"ReviewableUser","status":0})"));
    }

    void oldServersNamesAreTheSameActions()
    {
        const ReviewPage read = page(u"review-2019"_s);
        QCOMPARE(read.items.at(0).permittedActions.value(),
            (QStringList{
                u"disagree"_s, u"ignore"_s, u"agree_and_keep"_s, u"delete_user"_s, u"warn"_s, u"perform_other"_s}));
        QCOMPARE(offeredName(*actionRow(u"disagree"_s), read.reviews.at(0).actions), u"disagree_and_restore"_s);
        QCOMPARE(offeredName(*actionRow(u"approve_post"_s), read.reviews.at(1).actions), u"approve_post_closed"_s);
        QCOMPARE(read.items.at(0).text, u"Buy [a pot] soup"_s); // it was cooked alone
        QCOMPARE(read.items.at(0).reports.at(0).harm, HarmKind::Spam); // by its number
        QVERIFY(!read.items.at(0).createdAt);
        QCOMPARE(read.items.at(1).author->name.name, u"ola"_s); // it names only who made the reviewable
        QCOMPARE(read.items.at(0).facts.value(u"claimed_by"_s), u"mira"_s);
    }

    void aPostThatWaits()
    {
        const PulledItem item = page().items.at(1);
        QCOMPARE(item.kind, CaseKind::AwaitingApproval);
        QCOMPARE(item.title, u"A light leak"_s);
        QCOMPARE(item.text, u"Hello <b>all</b>"_s);
        QCOMPARE(item.room, (RemoteName{u"99"_s, u"#99"_s})); // a category that we do not know
        QVERIFY(!item.thread);
        QCOMPARE(item.facts.value(u"typing_duration_ms"_s), u"310"_s);
        QCOMPARE(item.facts.value(u"via_email"_s), u"yes"_s);
        QCOMPARE(item.url, QUrl(u"https://f.example/forum/review/32"_s));
        QCOMPARE(item.reports.at(0).comment,
            u"New user typed their first post suspiciously fast. See first post typing time (https://f.example/admin/site_settings)."_s);
        QCOMPARE(item.reports.at(0).harm, HarmKind::Unknown);
    }

    void somebodyWhoWantsIn()
    {
        const PulledItem item = page().items.at(2);
        QCOMPARE(item.kind, CaseKind::Joining);
        QCOMPARE(item.title, u"jas"_s);
        QCOMPARE(item.author->name, (RemoteName{u"42"_s, u"jas"_s}));
        QCOMPARE(item.text, u"Jaś\n\nI photograph bridges.\n\nhttps://mosty.example"_s);
    }

    /// reviewable_user_serializer.rb: beside the payload stand the answers to what the forum asks at registration.
    void whatSomebodyWhoWantsInAnswered_data()
    {
        QTest::addColumn<QByteArray>("members");
        QTest::addColumn<QString>("text");
        const auto row = [](const char *name, const char *members, const QString &text) {
            QTest::newRow(name) << QByteArray(members) << text;
        };
        row("none", R"("user_fields":{})", u"Jaś"_s);
        row("texts and lists", R"("user_fields":{"1":"From the club","2":["film","paper"],"3":null,"10":true})",
            u"Jaś\n\n1: From the club\n2: film, paper\n10: yes"_s);
        row("of another shape", R"("user_fields":[7,{"x":1}])", u"Jaś"_s);
    }
    void whatSomebodyWhoWantsInAnswered()
    {
        QFETCH(const QByteArray, members);
        const auto page = parseReviewPage(R"({"reviewables":[{"id":34,"type":"ReviewableUser","status":0,"version":0,
                "user_id":42,"username":"jas","payload":{"name":"Jaś"},)"
                + members + R"(}],"meta":{}})",
            {});
        QVERIFY2(page, qPrintable(page ? QString() : page.error().detail));
        QCOMPARE(page->items.at(0).title, u"jas"_s); // an old server tells it beside the payload
        QCOMPARE(page->items.at(0).author->name.name, u"jas"_s);
        QTEST(page->items.at(0).text, "text");
    }

    void aPluginsKindIsShownAsItIsCalled()
    {
        const ReviewPage read = page();
        const PulledItem item = read.items.at(3);
        QCOMPARE(item.ref.kind, u"Reviewable"_s); // plugins rename theirs
        QCOMPARE(item.facts.value(u"type"_s), u"ReviewableWeatherBalloon"_s);
        QCOMPARE(item.permittedActions.value(), QStringList{u"perform_other"_s});
        QCOMPARE(item.facts.value(u"other_actions"_s), u"pop: Pop it"_s);
        QCOMPARE(read.hiddenKinds, QStringList{u"ReviewableGoneMessage"_s});
    }

    /// discourse/discourse-akismet: app/serializers; discourse/discourse: plugins/chat/app/serializers.
    void whatAPluginsKindIsAbout_data()
    {
        QTest::addColumn<QByteArray>("members");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("author");
        const auto row = [](const char *name, const char *members, const QString &text, const QString &author = {}) {
            QTest::newRow(name) << QByteArray(members) << text << author;
        };
        row("a post that a filter caught",
            R"("type":"ReviewableAkismetPost","target_created_by_id":40,"payload":{"post_cooked":"<p>Buy <b>soup</b></p>","external_error":null})",
            u"Buy soup"_s, u"ola"_s);
        row("a message in a chat",
            R"("type":"Chat::ReviewableMessage","target_created_by_id":40,"payload":{"message_cooked":"<p>You fool</p>"})",
            u"You fool"_s, u"ola"_s);
        row("as typed before as cooked",
            R"("type":"ReviewableNote","payload":{"note_cooked":"<p>b</p>","note_raw":"*b*"})", u"*b*"_s);
        row("somebody whom a filter caught",
            R"("type":"ReviewableAkismetUser","user_id":44,"payload":{"username":"pot_shop","name":"Pots","email":"p@pots.example","bio":"Buy pots"})",
            u"bio: Buy pots\nname: Pots\nusername: pot_shop"_s, u"pot_shop"_s);
        row("whatever else it is",
            R"("type":"ReviewableBalloon","payload":{"colour":"red","height":7,"contact":"p@pots.example","raw":" "})",
            u"colour: red"_s);
    }
    void whatAPluginsKindIsAbout()
    {
        QFETCH(const QByteArray, members);
        const auto page = parseReviewPage(R"({"reviewables":[{"id":34,"status":0,"version":0,)" + members
                + R"(}],"users":[{"id":40,"username":"ola"}],"meta":{}})",
            {});
        QVERIFY2(page, qPrintable(page ? QString() : page.error().detail));
        const PulledItem &item = page->items.at(0);
        QTEST(item.text, "text");
        QTEST(item.author ? item.author->name.name : QString(), "author");
    }

    void eachKeepsItsBytes()
    {
        const ReviewPage read = page();
        const QByteArray bytes = recorded(u"review-2026"_s);
        QCOMPARE(read.items.size(), 4);
        for (const PulledItem &item : read.items) {
            const QByteArrayView own = kit::jsonMember(item.raw, "reviewable");
            QVERIFY(bytes.contains(own));
            QVERIFY(own.startsWith(QByteArray("{\"id\":" + item.ref.remoteId.toLatin1())));
        }
    }

    /// Evidence is what was said, by whom and about whom, and nothing of the other cases on the page.
    void eachKeepsWhoFlaggedItAndWhy()
    {
        const ReviewPage read = page();
        const QByteArray bytes = recorded(u"review-2026"_s);
        for (const PulledItem &item : read.items) {
            const auto has = [&item](QByteArrayView list, const QString &id) {
                return std::ranges::any_of(kit::jsonSlices(item.raw, list),
                    [&id](QByteArrayView entry) { return kit::jsonMember(entry, "id") == id.toLatin1(); });
            };
            for (const auto users = kit::jsonSlices(item.raw, "users"); const QByteArrayView entry : users)
                QVERIFY(bytes.contains(entry));
            // Who wants in is not told beside the request.
            if (item.kind != CaseKind::Joining && item.author && !item.author->name.remoteId.isEmpty())
                QVERIFY2(has("users", item.author->name.remoteId), qPrintable(item.ref.remoteId));
            for (const PulledReport &report : item.reports) {
                QVERIFY(has("reviewable_scores", report.remoteId));
                QVERIFY(!report.reporter || has("users", report.reporter->remoteId));
            }
            QVERIFY(kit::jsonSlices(item.raw, "reviewable_scores").size()
                < kit::jsonSlices(bytes, "reviewable_scores").size());
            // All that an item is made of can be read from it again.
            const auto again = parseItem(item.raw, {});
            QVERIFY(again);
            QCOMPARE(again->text, item.text);
            QCOMPARE(again->author, item.author);
            QCOMPARE(again->reports, item.reports);
        }
    }

    void evidenceHasALimitAndNoFiles()
    {
        QByteArray posts;
        QByteArray ids;
        for (int id = 1; id <= 2000; ++id) {
            posts += QByteArray(id > 1 ? "," : "") + "{\"id\":" + QByteArray::number(id)
                + ",\"user_id\":1,\"excerpt\":\"x\"}";
            ids += QByteArray(id > 1 ? "," : "") + QByteArray::number(id);
        }
        const QByteArray picture = QByteArray("\x89PNG" + QByteArray(99, '\xaa')).toBase64();
        const QByteArray reviewable
            = "{\"id\":7,\"conversation_post_ids\":[" + ids + "],\"payload\":{\"raw\":\"see " + picture + "\"}}";
        const QByteArray answer = "{\"reviewable\":" + reviewable + ",\"conversation_posts\":[" + posts
            + "],\"users\":[{\"id\":1},{\"id\":2}]}";
        const QByteArray kept = SideBytes(answer).evidenceOf(reviewable);
        QCOMPARE(kit::jsonSlices(kept, "conversation_posts").size() + kit::jsonSlices(kept, "users").size(), 500);
        QVERIFY(!kept.contains(picture));
        QVERIFY(kept.contains("see [not kept: base64, 103 bytes, SHA-256 "));
    }

    void thePageTellsHowMuchThereIs()
    {
        QVERIFY(page().more);
        QCOMPARE(page().total, 12);
        QVERIFY(!page(u"review-2019"_s).more);
        QCOMPARE(page().rows.at(1).id, u"32"_s);
    }

    /// A number is shown, and is nobody's name to write to.
    void anAuthorWhoWasNotBroughtAlongHasNoName()
    {
        const auto page = parseReviewPage(
            R"({"reviewables":[{"id":34,"type":"ReviewableFlaggedPost","status":0,"version":0,"target_created_by_id":41,
                "bundled_action_ids":[]}],"meta":{}})",
            surrounds());
        QVERIFY2(page, qPrintable(page ? QString() : page.error().detail));
        QCOMPARE(page->reviews.at(0).userName, QString());
        QCOMPARE(page->items.at(0).author->name, (RemoteName{u"41"_s, u"#41"_s}));
        QVERIFY(!page->items.at(0).permittedActions->contains("warn"_L1));
    }

    void whoDecidedAndWhat()
    {
        const auto review = parseReview(recorded(u"review-decided"_s));
        QVERIFY(review);
        QCOMPARE(review->state.status, u"approved"_s); // as a word
        QVERIFY(!review->state.open);
        QCOMPARE(review->state.by, u"jan"_s); // the last transition
        QCOMPARE(toIso8601(*review->state.at), u"2026-03-01T10:10:00.000Z"_s);
        QCOMPARE(review->postNumber, u"4"_s);
    }

    void harmsByNameAndNumber_data()
    {
        QTest::addColumn<QString>("flag");
        QTest::addColumn<QString>("id");
        QTest::addColumn<HarmKind>("harm");
        QTest::newRow("off topic") << u"off_topic"_s << u"3"_s << HarmKind::OffTopic;
        QTest::newRow("illegal, by number") << QString() << u"10"_s << HarmKind::Illegal;
        QTest::newRow("the forum's own") << u"custom_self_harm"_s << u"1001"_s << HarmKind::Other;
        QTest::newRow("the forum's own, by number") << QString() << u"1002"_s << HarmKind::Other;
        QTest::newRow("needs approval") << u"needs_approval"_s << u"9"_s << HarmKind::Unknown;
        QTest::newRow("a plugin's") << u"akismet_spam"_s << u"12"_s << HarmKind::Unknown;
    }

    void harmsByNameAndNumber()
    {
        QFETCH(QString, flag);
        QFETCH(QString, id);
        QTEST(harmOf(flag, id), "harm");
    }
};

SZEPT_TEST(ItemTest)
#include "tst_item.moc"
