// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/api/nobodys.h"
#include "tests/connectors/discourse/bench.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace szept;
using namespace szept::test;

namespace {

/// After so many pages the first comes again, whatever is asked for.
Fault inTurn(int pages)
{
    return fault::rewritten([pages, seen = std::make_shared<QList<QByteArray>>(), asked = std::make_shared<int>(0)](
                                const QByteArray &body) {
        if (seen->size() < pages)
            seen->append(body);
        return seen->at((*asked)++ % pages);
    });
}

} // namespace

/// A forum that answers and does not tell the truth. The proxy counts what it is asked.
class LiesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aForumThatShowsPagesInTurnIsLeft_data()
    {
        QTest::addColumn<int>("pages");
        QTest::newRow("the first for ever") << 1;
        QTest::newRow("two") << 2;
        QTest::newRow("three") << 3;
    }

    void aForumThatShowsPagesInTurnIsLeft()
    {
        QFETCH(int, pages);
        Bench bench;
        for (int i = 0; i < 10 * pages + 5; ++i)
            (void)bench.flagged();
        bench.proxy.arm(inTurn(pages), std::nullopt,
            [](const Message &request) { return request.target().startsWith("/review.json"); });
        bool whole = true;
        QString cursor;
        do {
            const auto page = await(bench.connector().pull(cursor, {}));
            QVERIFY(page);
            QVERIFY2(bench.proxy.passed().size() < 150, "it is asked for ever");
            whole = page->wholeQueue;
            cursor = page->next;
        } while (!cursor.isEmpty());
        QVERIFY(!whole);
    }

    /// As of a login that came before the forum: whatever it says, all is as before.
    void whatWasTakenBackIsLookedAt_data()
    {
        QTest::addColumn<QString>("action");
        for (const QString &action : {u"agree_and_hide"_s, u"delete_and_agree"_s, u"silence"_s, u"suspend"_s})
            QTest::addRow("%s", qPrintable(action)) << action;
    }

    void whatWasTakenBackIsLookedAt()
    {
        Bench bench;
        QFETCH(QString, action);
        const ItemRef ref = bench.flagged();
        const ActionOrder order = bench.order(ref, action, penalty);
        const auto done = bench.perform(order);
        QVERIFY(done);
        bench.proxy.arm(fault::answer(200, "<!DOCTYPE html><title>Sign in</title>"), 1,
            [](const Message &request) { return request.method() == "PUT"; });
        const auto back = bench.undo(order, *done);
        QVERIFY(!back);
        QCOMPARE(back.error().kind, ErrorKind::Unavailable);
        QVERIFY(!back.error().nothingSent);
        QVERIFY(bench.undo(order, *done));
    }

    /// What was flagged waits on all the same: the case is not to be closed as handled elsewhere.
    void whoseAccountIsGoneIsNotPunishedAndTheirPostWaits()
    {
        Bench bench;
        const ActionOrder order = bench.order(bench.flagged(), u"silence"_s, penalty);
        bench.proxy.arm(fault::answer(404, R"({"errors":["not found"],"error_type":"not_found"})"), std::nullopt,
            [](const Message &request) { return request.target().contains("/admin/users/"); });
        const auto sighting = bench.look(order);
        QVERIFY(sighting);
        QVERIFY(sighting->state.open);
        QCOMPARE(sighting->state.status, u"pending"_s);
        QCOMPARE(sighting->relation, Sighting::Relation::Untouched);
        const auto refused = bench.perform(order);
        QCOMPARE(refused.error().reason.code, u"person_unknown"_s);
        QVERIFY(refused.error().nothingSent);
    }

    /// As of an ingress whose forum restarts: nothing of it is gone, and nobody has handled anything.
    void whoDoesNotKnowTheForumSaysNothingOfWhatIsInIt_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("a line") << "404 page not found\n"_ba;
        QTest::newRow("a page") << "<html><h1>404 Not Found</h1></html>"_ba;
    }

    void whoDoesNotKnowTheForumSaysNothingOfWhatIsInIt()
    {
        Bench bench;
        QFETCH(QByteArray, body);
        const ItemRef ref = bench.flagged();
        const ActionOrder order = bench.order(ref, u"agree_and_hide"_s);
        QVERIFY(await(bench.connector().verify({}))); // who we are is known
        const auto asElsewhere = [&](const Error &error) {
            QVERIFY2(isNobodys(error), qPrintable(error.detail));
            QVERIFY(error.kind == ErrorKind::Malformed || error.kind == ErrorKind::Unavailable);
        };
        bench.proxy.arm(fault::answer(404, body), std::nullopt);
        asElsewhere(bench.perform(order).error());
        asElsewhere(bench.look(order).error());
        asElsewhere(await(bench.connector().pull({}, {})).error());
        bench.proxy.disarm();
        const auto done = bench.perform(order);
        QVERIFY(done);
        bench.proxy.arm(fault::answer(404, body), std::nullopt);
        asElsewhere(bench.undo(order, *done).error());
        bench.proxy.disarm();
        QVERIFY(bench.undo(order, *done));
    }

    /// Else each decision would be held back as one that the account may not take.
    void aRevokedKeyIsNoRightThatIsMissing_data()
    {
        QTest::addColumn<QString>("action");
        QTest::newRow("decide") << u"ignore"_s;
        QTest::newRow("punish") << u"silence"_s;
        QTest::newRow("warn") << u"warn"_s;
    }

    void aRevokedKeyIsNoRightThatIsMissing()
    {
        Bench bench;
        QFETCH(QString, action);
        QMap<QString, QString> fields = penalty;
        fields.insert({{u"title"_s, u"About your post"_s}, {u"message"_s, u"Please be kind to the others here."_s}});
        const ActionOrder order = bench.order(bench.flagged(), action, fields);
        QVERIFY(await(bench.connector().verify({}))); // who we are is known
        bench.proxy.arm(fault::answer(403, R"({"errors":["no"],"error_type":"invalid_access"})"), std::nullopt);
        for (const auto errors = {bench.perform(order).error(), bench.look(order).error()};
            const Error &error : errors) {
            QCOMPARE(error.kind, ErrorKind::Unauthorised);
            QCOMPARE(error.reason.code, u"key_refused"_s);
            QVERIFY(error.nothingSent);
        }
        bench.proxy.disarm();
        // A right that is missing stays one.
        bench.proxy.arm(fault::answer(403, R"({"errors":["no"],"error_type":"invalid_access"})"), 1,
            [](const Message &request) { return request.method() != "GET"; });
        QCOMPARE(bench.perform(order).error().kind, ErrorKind::Forbidden);
    }

    /// As of a firewall that takes us for a robot for a minute. A key is not given up for that.
    void aFirewallsRefusalIsNotTheForums_data()
    {
        QTest::addColumn<int>("status");
        for (const int status : {401, 403, 503})
            QTest::addRow("%d", status) << status;
    }

    void aFirewallsRefusalIsNotTheForums()
    {
        QFETCH(int, status);
        Bench bench;
        const ActionOrder order = bench.order(bench.flagged(), u"silence"_s, penalty);
        const Fault page = fault::answer(status, "<!DOCTYPE html><title>Attention required</title>");
        bench.proxy.arm(page, std::nullopt);
        QCOMPARE(await(bench.connector().verify({})).error().kind, ErrorKind::Unavailable);
        QCOMPARE(await(bench.connector().pull({}, {})).error().kind, ErrorKind::Unavailable);
        QCOMPARE(bench.look(order).error().kind, ErrorKind::Unavailable);
        const Error unseen = bench.perform(order).error();
        QCOMPARE(unseen.kind, ErrorKind::Unavailable);
        QVERIFY(unseen.nothingSent); // it was looked at first
        bench.proxy.disarm();
        bench.proxy.arm(page, 1, [](const Message &request) { return request.method() != "GET"; });
        const Error sent = bench.perform(order).error();
        QCOMPARE(sent.kind, ErrorKind::Unavailable);
        QVERIFY(!sent.nothingSent);
        QVERIFY(bench.perform(order));
    }

    /// As of a network that wants a sign-in first: of the address of an account nobody says that it is wrong.
    void aPageInsteadOfAnAnswerIsNobodys()
    {
        Bench bench;
        const ActionOrder order = bench.order(bench.flagged(), u"ignore"_s);
        bench.proxy.arm(fault::answer(200, "<!DOCTYPE html><title>Sign in</title>"), std::nullopt);
        QCOMPARE(await(bench.connector().pull({}, {})).error().reason.code, u"page_instead"_s);
        QCOMPARE(bench.look(order).error().reason.code, u"page_instead"_s);
        QCOMPARE(await(bench.connector().verify({})).error().reason.code, u"not_discourse"_s);
    }

    /// As a forum does that finds no flag of a member to agree with.
    void whatWasNotHiddenIsNotSaidToBe()
    {
        Bench bench;
        const ItemRef ref = bench.flagged();
        const ActionOrder order = bench.order(ref, u"agree_and_hide"_s);
        bench.proxy.arm(fault::rewritten([&bench, ref](const QByteArray &body) {
            bench.post(ref).hidden = false;
            return body;
        }),
            1, [](const Message &request) { return request.method() == "PUT"; });
        const auto done = bench.perform(order);
        QVERIFY(done);
        QVERIFY(done->state.facts.values().contains(u"shown"_s));
        QVERIFY(!done->state.open);
    }

    /// Where post and author are decided one by one, it waits on after the first, whatever the answer says.
    void aDecisionInPartsIsLookedAt()
    {
        Bench bench;
        const ItemRef ref = bench.queued();
        bench.proxy.arm(
            fault::rewritten([](QByteArray body) { return body.replace("\"delete\"", "\"no_action_user\""); }), 1,
            [](const Message &request) { return request.target().startsWith("/review/"); });
        const ActionOrder order = bench.order(ref, u"reject_post"_s);
        bench.proxy.arm(fault::rewritten([&bench, ref](const QByteArray &body) {
            bench.reviewable(ref).status = 0;
            return body;
        }),
            1, [](const Message &request) { return request.method() == "PUT"; });
        const auto done = bench.perform(order);
        QVERIFY(done);
        QVERIFY(done->state.open);
        QCOMPARE(done->state.status, u"pending"_s);
    }
};

SZEPT_TEST(LiesTest)
#include "tst_lies.moc"
