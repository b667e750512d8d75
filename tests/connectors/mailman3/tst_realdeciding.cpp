// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/mailman3/mime.h"
#include "tests/connectors/mailman3/realbench.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace szept;
using namespace szept::test;
using mailman3::RequestId;
using Relation = Sighting::Relation;

namespace {

const QString reader = u"reader@example.org"_s;

} // namespace

/// What the connector does at a real Mailman is looked up at the server, and what went over the wire is counted.
class RealDecidingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_server = std::make_unique<RealMailman>(QStringList{u"beta"_s, u"dev"_s}); }
    void cleanupTestCase() { m_server.reset(); }
    void init() { m_bench = std::make_unique<RealBench>(*m_server); }

    void acceptedMailGoesOut()
    {
        m_server->enrol(m_bench->dev(), reader);
        const ActionOrder order = m_bench->held(u"accept"_s, u"Let me in"_s);
        const auto performed = m_bench->perform(order);
        QVERIFY_DONE(performed);
        QVERIFY(!performed->state.open);
        QCOMPARE(m_bench->proxy.writes().size(), 1);
        QCOMPARE(m_server->waiting(m_bench->dev()), 0);
        m_server->sentTo(reader, u"Let me in"_s);
        QCOMPARE(m_bench->perform(order).error().kind, ErrorKind::AlreadyHandled);
        QVERIFY(m_bench->perform(order).error().nothingSent);
    }

    void theReasonReachesTheSender()
    {
        const QString sender = u"refused@example.org"_s;
        m_server->hold(m_bench->dev(), sender);
        const ActionOrder order
            = m_bench->order(u"reject"_s, m_bench->waiting().constFirst(), {{u"reason"_s, u"Nie na temat: zażółć"_s}});
        QVERIFY_DONE(m_bench->perform(order));
        QCOMPARE(m_server->waiting(m_bench->dev()), 0);
        const QByteArray rejection = m_server->sentTo(sender, u"rejected"_s).constFirst();
        const mailman3::Mail notice = mailman3::readMail(QByteArray(rejection).replace("\r\n", "\n"));
        QVERIFY2(notice.plain.contains(u"Nie na temat: zażółć"_s), qPrintable(notice.plain));
    }

    void deferredMailGoesOnWaiting()
    {
        const ActionOrder order = m_bench->held(u"defer"_s);
        const auto performed = m_bench->perform(order);
        QVERIFY_DONE(performed);
        QVERIFY(performed->state.open);
        QCOMPARE(m_server->waiting(m_bench->dev()), 1);
        QVERIFY_DONE(m_bench->undo(order, *performed));
        QCOMPARE(m_bench->look(order)->relation, Relation::Untouched);
    }

    /// SQLite gives the number of the latest message again when that one is gone.
    void aNumberGivenAgainIsNoOtherMessagesDecision()
    {
        const ActionOrder order = m_bench->held(u"accept"_s, u"the first"_s);
        const qint64 number = mailman3::heldId(order.subject)->number;
        m_server->ask("POST", u"/lists/%1/held/%2"_s.arg(m_bench->dev()).arg(number), {{u"action"_s, u"discard"_s}});
        QCOMPARE(m_server->hold(m_bench->dev(), ada, u"the second"_s), QList<qint64>{number});
        QVERIFY(m_bench->waiting().constFirst() != order.subject);
        QCOMPARE(m_bench->look(order)->relation, Relation::Otherwise);
        m_bench->proxy.forget();
        QCOMPARE(m_bench->perform(order).error().kind, ErrorKind::AlreadyHandled);
        QVERIFY(m_bench->proxy.writes().isEmpty());
        QCOMPARE(m_server->waiting(m_bench->dev()), 1);
    }

    /// Between our look and our request.
    void somebodyElseIsQuicker()
    {
        const ActionOrder order = m_bench->held(u"accept"_s);
        const qint64 number = mailman3::heldId(order.subject)->number;
        QObject context;
        connect(&m_bench->proxy, &FaultProxy::arrived, &context, [&](const Message &request) {
            if (isWrite(request))
                m_server->ask(
                    "POST", u"/lists/%1/held/%2"_s.arg(m_bench->dev()).arg(number), {{u"action"_s, u"discard"_s}});
        });
        const auto performed = m_bench->perform(order);
        QVERIFY(!performed);
        QCOMPARE(performed.error().kind, ErrorKind::AlreadyHandled);
        QVERIFY(!performed.error().nothingSent);
        QCOMPARE(m_bench->look(order)->relation, Relation::Otherwise);
    }

    void anAnswerThatNeverCameIsLookedFor()
    {
        m_server->enrol(m_bench->dev(), reader);
        ActionOrder order = m_bench->held(u"accept"_s, u"Once only"_s);
        m_bench->proxy.arm(fault::dropAfter(), 1, isWrite);
        const auto performed = m_bench->perform(order);
        QCOMPARE(performed.error().kind, ErrorKind::Unavailable);
        order.unsure = true;
        const auto sighting = m_bench->look(order);
        QCOMPARE(sighting->relation, Relation::AsOrdered);
        QCOMPARE(sighting->caveat, (Reason{u"gone_unsure"_s, {}}));
        QCOMPARE(m_bench->proxy.writes().size(), 1);
        QCOMPARE(m_server->sentTo(reader, u"Once only"_s).size(), 1);
    }

    // People

    void trustedSendersAreHeldNoMore()
    {
        m_server->enrol(m_bench->dev(), reader);
        const ActionOrder order = m_bench->held(u"accept_and_trust"_s, u"First of mine"_s, u"trusted@example.org"_s);
        QVERIFY_DONE(m_bench->perform(order));
        QCOMPARE(m_bench->moderationOf(u"trusted@example.org"_s), u"accept"_s);
        QCOMPARE(m_server->waiting(m_bench->dev()), 0);
        m_server->sentTo(reader, u"First of mine"_s);
    }

    void aModeratedSenderIsSetBack()
    {
        const ActionOrder order
            = m_bench->order(u"moderate_sender"_s, m_bench->heldRef(ada), {{u"moderation"_s, u"discard"_s}});
        QCOMPARE(order.seen.facts.value(mailman3::moderationFact), QString());
        const auto performed = m_bench->perform(order);
        QVERIFY_DONE(performed);
        QCOMPARE(m_bench->proxy.writes().size(), 1);
        QCOMPARE(m_bench->moderationOf(ada), u"discard"_s);
        QVERIFY(performed->state.open);
        QCOMPARE(m_bench->look(order)->relation, Relation::AsOrdered);
        const auto undone = m_bench->undo(order, *performed);
        QVERIFY_DONE(undone);
        QVERIFY(!undone->already);
        QCOMPARE(m_bench->moderationOf(ada), QString());
        const auto nothingLeft = m_bench->undo(order, *performed);
        QVERIFY_DONE(nothingLeft);
        QVERIFY(nothingLeft->already);

        QVERIFY_DONE(m_bench->perform(order));
        m_bench->setModeration(ada, u"reject"_s);
        QCOMPARE(m_bench->undo(order, *performed).error().kind, ErrorKind::Conflict);
        QCOMPARE(m_bench->moderationOf(ada), u"reject"_s);
        m_bench->setModeration(ada, {});
    }

    /// What a second attempt finds may be our own doing: what counts is what the look before the first one saw.
    void aModeratedSenderIsSetBackAfterALostAnswer()
    {
        ActionOrder order
            = m_bench->order(u"moderate_sender"_s, m_bench->heldRef(ada), {{u"moderation"_s, u"discard"_s}});
        m_bench->proxy.arm(fault::dropAfter(), 1, isWrite);
        QCOMPARE(m_bench->perform(order).error().kind, ErrorKind::Unavailable);
        QCOMPARE(m_bench->moderationOf(ada), u"discard"_s);
        order.unsure = true;
        const auto performed = m_bench->perform(order);
        QVERIFY_DONE(performed);
        order.unsure = false;
        const auto undone = m_bench->undo(order, *performed);
        QVERIFY_DONE(undone);
        QVERIFY(!undone->already);
        QCOMPARE(m_bench->moderationOf(ada), QString());
    }

    void whatNobodySawIsNotCalledTakenBack()
    {
        const ActionOrder order = m_bench->order(u"ban"_s, m_bench->heldRef(ada));
        const QString path = u"/lists/%1/bans/%2"_s.arg(m_bench->dev(), ada);
        const auto performed = m_bench->perform(order);
        QVERIFY_DONE(performed);
        ActionOrder blind = order;
        blind.seen.facts.clear();
        const Performed lost{.state = performed->state, .undo = {}};
        const auto refused = m_bench->undo(blind, lost);
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::Unsupported);
        QCOMPARE(m_server->ask("GET", path).status, 200);
        QVERIFY_DONE(m_bench->undo(order, lost));
        QCOMPARE(m_server->ask("GET", path).status, 404);
    }

    void withoutARecordNobodyIsModerated()
    {
        m_server->ask("PATCH", u"/lists/%1/config"_s.arg(m_bench->dev()), {{u"emergency"_s, u"true"_s}});
        const ItemRef ref = m_bench->heldRef(u"unknown@example.org"_s);
        m_server->ask("PATCH", u"/lists/%1/config"_s.arg(m_bench->dev()), {{u"emergency"_s, u"false"_s}});
        const auto performed
            = m_bench->perform(m_bench->order(u"moderate_sender"_s, ref, {{u"moderation"_s, u"hold"_s}}));
        QCOMPARE(performed.error().kind, ErrorKind::Unsupported);
        QVERIFY(performed.error().nothingSent);
    }

    void aBanIsTakenBackIfItWasOurs()
    {
        for (const auto &[action, base] :
            {std::pair(u"ban"_s, QString(u"/lists/"_s + m_bench->dev())), std::pair(u"ban_everywhere"_s, QString())}) {
            const QString path = base + u"/bans/"_s + ada;
            const ActionOrder order = m_bench->order(action, m_bench->heldRef(ada));
            const auto performed = m_bench->perform(order);
            QVERIFY_DONE(performed);
            QCOMPARE(m_server->ask("GET", path).status, 200);
            QCOMPARE(m_server->waiting(m_bench->dev()), 1);
            QCOMPARE(m_bench->look(order)->relation, Relation::AsOrdered);
            const auto again = m_bench->perform(order); // was there already: nobody's undo may take it away
            QVERIFY_DONE(again);
            QVERIFY(m_bench->undo(order, *again)->already);
            QCOMPARE(m_server->ask("GET", path).status, 200);
            const auto undone = m_bench->undo(order, *performed);
            QVERIFY_DONE(undone);
            QVERIFY(!undone->already);
            QCOMPARE(m_server->ask("GET", path).status, 404);
            QVERIFY(m_bench->undo(order, *performed)->already);
            m_server->empty();
        }
    }

    void anotherBanSurvivesAnUndo()
    {
        const ActionOrder order = m_bench->order(u"ban"_s, m_bench->heldRef(ada));
        m_server->ask("POST", u"/lists/%1/bans"_s.arg(m_bench->dev()), {{u"email"_s, u"^.*@example\\.org$"_s}});
        const auto performed = m_bench->perform(order);
        QVERIFY_DONE(performed);
        QVERIFY_DONE(m_bench->undo(order, *performed));
        QCOMPARE(m_server->ask("GET", u"/lists/%1/bans"_s.arg(m_bench->dev())).json.value("total_size"_L1).toInt(), 1);
    }

    /// Two requests, the one that may be repeated first: cut between them it is done again, and each happens once.
    void banAndDiscardCutInTheMiddle()
    {
        ActionOrder order = m_bench->order(u"ban_and_discard"_s, m_bench->heldRef(ada));
        m_bench->proxy.arm(fault::dropAfter(), 1, isWrite);
        const auto cut = m_bench->perform(order);
        QCOMPARE(cut.error().kind, ErrorKind::Unavailable);
        order.unsure = true;
        QCOMPARE(m_bench->look(order)->relation, Relation::Untouched);
        QCOMPARE(m_server->waiting(m_bench->dev()), 1);
        QVERIFY_DONE(m_bench->perform(order));
        QCOMPARE(m_bench->look(order)->relation, Relation::AsOrdered);
        QCOMPARE(m_server->waiting(m_bench->dev()), 0);
        QCOMPARE(m_server->ask("GET", u"/lists/%1/bans"_s.arg(m_bench->dev())).json.value("total_size"_L1).toInt(), 1);
        const auto writes = m_bench->proxy.writes();
        QCOMPARE(std::ranges::count_if(
                     writes, [](const auto &each) { return each.request.start.value(1).contains("/held/"); }),
            1);
    }

    void aMemberIsRemovedWithoutAskingAgain()
    {
        m_server->ask(
            "PATCH", u"/lists/%1/config"_s.arg(m_bench->dev()), {{u"unsubscription_policy"_s, u"moderate"_s}});
        const QString leaver = u"leaver@example.org"_s;
        m_server->enrol(m_bench->dev(), leaver);
        m_bench->setModeration(leaver, u"hold"_s);
        const ActionOrder order = m_bench->order(u"remove_member"_s, m_bench->heldRef(leaver));
        QCOMPARE(order.seen.facts.value(mailman3::memberFact), u"yes"_s);
        QVERIFY_DONE(m_bench->perform(order));
        QCOMPARE(m_bench->proxy.writes().size(), 1);
        QCOMPARE(m_server->ask("GET", u"/lists/%1/member/%2"_s.arg(m_bench->dev(), leaver)).status, 404);
        QCOMPARE(m_bench->look(order)->relation, Relation::AsOrdered);
        QCOMPARE(m_bench->undo(order, {}).error().kind, ErrorKind::Unsupported);
    }

    // Who wants in

    void aRequestIsDecidedAndItsOutcomeShows()
    {
        const QString eve = u"eve%1@example.org"_s;
        int count = 0;
        for (const QString &action : {u"accept"_s, u"discard"_s, u"reject"_s}) {
            const QString address = eve.arg(++count);
            const ItemRef ref = mailman3::toRef(
                RequestId{m_bench->dev(), m_server->subscribe(m_bench->dev(), address)}, mailman3::joiningKind);
            ActionOrder order = m_bench->order(action, ref, {{u"reason"_s, u"Not now"_s}});
            const auto performed = m_bench->perform(order);
            QVERIFY_DONE(performed);
            const bool joined = action == "accept"_L1;
            QCOMPARE(
                m_server->ask("GET", u"/lists/%1/member/%2"_s.arg(m_bench->dev(), address)).status, joined ? 200 : 404);
            QCOMPARE(m_bench->perform(order).error().kind, ErrorKind::AlreadyHandled);
            QCOMPARE(m_bench->look(order)->relation, joined ? Relation::AsOrdered : Relation::Otherwise);
            order.action = u"accept"_s;
            order.unsure = true;
            QCOMPARE(m_bench->look(order)->relation, joined ? Relation::AsOrdered : Relation::Otherwise);
            if (action == "reject"_L1)
                m_server->sentTo(address, u"Not now"_s);
            if (joined)
                m_server->ask("DELETE", u"/members/"_s + m_bench->memberId(address), {{u"pre_approved"_s, u"true"_s}});
        }
    }

private:
    std::unique_ptr<RealMailman> m_server;
    std::unique_ptr<RealBench> m_bench;
};

SZEPT_TEST(RealDecidingTest)
#include "tst_realdeciding.moc"
