// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/api/rules.h"
#include "tests/connectors/mailman3/bench.h"
#include "tests/platforms/mailman3/standinmailman.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace szept;
using namespace szept::test;

namespace {

constexpr int farTooMany = 300;

FaultProxy::Matcher at(const QByteArray &path)
{
    return [path](const Message &request) { return request.target().split('?').first().endsWith(path); };
}

QByteArray collection(const QByteArray &entries)
{
    return R"({"start":0,"total_size":1000000000,"entries":[)" + entries + "]}";
}

QByteArray list(const QByteArray &name)
{
    return R"({"list_id":")" + name + R"(.lists.example","fqdn_listname":")" + name + R"(@lists.example"})";
}

StandInMailman::Mail mailOf(const QString &sender)
{
    StandInMailman::Mail mail;
    mail.sender = sender;
    mail.message = "Subject: x\n\nx\n";
    return mail;
}

/// These bodies in turn, for ever.
Fault inTurn(const QList<QByteArray> &bodies)
{
    return fault::rewritten([bodies, asked = std::make_shared<int>(0)](
                                const QByteArray &) { return bodies.at((*asked)++ % bodies.size()); });
}

} // namespace

/// A Mailman that answers and does not tell the truth. The proxy counts what it is asked.
class LiesTest : public QObject
{
    Q_OBJECT

private:
    struct Place
    {
        StandInMailman mailman;
        QString list = mailman.addList(u"talk@lists.example"_s);
        MailmanBench bench{mailman.url(), StandInMailman::user, StandInMailman::password};
    };
    void compareEnd(const Place &place, const Result<void> &ended)
    {
        QVERIFY2(place.bench.proxy.passed().size() < farTooMany, "it is asked for ever");
        QVERIFY(!ended);
        QCOMPARE(ended.error().kind, ErrorKind::Malformed);
        QCOMPARE(ended.error().reason.code, u"pages_in_circles"_s);
    }
    template <typename T>
    static Result<void> endOf(const Result<T> &result)
    {
        return result ? Result<void>() : std::unexpected(result.error());
    }

private Q_SLOTS:
    void listsOnPagesThatComeInTurn_data()
    {
        QTest::addColumn<QList<QByteArray>>("pages");
        const QByteArray one = collection(list("one"));
        QTest::newRow("one for ever") << QList{one};
        QTest::newRow("two in turn") << QList{one, collection(list("two"))};
    }

    void listsOnPagesThatComeInTurn()
    {
        QFETCH(QList<QByteArray>, pages);
        Place place;
        place.bench.proxy.arm(inTurn(pages), std::nullopt, at("/lists"));
        compareEnd(place, endOf(place.bench.pullAll()));
    }

    void bansOnPagesThatComeInTurn()
    {
        Place place;
        const QList<QByteArray> pages{
            collection(R"({"email":"a@example.org"})"), collection(R"({"email":"b@example.org"})")};
        place.bench.proxy.arm(inTurn(pages), std::nullopt, at("/bans"));
        compareEnd(place, endOf(await(place.bench.connector->rules()->rules({}))));
    }

    void manyThatAreSaidToWaitAndAreNeverShown_data()
    {
        QTest::addColumn<QByteArray>("count");
        QTest::newRow("held") << QByteArray("/held/count");
        QTest::newRow("requests") << QByteArray("/requests/count");
    }

    void manyThatAreSaidToWaitAndAreNeverShown()
    {
        QFETCH(QByteArray, count);
        Place place;
        place.bench.proxy.arm(inTurn({R"({"count":1000000000})"}), std::nullopt, at(count));
        compareEnd(place, endOf(place.bench.pullAll()));
    }

