// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/connectors/discourse/bench.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace szept;
using namespace szept::test;
using namespace szept::test::discourse;

/// What the suite does not ask of every platform: the forum's own ways.
class DecidingTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<Bench> m_bench;
    Bench &bench() { return *m_bench; }
    QString performed(const ItemRef &ref, const QString &action, int version) const
    {
        return u"PUT /review/%1/perform/%2.json?version=%3"_s.arg(ref.remoteId, action).arg(version);
    }

private Q_SLOTS:
    void init() { m_bench = std::make_unique<Bench>(); }
    void cleanup() { m_bench.reset(); }

    void whatWasJustShownIsDecidedWithOneRequest()
    {
        const ItemRef ref = bench().flagged();
        QVERIFY(await(bench().connector().pull({}, {})));
        ActionOrder order{.id = u"a"_s, .action = u"ignore"_s, .subject = ref, .fields = {}, .seen = {}};
        order.seen.version = u"0-%1-1"_s.arg(bench().reviewable(ref).scores.first().id);
        bench().proxy.forget();
        QVERIFY(bench().perform(order));
        QCOMPARE(bench().proxy.passed().size(), 1);
        QCOMPARE(bench().writes(), QStringList{performed(ref, u"ignore_and_do_nothing"_s, 0)});
    }

    void whatIsNotKnownIsAskedForFirst()
    {
        const ItemRef ref = bench().flagged();
        const ActionOrder order = bench().order(ref, u"ignore"_s);
        bench().start();
        QVERIFY(bench().perform(order));
        QCOMPARE(bench().proxy.passed().size(), 2);
    }

    void theServersNameOfTheMomentIsTaken_data()
    {
        QTest::addColumn<Age>("age");
        QTest::newRow("2019") << Age::Plain;
        QTest::newRow("2026") << Age::Scoped;
    }

    void theServersNameOfTheMomentIsTaken()
    {
        QFETCH(Age, age);
        bench().server.age = age;
        const ItemRef ref = bench().flagged();
        bench().post(ref).hidden = true;
        const ActionOrder order = bench().order(ref, u"disagree"_s);
        const auto done = bench().perform(order);
        QVERIFY(done);
        QCOMPARE(done->state.status, u"rejected"_s);
        QCOMPARE(bench().writes(), QStringList{performed(ref, u"disagree_and_restore"_s, 0)});
        QVERIFY(!bench().post(ref).hidden);
    }

    /// As when nothing moved, and as plug-ins answer.
    void whatTheAnswerDoesNotTellIsLookedAt()
    {
        bench().server.tellsOutcome = false;
        const auto done = bench().perform(bench().order(bench().flagged(), u"agree_and_keep"_s));
        QVERIFY(done);
        QCOMPARE(done->state.status, u"approved"_s);
        QVERIFY(!done->state.open);
    }

    void aNameThatChangedSinceIsAConflictAndGoesTheNextTime()
    {
        const ItemRef ref = bench().flagged();
        ActionOrder order = bench().order(ref, u"disagree"_s);
        bench().post(ref).hidden = true; // by flags: the reviewable keeps its version
        bench().forum().reviewables[ref.remoteId.toInt()].potentialSpam = true;
        const auto refused = bench().perform(order);
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::Conflict);
        QCOMPARE(bench().look(order)->relation, Sighting::Relation::Untouched);
        QVERIFY(bench().perform(order));
        QCOMPARE(bench().reviewable(ref).effects, 1);
    }

    /// A page that stands before the forum, or a message that awaits approval: nobody was warned, as far as we know.
    void aWarningIsSentWhenItsPostWasMade_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::newRow("a login page") << "<!DOCTYPE html><title>Sign in</title>"_ba;
        QTest::newRow("nothing") << "{}"_ba;
        QTest::newRow("refused") << R"({"success":false,"errors":["no"]})"_ba;
        QTest::newRow("awaits approval") << R"({"action":"enqueued","success":true,"pending_post":{"id":3}})"_ba;
    }
    void aWarningIsSentWhenItsPostWasMade()
    {
        QFETCH(const QByteArray, answer);
        const ActionOrder order = bench().order(bench().flagged(), u"warn"_s,
            {{u"title"_s, u"About your post"_s}, {u"message"_s, u"Please be kind to the others here."_s}});
        bench().proxy.arm(
            fault::answer(200, answer), 1, [](const Message &request) { return request.method() == "POST"; });
        const auto sent = bench().perform(order);
        QVERIFY(!sent);
        QVERIFY(!sent.error().nothingSent);
        QCOMPARE(sent.error().kind, ErrorKind::Unavailable);
    }

    void whoWasQuickerIsNamed()
    {
        const ItemRef ref = bench().flagged();
        const ActionOrder order = bench().order(ref, u"delete_and_agree"_s);
        QCOMPARE(bench().forum().perform(ref.remoteId.toInt(), u"ignore"_s, 0, u"jan"_s), Answered::Done);
        const auto refused = bench().perform(order); // the forum says 403, as it offers nothing any more
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::AlreadyHandled);
        QCOMPARE(refused.error().reason, (Reason{u"handled_by"_s, {u"jan"_s, u"ignored"_s}}));
        const auto sighting = bench().look(order);
        QCOMPARE(sighting->relation, Sighting::Relation::Otherwise);
        QCOMPARE(sighting->state.by, u"jan"_s);
    }

    void aDecisionOfAnEarlierRoundIsAConflict()
    {
        const ItemRef ref = bench().flagged();
        const ActionOrder order = bench().order(ref, u"ignore"_s);
        QCOMPARE(bench().forum().perform(ref.remoteId.toInt(), u"ignore"_s, 0, u"jan"_s), Answered::Done);
        (void)bench().forum().flag(bench().reviewable(ref).post, u"another"_s, Flag::Spam);
        const auto refused = bench().perform(order); // 409
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::Conflict);
        QCOMPARE(bench().look(order)->relation, Sighting::Relation::Changed);
        QVERIFY(bench().look(order)->state.open);
    }

    void aClaimOfAnotherIsToldInTheForumsWords()
    {
        const ItemRef ref = bench().flagged();
        bench().server.claiming = u"optional"_s;
        bench().server.claims[bench().reviewable(ref).topic] = u"jan"_s;
        const auto refused = bench().perform(bench().order(ref, u"ignore"_s));
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::Rejected);
        QCOMPARE(refused.error().reason, (Reason{u"refused"_s, {u"This item has been claimed by another user."_s}}));
    }

    void whileReadOnlyNothingIsInDoubt()
    {
        const ItemRef ref = bench().flagged();
        const ActionOrder order = bench().order(ref, u"ignore"_s);
        bench().server.readOnly = true;
        const auto refused = bench().perform(order);
        QCOMPARE(refused.error().kind, ErrorKind::Unavailable);
        QVERIFY(refused.error().nothingSent);
        QCOMPARE(refused.error().reason.code, u"read_only"_s);
    }

    void aLimitOfOneActionLeavesTheOthersAlone()
    {
        const ItemRef ref = bench().flagged();
        const ActionOrder order = bench().order(ref, u"ignore"_s);
        bench().server.limit = {.times = 1, .seconds = 40, .wholeSite = false, .method = "PUT"};
        const auto refused = bench().perform(order);
        QCOMPARE(refused.error().kind, ErrorKind::RateLimited);
        QCOMPARE(refused.error().retryAfter, Duration(std::chrono::seconds(40)));
        QVERIFY(await(bench().connector().pull({}, {})));
        QVERIFY(bench().wait.waited.isEmpty());
    }

    void reasonsGoWithARejection()
    {
        const ItemRef ref{u"ReviewableUser"_s, QString::number(bench().forum().askToJoin(u"jas"_s))};
        QVERIFY(bench().perform(
            bench().order(ref, u"reject_user_with_reason"_s, {{u"reject_reason"_s, u"No mail that works"_s}})));
        QCOMPARE(bench().writes(),
            QStringList{
                performed(ref, u"delete_user"_s, 0) + u" reject_reason=No%20mail%20that%20works&send_email=true"_s});
        QVERIFY(!bench().forum().findUser(u"jas"_s));
    }

    void aReasonThatIsTooLongIsTheForumsToSay()
    {
        const ItemRef ref{u"ReviewableUser"_s, QString::number(bench().forum().askToJoin(u"jas"_s))};
        const auto refused = bench().perform(
            bench().order(ref, u"reject_user_with_reason"_s, {{u"reject_reason"_s, QString(3000, u'a')}}));
        QCOMPARE(refused.error().kind, ErrorKind::Rejected);
        QVERIFY(refused.error().reason.arguments.value(0).contains("too long"_L1));
        QVERIFY(bench().forum().findUser(u"jas"_s));
    }

    void anActionThatOnlyMarksIsNotTakenForThePenalty()
    {
        const ItemRef ref = bench().flagged();
        const auto refused
            = bench().perform(bench().order(ref, u"perform_other"_s, {{u"action"_s, u"agree_and_silence"_s}}));
        QCOMPARE(refused.error().kind, ErrorKind::Unsupported);
        QVERIFY(refused.error().nothingSent);
        QVERIFY(bench().writes().isEmpty());
    }

    void aPluginsActionGoesByItsName()
    {
        const int post = bench().forum().post(bench().forum().open(u"Soups"_s), u"ola"_s, u"Soup"_s);
        const ItemRef ref{u"Reviewable"_s, QString::number(bench().forum().plugIn(u"ReviewableChatMessage"_s, post))};
        const auto done = bench().perform(bench().order(ref, u"perform_other"_s, {{u"action"_s, u"tidy_up"_s}}));
        QVERIFY(done);
        QVERIFY(done->state.open); // it did something, and goes on waiting
        const auto notThere = bench().perform(bench().order(ref, u"perform_other"_s, {{u"action"_s, u"explode"_s}}));
        QCOMPARE(notThere.error().kind, ErrorKind::Forbidden);
        QVERIFY(notThere.error().nothingSent);
    }

    void aPostThatSomebodyDeletedIsRejectedAndStaysDeleted()
    {
        const int post = bench().forum().post(bench().forum().open(u"Soups"_s), u"ola"_s, u"Soup"_s);
        const ItemRef ref{u"ReviewablePost"_s, QString::number(bench().forum().reviewPost(post))};
        bench().forum().remove(post, u"jan"_s);
        const ActionOrder order = bench().order(ref, u"reject_and_delete"_s);
        const auto done = bench().perform(order);
        QVERIFY2(done, done ? "" : qPrintable(done.error().detail));
        QCOMPARE(bench().writes(), QStringList{performed(ref, u"reject_and_keep_deleted"_s, 0)});
        const auto back = bench().undo(order, *done);
        QCOMPARE(back.error().reason.code, u"cannot_be_undone"_s);
        QVERIFY(bench().post(ref).deletedAt.isValid());
    }

    void penaltyAndFlagsAreTwoActionsInEitherOrder_data()
    {
        QTest::addColumn<bool>("penaltyFirst");
        QTest::newRow("the penalty first") << true;
        QTest::newRow("the flags first") << false;
    }

    void penaltyAndFlagsAreTwoActionsInEitherOrder()
    {
        QFETCH(bool, penaltyFirst);
        const ItemRef ref = bench().flagged();
        const ActionOrder silence = bench().order(ref, u"silence"_s, penalty);
        const ActionOrder agree = bench().order(ref, u"delete_and_agree"_s);
        for (const auto orders = penaltyFirst ? QList{silence, agree} : QList{agree, silence};
            const ActionOrder &order : orders)
            QVERIFY(bench().perform(order));
        QCOMPARE(bench().reviewable(ref).status, 1);
        QCOMPARE(bench().forum().user(u"ola"_s).silence.by, u"mira"_s);
        QCOMPARE(bench().writes().size(), 2);
        QCOMPARE(bench().look(agree)->relation, Sighting::Relation::AsOrdered);
        QCOMPARE(bench().look(silence)->relation, Sighting::Relation::AsOrdered);
    }

    void aPenaltyOfAnotherIsNotGivenAgain()
    {
        const ItemRef ref = bench().flagged();
        const ActionOrder order = bench().order(ref, u"suspend"_s, penalty);
        QCOMPARE(bench().forum().suspend(bench().forum().user(u"ola"_s).id, u"jan"_s,
                     {{u"suspend_until"_s, u"2030-01-01T00:00:00Z"_s}, {u"reason"_s, u"x"_s}}),
            Answered::Done);
        const auto refused = bench().perform(order);
        QCOMPARE(refused.error().kind, ErrorKind::AlreadyHandled);
        QCOMPARE(refused.error().reason.arguments.value(0), u"jan"_s);
        QVERIFY(bench().writes().isEmpty());
    }

    void aPenaltyThatCameBetweenIsTheForumsToName()
    {
        const ItemRef ref = bench().flagged();
        const ActionOrder order = bench().order(ref, u"silence"_s, penalty);
        bench().proxy.arm(
            fault::answer(409, R"({"failed":"FAILED","message":"User was already silenced by jan 5 minutes ago."})"), 1,
            [](const Message &request) { return request.method() == "PUT"; });
        const auto refused = bench().perform(order);
        QCOMPARE(refused.error().kind, ErrorKind::AlreadyHandled);
        QCOMPARE(refused.error().reason.arguments.value(1), u"User was already silenced by jan 5 minutes ago."_s);
    }

    void whatIsTakenBackTwiceIsTakenBackOnce_data()
    {
        QTest::addColumn<QString>("action");
        QTest::addColumn<QString>("back");
        QTest::newRow("hidden") << u"agree_and_hide"_s << u"unhide"_s;
        QTest::newRow("deleted") << u"delete_and_agree"_s << u"recover"_s;
        QTest::newRow("silenced") << u"silence"_s << u"unsilence"_s;
        QTest::newRow("suspended") << u"suspend"_s << u"unsuspend"_s;
    }

    void whatIsTakenBackTwiceIsTakenBackOnce()
    {
        QFETCH(QString, action);
        QFETCH(QString, back);
        const ItemRef ref = bench().flagged();
        const ActionOrder order = bench().order(ref, action, penalty);
        const auto done = bench().perform(order);
        QVERIFY(done);
        bench().proxy.forget();
        const auto first = bench().undo(order, *done);
        QVERIFY(first && !first->already);
        const bool isPenalty = order.action == u"silence"_s || order.action == u"suspend"_s;
        QCOMPARE(first->left.has_value(), !isPenalty); // a penalty's case waits on, and is offered what it was
        if (first->left)
            QVERIFY(first->left->contains(u"silence"_s) && !first->left->contains(action));
        const auto again = bench().undo(order, *done);
        QVERIFY(again && again->already);
        QCOMPARE(bench().writes().size(), 1);
        QVERIFY2(bench().writes().constFirst().contains(back), qPrintable(bench().writes().constFirst()));
    }

    void afterAnAttemptInDoubtTheLookIsEnoughToTakeBack_data()
    {
        QTest::addColumn<Age>("age");
        QTest::addColumn<QString>("action");
        for (const Age age : {Age::Plain, Age::Scoped}) {
            for (const QString &action : {u"agree_and_hide"_s, u"delete_and_agree"_s, u"silence"_s, u"suspend"_s})
                QTest::addRow("%s, %s", qPrintable(action), age == Age::Plain ? "2019" : "2026") << age << action;
        }
    }

    void afterAnAttemptInDoubtTheLookIsEnoughToTakeBack()
    {
        QFETCH(Age, age);
        QFETCH(QString, action);
        bench().server.age = age;
        const ItemRef ref = bench().flagged();
        ActionOrder order = bench().order(ref, action, penalty);
        bench().proxy.arm(fault::dropAfter(), 1, [](const Message &request) { return request.method() == "PUT"; });
        QVERIFY(!bench().perform(order));
        order.unsure = true;
        bench().start();
        const auto sighting = bench().look(order);
        QCOMPARE(sighting->relation, Sighting::Relation::AsOrdered);
        const auto back = bench().undo(order, Performed{.state = sighting->state, .undo = {}});
        QVERIFY2(back, back ? "" : qPrintable(back.error().detail));
        QVERIFY(!back->already);
        QVERIFY(!bench().post(ref).hidden && !bench().post(ref).deletedAt.isValid());
        QVERIFY(!bench().forum().user(u"ola"_s).silence.till.isValid());
        QVERIFY(!bench().forum().user(u"ola"_s).suspension.till.isValid());
    }

    void anothersPenaltyIsNotLifted()
    {
        const ItemRef ref = bench().flagged();
        const ActionOrder order = bench().order(ref, u"silence"_s, penalty);
        const auto done = bench().perform(order);
        User &ola = bench().forum().user(u"ola"_s);
        ola.silence.till = ola.silence.till.addDays(30);
        ola.silence.by = u"jan"_s;
        const auto refused = bench().undo(order, *done);
        QCOMPARE(refused.error().kind, ErrorKind::Conflict);
        QCOMPARE(refused.error().reason.arguments.value(0), u"jan"_s);
        QVERIFY(ola.silence.till.isValid());
    }

    void aRejectedPostIsTakenBackByLettingItThrough()
    {
        const ItemRef ref = bench().queued();
        const ActionOrder order = bench().order(ref, u"reject_post"_s);
        const auto done = bench().perform(order);
        QVERIFY(done);
        const auto back = bench().undo(order, *done);
        QVERIFY(back);
        QCOMPARE(back->state.status, u"approved"_s);
        QCOMPARE(bench().reviewable(ref).status, 1);
        QVERIFY(bench().reviewable(ref).post > 0);
        const auto again = bench().undo(order, *done);
        QVERIFY(again && again->already); // it is through already
        QCOMPARE(bench().reviewable(ref).effects, 2);
    }

    void aPostThatSomebodyDeletedIsNotUnhidden()
    {
        const ItemRef ref = bench().flagged();
        const ActionOrder order = bench().order(ref, u"agree_and_hide"_s);
        const auto done = bench().perform(order);
        bench().forum().remove(bench().reviewable(ref).post, u"jan"_s);
        QCOMPARE(bench().undo(order, *done).error().kind, ErrorKind::Conflict);
    }
};

SZEPT_TEST(DecidingTest)
#include "tst_deciding.moc"
