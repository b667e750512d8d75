// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/station.h"
#include "models/services/syncstate.h"
#include "models/store/accounts.h"
#include "tests/app/sync/flagright.h"
#include "tests/app/sync/syncbench.h"
#include "tests/support/await.h"
#include "tests/support/testmain.h"

#include <QNetworkAccessManager>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace szept;
using namespace szept::sync;
using test::FlagRight;
using test::SyncBench;

namespace {

/// Connectors of scripted platforms; the one named after the account, or the bench's own.
class ScriptedSource final : public ConnectorSource, public ConnectorPlugin
{
public:
    explicit ScriptedSource(SyncBench &bench)
        : m_bench(bench)
    {
    }
    QFuture<Result<Makings>> makings(Account account, std::optional<QByteArray> secret) override
    {
        asked.append(account.name);
        if (waits)
            return waits->future();
        if (error)
            return QtFuture::makeReadyValueFuture(Result<Makings>(std::unexpected(*error)));
        return QtFuture::makeReadyValueFuture(Result<Makings>(Makings{this, secret.value_or("kept")}));
    }
    std::unique_ptr<Connector> create(ConnectorSetup setup) const override
    {
        secrets.append(setup.secret);
        test::ScriptedPlatform *other = others.value(setup.account.name);
        return (other ? *other : m_bench.platform).connect();
    }
    QHash<QString, test::ScriptedPlatform *> others;
    std::optional<Error> error;
    std::optional<QPromise<Result<Makings>>> waits; ///< for as long as it is there
    QStringList asked;
    mutable QList<QByteArray> secrets;

private:
    SyncBench &m_bench;
};

struct Desk
{
    Desk(SyncBench &bench, Part part, bool free = true, std::optional<Duration> askedAgain = {})
        : right(free, askedAgain)
        , source(bench)
        , station(bench.tools, network, source, right, part)
    {
    }
    ~Desk()
    {
        station.abort();
        test::await(station.ended());
    }
    QFuture<Result<SyncReport>> sync(const QList<AccountId> &accounts = {})
    {
        Reply<SyncReport> reply;
        auto future = reply.future();
        station.syncNow(accounts, std::move(reply));
        return future;
    }
    QFuture<Result<SendReport>> send(bool now = false)
    {
        Reply<SendReport> reply;
        auto future = reply.future();
        station.sendDue(now, std::move(reply));
        return future;
    }

    FlagRight right;
    ScriptedSource source;
    QNetworkAccessManager network;
    Station station;
};

QCoro::Task<> waitForEnd(Station *station, bool *ended)
{
    co_await station->ended();
    *ended = true;
}

constexpr Part window{};
constexpr Part commandLine{.keeps = false};

} // namespace

class StationTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aWindowReadsAndSendsByItself()
    {
        SyncBench bench;
        bench.platform.put(u"1"_s);
        Desk desk(bench, window);
        QTRY_COMPARE(bench.cases(), QStringList{u"1 open"_s});
        bench.decide(u"1"_s, {u"remove"_s}, true); // the feed tells the lane
        QTRY_COMPARE(bench.outbox(), QStringList{u"remove 1 sent done"_s});
    }

    void syncSendsNothing()
    {
        SyncBench bench;
        bench.platform.put(u"1"_s);
        bench.pullAll();
        bench.decide(u"1"_s, {u"remove"_s}, true);
        Desk desk(bench, commandLine);
        const auto report = desk.sync();
        QTRY_VERIFY(report.isFinished());
        QCOMPARE(report.result()->accounts, (QList<SyncReport::Line>{{bench.account, {.pulled = 1}}}));
        QVERIFY(bench.platform.callsOf(u"perform"_s).isEmpty());
    }

    void sendReadsNothing()
    {
        SyncBench bench;
        bench.platform.put(u"1"_s);
        bench.pullAll();
        bench.decide(u"1"_s, {u"remove"_s});
        Desk desk(bench, commandLine);
        const auto report = desk.send(true);
        QTRY_VERIFY(report.isFinished());
        QCOMPARE(*report.result(), SendReport{});
        QCOMPARE(bench.platform.calls, QStringList{u"perform remove 1"_s});
    }

    void sendTellsWhatIsInTheWayAndWhatIsLeft()
    {
        SyncBench bench;
        for (const auto &id : {u"1"_s, u"2"_s})
            bench.platform.put(id);
        bench.pullAll();
        bench.decide(u"1"_s, {u"remove"_s}, true);
        bench.decide(u"2"_s, {u"remove"_s}, true);
        bench.platform.fail(u"perform remove 1"_s, ErrorKind::Rejected);
        bench.platform.fail(u"perform remove 2"_s, ErrorKind::Unauthorised);
        Desk desk(bench, commandLine);
        const auto report = desk.send();
        QTRY_VERIFY(report.isFinished());
        QCOMPARE(report.result()->left, (services::OutboxCounts{.waiting = 1, .parked = 1}));
        QCOMPARE(report.result()->troubles.size(), 1);
        QCOMPARE(report.result()->troubles[0].error.kind, ErrorKind::Unauthorised);
    }

    void sendTellsWhatNobodyWillSend()
    {
        SyncBench bench;
        bench.platform.put(u"1"_s);
        bench.pullAll();
        bench.decide(u"1"_s, {u"remove"_s}, true);
        SZEPT_OK(bench.store.write([&](store::Transaction &tx) {
            return store::markAccountRemoved(tx, bench.account).transform([] { return 0; });
        }));
        Desk desk(bench, commandLine);
        const auto report = desk.send();
        QTRY_VERIFY(report.isFinished());
        QCOMPARE(report.result()->left.waiting, 1);
        QCOMPARE(report.result()->troubles.size(), 1);
        QCOMPARE(report.result()->troubles[0].account, bench.account);
        QCOMPARE(report.result()->troubles[0].error.reason.code, u"account_removed"_s);
    }

    void accountsAreReadSideBySide()
    {
        SyncBench bench;
        test::ScriptedPlatform other(bench.alarms);
        other.put(u"9"_s);
        const AccountId second = bench.addAccount(u"other"_s);
        bench.platform.fail(u"pull"_s, ErrorKind::Unauthorised);
        Desk desk(bench, commandLine);
        desk.source.others.insert(u"other"_s, &other);
        const auto all = desk.sync();
        QTRY_VERIFY(all.isFinished());
        QCOMPARE(all.result()->accounts.size(), 2);
        QCOMPARE(all.result()->accounts[0].statistics.error->kind, ErrorKind::Unauthorised);
        QCOMPARE(all.result()->accounts[1], (SyncReport::Line{second, {.pulled = 1, .added = 1}}));
        const auto one = desk.sync({second});
        QTRY_VERIFY(one.isFinished());
        QCOMPARE(one.result()->accounts, (QList<SyncReport::Line>{{second, {.pulled = 1}}}));
        const auto none = desk.sync({AccountId(99)});
        QTRY_VERIFY(none.isFinished());
        QCOMPARE(none.result()->accounts[0].statistics.error->kind, ErrorKind::NotFound);
    }

    void aConnectorThatCannotBeMadeIsAnErrorOfItsAccount()
    {
        SyncBench bench;
        Desk desk(bench, commandLine);
        desk.source.error = fail(ErrorKind::NoKeyring, u"no keyring"_s).error();
        const auto report = desk.sync();
        QTRY_VERIFY(report.isFinished());
        QCOMPARE(report.result()->accounts[0].statistics.error->kind, ErrorKind::NoKeyring);
        const auto state = services::syncState(bench.store.connection(), bench.account);
        QCOMPARE(state->error->kind, ErrorKind::NoKeyring); // and it stands in the account's health
        desk.source.error.reset();
        const auto again = desk.sync();
        QTRY_VERIFY(again.isFinished());
        QVERIFY(!again.result()->accounts[0].statistics.error);
    }

    void whatADeadProcessWasSendingIsUnknown()
    {
        SyncBench bench;
        bench.platform.put(u"1"_s);
        bench.pullAll();
        bench.decide(u"1"_s, {u"warn"_s}, true);
        bench.dieWhileSending();
        Desk desk(bench, window);
        QTRY_COMPARE(bench.outbox(), QStringList{u"warn 1 parked may_have_been_sent"_s});
        QVERIFY(bench.platform.effects.isEmpty());
    }

    void nobodySendsBeforeThatIsKnown()
    {
        SyncBench bench;
        bench.platform.put(u"1"_s);
        bench.pullAll();
        bench.decide(u"1"_s, {u"keep"_s}, true);
        bench.dieWhileSending();
        Desk desk(bench, commandLine);
        const auto first = desk.send();
        const auto second = desk.send();
        QTRY_VERIFY(first.isFinished() && second.isFinished());
        QCOMPARE(*first.result(), SendReport{});
        QCOMPARE(
            *second.result(), SendReport{}); // it did not take the dead process's attempt for one that is under way
        QCOMPARE(bench.platform.effects, QStringList{u"keep 1"_s});
    }

    // Several processes.

    void withoutTheRightItAsksTheHolder()
    {
        SyncBench bench;
        bench.platform.put(u"1"_s);
        Desk holder(bench, window);
        QTRY_COMPARE(bench.cases(), QStringList{u"1 open"_s});
        bench.platform.put(u"2"_s);
        Desk asking(bench, commandLine, false);
        const auto report = asking.sync();
        QTRY_VERIFY(report.isFinished());
        QCOMPARE(report.result()->accounts, (QList<SyncReport::Line>{{bench.account, {.pulled = 2, .added = 1}}}));
        QVERIFY(asking.source.asked.isEmpty()); // it did nothing itself
        bench.decide(u"2"_s, {u"remove"_s});
        const auto sent = asking.send(true);
        QTRY_VERIFY(sent.isFinished());
        QCOMPARE(*sent.result(), SendReport{});
        QCOMPARE(bench.platform.effects, QStringList{u"remove 2"_s});
    }

    void aHolderThatDoesNotAnswerIsBusy()
    {
        SyncBench bench;
        Desk asking(bench, {.keeps = false, .patience = 3s}, false);
        const auto report = asking.sync();
        for (int second = 0; second < 3; ++second) {
            QTRY_COMPARE(bench.alarms.in(), 1s);
            bench.alarms.advance(1s);
        }
        QTRY_VERIFY(report.isFinished());
        QCOMPARE(report.result().error().kind, ErrorKind::Busy);
        // A holder that comes later does not do what nobody waits for any more.
        Desk late(bench, commandLine);
        const auto own = late.sync();
        QTRY_VERIFY(own.isFinished());
        QCOMPARE(bench.platform.calls.size(), 1);
    }

    void aHolderThatDiesIsReplaced()
    {
        SyncBench bench;
        bench.platform.put(u"1"_s);
        Desk asking(bench, commandLine, false);
        const auto report = asking.sync();
        QTRY_COMPARE(bench.alarms.in(), 1s);
        asking.right.free = true;
        bench.alarms.advance(1s);
        QTRY_VERIFY(report.isFinished());
        QCOMPARE(report.result()->accounts[0].statistics.added, 1);
    }

    void aHolderThatLeavesInTheMiddleGivesNoAnswer()
    {
        SyncBench bench;
        bench.platform.put(u"1"_s);
        Desk asking(bench, commandLine, false);
        QFuture<Result<SyncReport>> report;
        {
            Desk holder(bench, commandLine);
            const auto own = holder.sync();
            QTRY_VERIFY(own.isFinished());
            bench.platform.hang(u"pull"_s);
            report = asking.sync();
            QTRY_COMPARE(bench.platform.underWay(), 1);
        }
        bench.platform.release(u"pull"_s);
        QTRY_COMPARE(bench.alarms.in(), 1s);
        QVERIFY(!report.isFinished());
        asking.right.free = true;
        bench.alarms.advance(1s);
        QTRY_VERIFY(report.isFinished());
        QCOMPARE(report.result()->accounts, (QList<SyncReport::Line>{{bench.account, {.pulled = 1}}}));
    }

    void aWindowTakesTheRightWhenItIsFree()
    {
        SyncBench bench;
        bench.platform.put(u"1"_s);
        Desk desk(bench, window, false);
        QTRY_COMPARE(bench.alarms.in(), window.rightAgain);
        QVERIFY(bench.platform.calls.isEmpty());
        desk.right.free = true;
        bench.alarms.advance(window.rightAgain);
        QTRY_COMPARE(bench.cases(), QStringList{u"1 open"_s});
    }

    void aRightThatIsLostEndsTheWorkUntilItIsBack()
    {
        SyncBench bench;
        bench.platform.put(u"1"_s);
        Desk desk(bench, window);
        desk.right.again = 30s;
        QTRY_COMPARE(bench.cases(), QStringList{u"1 open"_s});
        QVERIFY(desk.station.holdsRight());
        QTRY_COMPARE(bench.alarms.count(), 2); // of the next pass, and of the next look whether the right is still ours
        bench.platform.put(u"2"_s);
        desk.right.free = false;
        bench.alarms.advance(30s);
        QTRY_VERIFY(!desk.station.holdsRight());
        QTRY_COMPARE(bench.alarms.count(), 1); // of the next try to take it: nothing else goes on
        QCOMPARE(bench.alarms.in(), window.rightAgain);
        QCOMPARE(bench.platform.callsOf(u"pull"_s).size(), 1);
        desk.right.free = true;
        bench.alarms.advance(window.rightAgain);
        QTRY_VERIFY(desk.station.holdsRight());
        QTRY_COMPARE(bench.alarms.count(), 2); // of the next pass, and of the next look whether the right is still ours
        bench.alarms.advance(60s);
        QTRY_COMPARE(bench.cases(), (QStringList{u"1 open"_s, u"2 open"_s}));
    }

    /// While the last answers are waited for, somebody may still ask, and that may be how the loss is noticed.
    void aRightThatIsLostAtTheVeryEndHurtsNobody()
    {
        SyncBench bench;
        test::ScriptedPlatform other(bench.alarms);
        bench.platform.hang(u"pull"_s);
        other.hang(u"pull"_s);
        bench.addAccount(u"other"_s);
        Desk desk(bench, window);
        desk.source.others.insert(u"other"_s, &other);
        desk.right.again = 30s;
        QTRY_COMPARE(bench.platform.underWay() + other.underWay(), 2);
        desk.station.finish();
        bool ended = false;
        TaskSet ending;
        ending.add(waitForEnd(&desk.station, &ended));
        desk.right.free = false;
        const auto sent = desk.send();
        QTRY_VERIFY(sent.isFinished());
        QCOMPARE(sent.result().error().kind, ErrorKind::Cancelled);
        QVERIFY(!desk.station.holdsRight());
        QVERIFY(!ended);
        bench.platform.release(u"pull"_s);
        other.release(u"pull"_s);
        QTRY_VERIFY(ended);
        QCOMPARE(bench.platform.underWay() + other.underWay(), 0);
    }

    /// Between two looks another process had it, began to send, and died.
    void aRightThatWasAwayUnnoticedIsTakenAnew()
    {
        SyncBench bench;
        bench.platform.put(u"1"_s);
        bench.pullAll();
        Desk desk(bench, window, true, 30s);
        QTRY_COMPARE(bench.alarms.count(), 2); // of the next pass, and of the next look whether the right is still ours
        bench.decide(u"1"_s, {u"keep"_s}, true);
        bench.dieWhileSending();
        desk.right.session = u"second"_s;
        bench.alarms.advance(30s);
        QTRY_COMPARE(bench.alarms.count(), 3); // and of what may still be on that process's wire
        QVERIFY(desk.station.holdsRight());
        QCOMPARE(bench.outbox(), QStringList{u"keep 1 sending"_s});
        bench.alarms.advance(Holding::longestAttempt - 30s);
        QTRY_COMPARE(bench.outbox(), QStringList{u"keep 1 sent done"_s});
        QCOMPARE(bench.platform.effects, QStringList{u"keep 1"_s});
    }

    void whatIsOnAnotherProcessesWireIsNotSentOnceMore()
    {
        SyncBench bench;
        bench.platform.put(u"1"_s);
        bench.pullAll();
        Desk first(bench, window, true, 30s);
        bench.platform.hang(u"perform"_s);
        bench.decide(u"1"_s, {u"keep"_s}, true);
        QTRY_COMPARE(bench.platform.underWay(), 1);
        // Of the next pass, of the next look whether the right is still ours, and of the end of the sending's time.
        QTRY_COMPARE(bench.alarms.count(), 3);
        first.right.free = false;
        bench.alarms.advance(30s);
        QTRY_VERIFY(!first.station.holdsRight());
        Desk second(bench, window, true, 30s);
        QTRY_VERIFY(second.station.holdsRight());
        // Of the first's next try to take it, and of the end of its sending's time; of the second's next pass, its next look
        // whether the right is its own, and the moment from which nothing is on the first's wire.
        QTRY_COMPARE(bench.alarms.count(), 5);
        bench.platform.release(u"perform"_s);
        QTRY_COMPARE(bench.outbox(), QStringList{u"keep 1 sent done"_s});
        bench.alarms.advance(Holding::longestAttempt);
        QTRY_VERIFY(second.right.asked > 1);
        QCOMPARE(bench.platform.callsOf(u"perform"_s), QStringList{u"perform keep 1"_s});
    }

    void theRightIsNotTakenAgainBeforeTheLastAnswer()
    {
        SyncBench bench;
        bench.platform.put(u"1"_s);
        bench.pullAll();
        Desk desk(bench, window, true, 30s);
        bench.platform.hang(u"perform"_s);
        bench.decide(u"1"_s, {u"keep"_s}, true);
        QTRY_COMPARE(bench.platform.underWay(), 1);
        // Of the next pass, of the next look whether the right is still ours, and of the end of the sending's time.
        QTRY_COMPARE(bench.alarms.count(), 3);
        desk.right.free = false;
        bench.alarms.advance(30s);
        QTRY_VERIFY(!desk.station.holdsRight());
        desk.right.free = true;
        QTRY_COMPARE(bench.alarms.count(), 2);
        bench.alarms.advance(window.rightAgain);
        QTRY_COMPARE(bench.alarms.count(), 1);
        QVERIFY(!desk.station.holdsRight());
        bench.platform.release(u"perform"_s);
        QTRY_VERIFY(desk.station.holdsRight());
        QTRY_COMPARE(bench.outbox(), QStringList{u"keep 1 sent done"_s});
        QCOMPARE(bench.platform.callsOf(u"perform"_s), QStringList{u"perform keep 1"_s});
    }

    /// Whoever waits for the outbox waits for that as well.
    void whatAnotherProcessLeftIsSentWithTheRest()
    {
        SyncBench bench;
        for (const auto &id : {u"1"_s, u"2"_s})
            bench.platform.put(id);
        bench.pullAll();
        bench.decide(u"1"_s, {u"keep"_s}, true);
        bench.dieWhileSending();
        bench.decide(u"2"_s, {u"keep"_s}, true);
        Desk desk(bench, commandLine, true, 30s);
        const auto sent = desk.send();
        QTRY_COMPARE(bench.platform.effects, QStringList{u"keep 2"_s}); // what is certain is not held up
        QTRY_VERIFY(bench.alarms.in());
        bench.alarms.advance(Holding::longestAttempt);
        QTRY_VERIFY(sent.isFinished());
        QCOMPARE(*sent.result(), SendReport{});
        QCOMPARE(bench.platform.effects, (QStringList{u"keep 2"_s, u"keep 1"_s}));
    }

    // Accounts come and go.

    void anAccountThatIsAddedIsReadAtOnce()
    {
        SyncBench bench;
        test::ScriptedPlatform other(bench.alarms);
        other.put(u"9"_s);
        Desk desk(bench, window);
        desk.source.others.insert(u"other"_s, &other);
        QTRY_COMPARE(bench.platform.calls.size(), 1);
        bench.addAccount(u"other"_s);
        QTRY_COMPARE(bench.cases(), QStringList{u"9 open"_s});
    }

    void tryingAgainMakesTheConnectorAnew()
    {
        SyncBench bench;
        bench.platform.fail(u"pull"_s, ErrorKind::Unauthorised);
        Desk desk(bench, window);
        QTRY_COMPARE(bench.platform.calls.size(), 1);
        QCOMPARE(desk.source.secrets.size(), 1);
        desk.station.tryAgain(bench.account);
        QTRY_COMPARE(bench.platform.calls, (QStringList{u"pull"_s, u"pull"_s}));
        QCOMPARE(desk.source.secrets.size(), 2);
    }

    /// Whoever signs in again does so in a process that reads and sends nothing by itself: the one that does hears of it.
    void whoHoldsTheRightGoesOnAfterASignInElsewhere()
    {
        SyncBench bench;
        bench.platform.put(u"1"_s);
        Desk holder(bench, window);
        Desk other(bench, commandLine, false);
        const auto state = [&bench] { return *services::syncState(bench.store.connection(), bench.account); };
        QTRY_VERIFY(state().lastGoodAt);
        bench.platform.fail(u"perform"_s, ErrorKind::Unauthorised);
        bench.decide(u"1"_s, {u"remove"_s}, true);
        QTRY_VERIFY(state().error);
        Reply<SyncReport> reply;
        const auto report = reply.future();
        other.station.signedIn(bench.account, std::move(reply));
        QTRY_VERIFY(report.isFinished());
        QVERIFY(report.result()->accounts.first().statistics.error == std::nullopt);
        QCOMPARE(holder.source.secrets.size(), 2); // it asked for the secret anew
        QVERIFY(other.source.secrets.isEmpty());
        QTRY_COMPARE(bench.outbox(), QStringList{u"remove 1 sent done"_s});
    }

    // Questions.

    void aFormIsTriedBeforeItIsSaved()
    {
        SyncBench bench;
        Desk desk(bench, commandLine, false);
        Reply<Identity> reply;
        const auto answer = reply.future();
        desk.station.verify(Account{}, "typed", std::move(reply));
        QTRY_VERIFY(answer.isFinished());
        QCOMPARE(answer.result()->name, u"mod"_s);
        QCOMPARE(desk.source.secrets, QList<QByteArray>{"typed"});
    }

    /// A keyring asks a person, a connector is tried in a process of its own: nobody who closes the window waits for that.
    void theEndDoesNotWaitForTheSource()
    {
        SyncBench bench;
        QFuture<Result<Identity>> answer;
        {
            Desk desk(bench, commandLine);
            desk.source.waits.emplace();
            desk.source.waits->start();
            Reply<Identity> reply;
            answer = reply.future();
            desk.station.verify(Account{}, "typed", std::move(reply));
            QTRY_COMPARE(desk.source.asked.size(), 1);
        }
        QCOMPARE(answer.result().error().kind, ErrorKind::Cancelled);
    }

    void aQuestionNeedsNoRight()
    {
        SyncBench bench;
        Desk desk(bench, commandLine, false);
        Reply<Context> reply;
        const auto answer = reply.future();
        desk.station.ask<Context>(
            bench.account,
            [](Connector &connector, std::stop_token stop) { return connector.context({u"post"_s, u"1"_s}, stop); },
            std::move(reply));
        QTRY_VERIFY(answer.isFinished());
        QVERIFY(answer.result());
        QCOMPARE(bench.platform.calls, QStringList{u"context 1"_s});
    }

    void whoStillWaitsAtTheEndIsTold()
    {
        SyncBench bench;
        bench.platform.hang(u"pull"_s);
        bench.platform.hang(u"context 1"_s);
        QFuture<Result<SyncReport>> report;
        QFuture<Result<Context>> answer;
        {
            Desk desk(bench, commandLine);
            report = desk.sync();
            Reply<Context> reply;
            answer = reply.future();
            desk.station.ask<Context>(
                bench.account,
                [](Connector &connector, std::stop_token stop) { return connector.context({u"post"_s, u"1"_s}, stop); },
                std::move(reply));
            QTRY_COMPARE(bench.platform.underWay(), 2);
        }
        QCOMPARE(report.result()->accounts[0].statistics.error->kind, ErrorKind::Cancelled);
        QCOMPARE(answer.result().error().kind, ErrorKind::Cancelled);
    }
};

SZEPT_TEST(StationTest)
#include "tst_station.moc"
