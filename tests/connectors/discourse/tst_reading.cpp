// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/connectors/discourse/bench.h"
#include "tests/support/testmain.h"

#include <QTest>

#include <algorithm>

using namespace szept;
using namespace szept::test;
using namespace szept::test::discourse;

class ReadingTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<Bench> m_bench;
    Bench &bench() { return *m_bench; }
    Identity verified()
    {
        const auto identity = await(bench().connector().verify({}));
        if (!identity)
            QTest::qFail(qPrintable(identity.error().detail), __FILE__, __LINE__);
        return identity.value_or(Identity());
    }
    QList<PulledItem> pulled()
    {
        QList<PulledItem> all;
        QString cursor;
        do {
            const auto page = await(bench().connector().pull(cursor, {}));
            if (!page)
                qFatal("%s", qPrintable(page.error().detail));
            all += page->items;
            cursor = page->next;
        } while (!cursor.isEmpty());
        return all;
    }
    int asked(const QByteArray &target) const
    {
        return int(std::ranges::count_if(m_bench->proxy.passed(),
            [&target](const FaultProxy::Passed &passed) { return passed.request.target().startsWith(target); }));
    }

    static FaultProxy::Matcher of(const QByteArray &path)
    {
        return [path](const Message &request) { return request.target().contains(path); };
    }