    /// As of a core that is too old, or behind a proxy that passes on a part of the paths.
    void aListWhoseQueueIsNotThereIsNotTakenForEmpty_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QByteArray>("answer");
        for (const QByteArray &path : {"/held/count"_ba, "/requests/count"_ba}) {
            QTest::addRow("%s, Mailman", path.constData()) << path << R"({"title":"404 Not Found"})"_ba;
            QTest::addRow("%s, a proxy", path.constData()) << path << "<h1>Not Found</h1>"_ba;
        }
    }

    void aListWhoseQueueIsNotThereIsNotTakenForEmpty()
    {
        QFETCH(QByteArray, path);
        QFETCH(QByteArray, answer);
        Place place;
        place.bench.proxy.arm(fault::answer(404, answer), std::nullopt, at(path));
        const auto pulled = place.bench.pullAll();
        QVERIFY(!pulled);
        QCOMPARE(pulled.error().kind, ErrorKind::Unsupported);
        QCOMPARE(pulled.error().reason.code, u"not_mailman"_s);
    }

    /// As of a login that came before Mailman: nobody knows of any decision, and it still waits.
    void aPageIsNoAnswerToADecision_data()
    {
        QTest::addColumn<QString>("action");
        QTest::newRow("decide") << u"accept"_s;
        QTest::newRow("ban") << u"ban"_s;
        QTest::newRow("moderate") << u"moderate_sender"_s;
    }

    void aPageIsNoAnswerToADecision()
    {
        QFETCH(QString, action);
        Place place;
        (void)place.mailman.enrol(place.list, u"ada@example.org"_s);
        (void)place.mailman.hold(place.list, mailOf(u"ada@example.org"_s));
        const auto pulled = place.bench.pullAll();
        QVERIFY(pulled && pulled->size() == 1);
        const ActionOrder order = place.bench.order(action, pulled->first().ref, {{u"moderation"_s, u"reject"_s}});
        place.bench.proxy.arm(fault::answer(200, "<!DOCTYPE html><title>Sign in</title>"), 1, isWrite);
        const auto sent = place.bench.perform(order);
        QVERIFY(!sent);
        QCOMPARE(sent.error().kind, ErrorKind::Unavailable);
        QCOMPARE(sent.error().reason.code, u"page_instead"_s);
        QVERIFY(!sent.error().nothingSent);
        QVERIFY(place.mailman.deeds().isEmpty());
    }

    /// As of a network that wants a sign-in first: of the address of an account nobody says that it is wrong.
    void aPageInsteadOfAnAnswerIsNobodys()
    {
        Place place;
        (void)place.mailman.hold(place.list, mailOf(u"ada@example.org"_s));
        const ActionOrder order = place.bench.order(u"discard"_s, place.bench.pullAll()->first().ref);
        place.bench.proxy.arm(fault::answer(200, "<!DOCTYPE html><title>Sign in</title>"), std::nullopt);
        QCOMPARE(place.bench.pullAll().error().reason.code, u"page_instead"_s);
        QCOMPARE(place.bench.look(order).error().reason.code, u"page_instead"_s);
        const Error unseen = place.bench.perform(order).error();
        QCOMPARE(unseen.reason.code, u"page_instead"_s);
        QVERIFY(unseen.nothingSent);
        QCOMPARE(await(place.bench.connector->verify({})).error().reason.code, u"not_mailman"_s);
    }

    /// As of a proxy before it that has a login of its own, or is busy.
    void aProxysRefusalIsNotMailmans_data()
    {
        QTest::addColumn<int>("status");
        for (const int status : {401, 403, 503})
            QTest::addRow("%d", status) << status;
    }

    void aProxysRefusalIsNotMailmans()
    {
        QFETCH(int, status);
        Place place;
        (void)place.mailman.hold(place.list, mailOf(u"ada@example.org"_s));
        const ActionOrder order = place.bench.order(u"discard"_s, place.bench.pullAll()->first().ref);
        const Fault page = fault::answer(status, "<html><h1>Refused</h1></html>");
        place.bench.proxy.arm(page, std::nullopt);
        QCOMPARE(await(place.bench.connector->verify({})).error().kind, ErrorKind::Unavailable);
        QCOMPARE(place.bench.pullAll().error().kind, ErrorKind::Unavailable);
        QCOMPARE(place.bench.look(order).error().kind, ErrorKind::Unavailable);
        QVERIFY(place.bench.perform(order).error().nothingSent);
        place.bench.proxy.disarm();
        place.bench.proxy.arm(page, 1, isWrite);
        const Error sent = place.bench.perform(order).error();
        QCOMPARE(sent.kind, ErrorKind::Unavailable);
        QVERIFY(!sent.nothingSent);
        QVERIFY(place.bench.perform(order));
    }

    /// Taken for later, as by a proxy that queues, or by a core that wants somebody to confirm it: that is not done.
    void whatWasOnlyAcceptedIsNotDone_data()
    {
        QTest::addColumn<QString>("action");
        QTest::addColumn<int>("status");
        for (const QString &action : {u"accept"_s, u"ban"_s, u"moderate_sender"_s, u"remove_member"_s})
            QTest::addRow("%s", qPrintable(action)) << action << 202;
        QTest::newRow("something made, of a decision") << u"accept"_s << 201;
    }

    void whatWasOnlyAcceptedIsNotDone()
    {
        QFETCH(QString, action);
        QFETCH(int, status);
        Place place;
        (void)place.mailman.enrol(place.list, u"ada@example.org"_s);
        (void)place.mailman.hold(place.list, mailOf(u"ada@example.org"_s));
        const ActionOrder order
            = place.bench.order(action, place.bench.pullAll()->first().ref, {{u"moderation"_s, u"reject"_s}});
        place.bench.proxy.arm(fault::answer(status, R"({"token":"abc","token_owner":"moderator"})"), 1, isWrite);
        const auto sent = place.bench.perform(order);
        QVERIFY(!sent);
        QCOMPARE(sent.error().kind, ErrorKind::Unavailable);
        QVERIFY(!sent.error().nothingSent);
        QVERIFY(place.bench.perform(order));
    }

    /// Somebody decides the message between our two steps: what was done about the sender is told all the same.
    void whatWasDoneAboutASenderIsToldWhereTheMessageWasDecided_data()
    {
        QTest::addColumn<QString>("action");
        QTest::addColumn<QString>("caveat");
        QTest::newRow("banned") << u"ban_and_discard"_s << u"banned_not_discarded"_s;
        QTest::newRow("trusted") << u"accept_and_trust"_s << u"trusted_not_accepted"_s;
    }

    void whatWasDoneAboutASenderIsToldWhereTheMessageWasDecided()
    {
        QFETCH(QString, action);
        Place place;
        (void)place.mailman.enrol(place.list, u"ada@example.org"_s);
        (void)place.mailman.hold(place.list, mailOf(u"ada@example.org"_s));
        const ActionOrder order = place.bench.order(action, place.bench.pullAll()->first().ref);
        const auto decide
            = [](const Message &request) { return isWrite(request) && request.target().contains("/held/"); };
        place.bench.proxy.arm(fault::answer(404, R"({"title":"404 Not Found"})"), std::nullopt, decide);
        const auto done = place.bench.perform(order);
        QVERIFY(done);
        QVERIFY(done->caveat);
        QTEST(done->caveat->code, "caveat");
        QVERIFY(!done->state.open);
        QVERIFY(!done->undo.isEmpty());
        // Nothing of ours: it is only somebody else's.
        const auto again = place.bench.perform(order);
        QVERIFY(!again);
        QCOMPARE(again.error().kind, ErrorKind::AlreadyHandled);
    }

    /// By a page of whatever stands before Mailman, or by a Mailman that says so and bans on.
    void aBanThatStandsIsNotLifted_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::newRow("a proxy's page") << QByteArray("<h1>Not Found</h1>");
        QTest::newRow("Mailman's word") << QByteArray(R"({"title":"404 Not Found"})");
    }

    void aBanThatStandsIsNotLifted()
    {
        QFETCH(QByteArray, answer);
        Place place;
        (void)place.mailman.hold(place.list, mailOf(u"ada@example.org"_s));
        const ActionOrder order = place.bench.order(u"ban"_s, place.bench.pullAll()->first().ref);
        const auto done = place.bench.perform(order);
        QVERIFY(done);
        place.bench.proxy.arm(fault::answer(404, answer), 1, isWrite);
        const auto back = place.bench.undo(order, *done);
        QVERIFY(!back);
        QVERIFY(!back.error().nothingSent);
        QVERIFY(place.mailman.isBanned(place.list, u"ada@example.org"_s));
        QVERIFY(place.bench.undo(order, *done));
        QVERIFY(!place.mailman.isBanned(place.list, u"ada@example.org"_s));
        const auto again = place.bench.undo(order, *done); // somebody lifted it: that is as good
        QVERIFY(again);
        QVERIFY(again->already);
    }

    /// An asterisk in an address is a pattern to Mailman's search, and finds other people.
    void whatIsKnownOfOthersIsNotToldOfASender()
    {
        Place place;
        const QString list = place.mailman.addList(u"other@lists.example"_s);
        (void)place.mailman.enrol(place.list, u"a*@example.org"_s);
        (void)place.mailman.enrol(list, u"ada@example.org"_s);
        (void)place.mailman.hold(place.list, mailOf(u"a*@example.org"_s));
        const auto context = await(place.bench.connector->context(place.bench.pullAll()->first().ref, {}));
        QVERIFY(context);
        QVERIFY(context->person.contains(place.list));
        QVERIFY(!context->person.contains(list));
    }

    /// Decided on another list, after the decision here: what needs its text is not sent.
    void whatWasLostIsDiscardedAndNotAccepted()
    {
        Place place;
        StandInMailman::Mail mail = mailOf(u"ada@example.org"_s);
        mail.messageId = u"<m1@example.org>"_s;
        (void)place.mailman.hold(place.list, mail);
        const ItemRef ref = place.bench.pullAll()->first().ref;
        const ActionOrder accept = place.bench.order(u"accept"_s, ref);
        const ActionOrder discard = place.bench.order(u"discard"_s, ref);
        place.bench.proxy.arm(fault::rewritten([](QByteArray body) {
            return body.replace(R"("Subject: x\n\nx\n")",
                R"("Subject: Message content lost\nMessage-ID: <m1@example.org>\n\nThis held message has been lost.\n")");
        }),
            std::nullopt);
        const Error refused = place.bench.perform(accept).error();
        QCOMPARE(refused.kind, ErrorKind::Conflict);
        QVERIFY(refused.nothingSent);
        QCOMPARE(place.bench.look(accept)->relation, Sighting::Relation::Changed);
        QCOMPARE(place.bench.look(discard)->relation, Sighting::Relation::Untouched);
        QVERIFY(place.bench.perform(discard));
        QCOMPARE(place.mailman.deeds(), QStringList{u"discard <m1@example.org>"_s});
    }

    void aQueueThatIsEmptiedMeanwhileIsNoLie()
    {
        Place place;
        const StandInMailman::Mail mail = mailOf(u"ada@example.org"_s);
        for (int i = 0; i < 400; ++i)
            (void)place.mailman.hold(place.list, mail);
        const auto first = await(place.bench.connector->pull({}, {}));
        QVERIFY(first);
        place.mailman.empty();
        const auto rest = await(place.bench.connector->pull(first->next, {}));
        QVERIFY(rest);
        QVERIFY(rest->items.isEmpty());
        QVERIFY(rest->next.isEmpty());
    }

    /// As when its database has gone away behind it.
    void aServerThatFailsAltogetherHasNoUnreadableMessages()
    {
        Place place;
        (void)place.mailman.hold(place.list, mailOf(u"ada@example.org"_s));
        const auto counted = std::make_shared<bool>(false);
        place.bench.proxy.arm(fault::answer(500, R"({"title":"500 Internal Server Error"})"), std::nullopt,
            [counted](
                const Message &request) { return std::exchange(*counted, *counted || at("/held/count")(request)); });
        const auto pulled = place.bench.pullAll();
        QVERIFY(!pulled);
        QCOMPARE(pulled.error().kind, ErrorKind::Unavailable);
    }

    /// Of a message, or of a request to join.
    void anEntryOfAnotherShapeLeavesTheOthersReadable_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::newRow("held") << QByteArray("/held");
        QTest::newRow("requests") << QByteArray("/requests");
    }

    void anEntryOfAnotherShapeLeavesTheOthersReadable()
    {
        QFETCH(QByteArray, path);
        Place place;
        for (const QString &who : {u"ada@example.org"_s, u"odd@example.org"_s, u"eve@example.org"_s}) {
            (void)place.mailman.hold(place.list, mailOf(who));
            (void)place.mailman.request(place.list, u"subscription"_s, who);
        }
        place.bench.proxy.arm(
            fault::rewritten([](QByteArray body) { return body.replace("\"odd@example.org\"", "7"); }), std::nullopt,
            at(path));
        const auto pulled = place.bench.pullAll();
        QVERIFY2(pulled, qPrintable(pulled ? QString() : pulled.error().detail));
        QCOMPARE(pulled->size(), 5);
        QCOMPARE(place.bench.notes.size(), 1);
        QCOMPARE(place.bench.notes.first().code, u"unreadable_messages"_s);
        QCOMPARE(place.bench.notes.first().arguments.first(2), (QStringList{u"talk@lists.example"_s, u"1"_s}));
        QVERIFY(!place.bench.whole);
    }

    void aListThatIsRemovedMeanwhileIsNotAskedForPageByPage()
    {
        Place place;
        place.bench.proxy.arm(inTurn({R"({"count":1000000000})"}), std::nullopt, at("/held/count"));
        place.bench.proxy.arm(fault::answer(404, R"({"title":"404 Not Found"})"), std::nullopt, at("/held"));
        place.bench.proxy.arm(fault::answer(404, R"({"title":"404 Not Found"})"), std::nullopt, at("/config"));
        const auto pulled = place.bench.pullAll();
        QVERIFY(pulled);
        QVERIFY2(place.bench.proxy.passed().size() < farTooMany, "it is asked for ever");
    }
};

SZEPT_TEST(LiesTest)
#include "tst_lies.moc"