private Q_SLOTS:
    void init() { m_bench = std::make_unique<Bench>(); }
    void cleanup() { m_bench.reset(); }

    void aModeratorWithAnAdministratorsKey()
    {
        const Identity identity = verified();
        QCOMPARE(identity.name, u"mira · A forum"_s);
        QCOMPARE(identity.permissions, QStringList{u"moderator: review queue, silence and suspend, topics"_s});
        QCOMPARE(identity.missing, QStringList());
    }

    void anAddressWithoutAForumIsNoRefusedKey()
    {
        bench().proxy.arm(fault::answer(404), std::nullopt);
        const auto identity = await(bench().connector().verify({}));
        QVERIFY(!identity);
        QCOMPARE(identity.error().kind, ErrorKind::Malformed);
        QCOMPARE(identity.error().reason, (Reason{u"not_discourse"_s, {bench().setup.account.baseUrl.toString()}}));
    }

    void nobodyAtAForumIs()
    {
        bench().proxy.arm(fault::answer(404), std::nullopt, of("/session/current"));
        const auto identity = await(bench().connector().verify({}));
        QVERIFY(!identity);
        QCOMPARE(identity.error().kind, ErrorKind::Unauthorised);
        QCOMPARE(identity.error().reason.code, u"key_refused"_s);
    }

    void theLoginPageIsNoAnswerAboutACase()
    {
        const ActionOrder order = bench().order(bench().flagged(), u"ignore"_s);
        QUrl login = bench().proxy.url();
        login.setPath(login.path() + u"/login"_s);
        bench().proxy.arm(fault::redirect(login), std::nullopt, of("/review/"));
        const auto sighting = bench().look(order);
        QVERIFY(!sighting);
        QCOMPARE(sighting.error().kind, ErrorKind::Unauthorised);
    }

    void aModeratorWithAKeyOfTheirOwn()
    {
        bench().signInWithUserKey();
        QCOMPARE(verified().name, u"mira · A forum"_s);
        QCOMPARE(pulled().size(), 0);
        (void)bench().flagged();
        QCOMPARE(pulled().size(), 1);
    }

    void anAdministratorLacksNothing()
    {
        bench().signIn(StandInDiscourse::administrator);
        QVERIFY(verified().missing.isEmpty());
    }

    void aReaderIsToldWhatIsMissing()
    {
        (void)bench().forum().join(u"reader"_s);
        bench().signIn(u"reader"_s);
        QVERIFY(verified().missing.first().contains("no review queue"_L1));
        const auto page = await(bench().connector().pull({}, {}));
        QCOMPARE(page.error().kind, ErrorKind::Forbidden);
    }

    /// Of three pages: the first is here when it happens, and what is left is read from there.
    void aKeyThatIsRevokedBetweenTwoPagesIsToldFromALostRight_data()
    {
        QTest::addColumn<bool>("own");
        QTest::newRow("an administrator's key") << false;
        QTest::newRow("a moderator's own") << true;
    }

    void aKeyThatIsRevokedBetweenTwoPagesIsToldFromALostRight()
    {
        QFETCH(const bool, own);
        if (own)
            bench().signInWithUserKey();
        for (int i = 0; i < 25; ++i)
            (void)bench().flagged();
        const auto first = await(bench().connector().pull({}, {}));
        QVERIFY(first && !first->next.isEmpty());
        auto &mira = bench().forum().user(StandInDiscourse::moderator);
        mira.moderator = false;
        QCOMPARE(await(bench().connector().pull(first->next, {})).error().kind, ErrorKind::Forbidden);
        mira.moderator = true;
        bench().server.revoke(bench().setup.secret);
        for (const auto &cursor : {first->next, first->next, QString()}) {
            const Error refused = await(bench().connector().pull(cursor, {})).error();
            QCOMPARE(refused.kind, ErrorKind::Unauthorised);
            QCOMPARE(refused.reason.code, u"key_refused"_s);
        }
        bench().setup.account.user = StandInDiscourse::moderator;
        bench().setup.secret = bench().server.newAdminKey();
        bench().start();
        qsizetype read = first->items.size();
        for (QString cursor = first->next; !cursor.isEmpty();) {
            const auto page = await(bench().connector().pull(cursor, {}));
            QVERIFY2(page, qPrintable(page ? QString() : page.error().detail));
            read += page->items.size();
            cursor = page->next;
        }
        QCOMPARE(read, 25);
    }

    void aForumInAFolderOfItsHost()
    {
        m_bench = std::make_unique<Bench>(u"/forum"_s);
        const ItemRef ref = bench().flagged();
        QCOMPARE(pulled().constFirst().url,
            QUrl(bench().server.base().toString() + u"/t/soups/%1/1"_s.arg(bench().reviewable(ref).topic)));
        QVERIFY(bench().perform(bench().order(ref, u"ignore"_s)));
    }

    void everyPriorityIsShown()
    {
        const ItemRef ref = bench().flagged(Flag::OffTopic);
        bench().reviewable(ref).score = 0.1;
        QCOMPARE(pulled().size(), 1);
    }

    void statusesAreNumbersOrWords()
    {
        bench().server.statusAsWord = true;
        const ItemRef ref = bench().flagged();
        QCOMPARE(pulled().size(), 1);
        QCOMPARE(pulled().first().reports.size(), 1);
        const ActionOrder order = bench().order(ref, u"ignore"_s);
        QVERIFY(bench().perform(order));
        const auto after = bench().look(order);
        QVERIFY(after);
        QCOMPARE(after->relation, Sighting::Relation::AsOrdered);
        QCOMPARE(after->state.by, QString(StandInDiscourse::moderator)); // told by its history
    }

    void whatIsHiddenIsSaid()
    {
        bench().server.unknownTypes = {QJsonObject{{u"type"_s, u"ReviewableChatMessage"_s}, {u"source"_s, u"chat"_s}}};
        const auto page = await(bench().connector().pull({}, {}));
        QCOMPARE(page->notes, (QList<Reason>{{u"hidden_kinds"_s, {u"ReviewableChatMessage"_s}}}));
    }

    /// Of three pages; it is the first of the second one.
    void anEntryThatCannotBeReadIsLeftOutAndSaid()
    {
        QList<ItemRef> made;
        for (int i = 0; i < 25; ++i)
            made.append(bench().flagged());
        bench().reviewable(made.takeAt(10)).type = u"ReviewableOddity"_s;
        QStringList wanted;
        std::ranges::transform(made, std::back_inserter(wanted), &ItemRef::remoteId);
        bench().proxy.arm(fault::rewritten([](QByteArray body) { return body.replace("\"ReviewableOddity\"", "7"); }),
            std::nullopt, of("/review.json"));
        QStringList shown;
        bool whole = true;
        QList<Reason> notes;
        QString cursor;
        do {
            const auto page = await(bench().connector().pull(cursor, {}));
            QVERIFY2(page, qPrintable(page ? QString() : page.error().detail));
            for (const PulledItem &item : page->items)
                shown.append(item.ref.remoteId);
            whole = whole && page->wholeQueue;
            notes += page->notes;
            cursor = page->next;
        } while (!cursor.isEmpty());
        QCOMPARE(shown, wanted);
        QVERIFY(!whole); // its case is not to be closed
        QCOMPARE(notes.size(), 1);
        QCOMPARE(notes.first().code, u"unreadable_messages"_s);
        QCOMPARE(notes.first().arguments.first(2), (QStringList{u"A forum"_s, u"1"_s}));
        QVERIFY(notes.first().arguments.at(2).contains("type: expected string, found number"_L1));
    }

    void theSiteIsAskedForOnceAndAgainForANewCategory()
    {
        (void)bench().flagged();
        (void)pulled();
        (void)pulled();
        QCOMPARE(asked("/site.json"), 1);
        const int category = bench().forum().addCategory(u"Kitchen"_s);
        const int topic = bench().forum().open(u"Pots"_s, category);
        (void)bench().forum().flag(bench().forum().post(topic, u"ola"_s, u"Pot"_s), u"reader"_s, Flag::Spam);
        QCOMPARE(pulled().constLast().room->name, u"Kitchen"_s);
        QCOMPARE(asked("/site.json"), 2);
        (void)bench().forum().flag(
            bench().forum().post(bench().forum().open(u"Secret"_s, 777), u"ola"_s, u"Pan"_s), u"reader"_s, Flag::Spam);
        (void)pulled();
        QCOMPARE(pulled().constLast().room->name, u"#777"_s);
        QCOMPARE(asked("/site.json"), 3); // one that the site does not tell us of is not asked for for ever
    }

    void aPassOfManyPagesThroughAMovingQueue()
    {
        QList<ItemRef> made;
        for (int i = 0; i < 25; ++i)
            made.append(bench().flagged());
        const auto first = await(bench().connector().pull({}, {}));
        for (int i = 0; i < 10; ++i) // all that was shown is decided: what comes next slides to the front
            bench().forum().decideSomehow(made.at(i).remoteId.toInt(), u"jan"_s);
        QStringList rest;
        QString cursor = first->next;
        while (!cursor.isEmpty()) {
            const auto page = await(bench().connector().pull(cursor, {}));
            QVERIFY(page);
            QVERIFY(page->wholeQueue);
            for (const PulledItem &item : page->items)
                rest.append(item.ref.remoteId);
            cursor = page->next;
        }
        QStringList wanted;
        for (const auto after = made.sliced(10); const ItemRef &ref : after)
            wanted.append(ref.remoteId);
        QCOMPARE(rest, wanted);
    }

    void theTopicAroundThePostAndWhatIsKnownOfItsAuthor()
    {
        const ItemRef ref = bench().flagged();
        bench().forum().log(u"silence_user"_s, u"jan"_s, u"ola"_s, u"Insults"_s);
        const auto context = await(bench().connector().context(ref, {}));
        QVERIFY(context);
        QCOMPARE(context->title, u"Soups"_s);
        QCOMPARE(context->posts.size(), 2);
        QVERIFY(context->posts.first().subject);
        QCOMPARE(context->person.value(u"username"_s), u"ola"_s);
        QVERIFY(context->person.value(u"earlier_actions"_s).contains("silence_user (jan): Insults"_L1));
    }

    void aSubjectWhoseTopicIsGoneStillHasItself()
    {
        const ItemRef ref = bench().flagged();
        bench().forum().topics.remove(bench().reviewable(ref).topic);
        const auto context = await(bench().connector().context(ref, {}));
        QVERIFY(context);
        QCOMPARE(context->posts.size(), 1);
        QCOMPARE(context->posts.first().text, u"Buy my soup"_s);
        QCOMPARE(context->title, QString()); // its author's name is none
    }

    void whatWaitsStandsAfterWhatItAnswers()
    {
        const int topic = bench().forum().open(u"Soups"_s);
        (void)bench().forum().post(topic, u"reader"_s, u"Which soup?"_s);
        const ItemRef ref{
            u"ReviewableQueuedPost"_s, QString::number(bench().forum().queue(u"ola"_s, topic, u"Mine"_s, u"fast"_s))};
        const auto context = await(bench().connector().context(ref, {}));
        QCOMPARE(context->posts.size(), 2);
        QVERIFY(context->posts.last().subject);
        QCOMPARE(context->posts.last().text, u"Mine"_s);
    }

    void theEveningOfTheSampleWorkspace()
    {
        fillWithSamples(bench().server, QDateTime::currentDateTimeUtc());
        const QList<PulledItem> items = pulled();
        QMap<QString, int> kinds;
        QMap<QString, int> harms;
        for (const PulledItem &item : items) {
            ++kinds[item.ref.kind];
            for (const PulledReport &report : item.reports)
                ++harms[QString::number(int(report.harm))];
            QVERIFY2(!item.text.isEmpty(), qPrintable(item.ref.remoteId));
            QVERIFY2(!item.permittedActions->isEmpty(), qPrintable(item.ref.remoteId));
            QVERIFY(await(bench().connector().context(item.ref, {})));
        }
        QCOMPARE(kinds,
            (QMap<QString, int>{
                {u"ReviewableFlaggedPost"_s, 10}, {u"ReviewableQueuedPost"_s, 3}, {u"ReviewableUser"_s, 1}}));
        QVERIFY(harms.size() >= 6);
    }
};

SZEPT_TEST(ReadingTest)
#include "tst_reading.moc"
