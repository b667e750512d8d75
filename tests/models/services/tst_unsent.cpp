// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/unsent.h"
#include "models/store/copy.h"
#include "tests/models/services/desk.h"
#include "tests/support/testmain.h"

using namespace szept;
using namespace szept::services;
using namespace szept::test;

/// What waits in a workspace that was made out of an export or a backup.
class UnsentTest : public QObject
{
    Q_OBJECT

private:
    static int parkedBy(Desk &desk)
    {
        return must(desk.write([&](store::Transaction &tx) { return parkUnsent(tx, desk.by()); }));
    }

private Q_SLOTS:
    void whatWaitedIsParkedAndSaysWhy_data() { eachDriver(); }
    void whatWaitedIsParkedAndSaysWhy()
    {
        Desk desk;
        must(desk.pull({Desk::item(u"1"_s), Desk::item(u"2"_s)}));
        const auto first = must(
            desk.decide(desk.request(desk.row(u"1"_s).facts.id, {Desk::plan(u"remove"_s), Desk::plan(u"warn"_s)})));
        const auto second = must(desk.decide(desk.request(desk.row(u"2"_s).facts.id, {Desk::plan(u"ban"_s)})));
        must(desk.begin(second.actions.first().id)); // it was under way when the copy was made
        QCOMPARE(parkedBy(desk), 3);
        for (const auto actions = first.actions + second.actions; const Action &action : actions) {
            QCOMPARE(desk.action(action.id).state, ActionState::Parked);
            QCOMPARE(desk.action(action.id).error->reason.code, u"may_have_been_sent"_s);
        }
        desk.pass(std::chrono::hours(24));
        QCOMPARE(desk.due(), QStringList());
        QCOMPARE(parkedBy(desk), 0); // what is parked stays as it is
    }

    void aWorkspaceIsSettledOnce_data() { eachDriver(); }
    void aWorkspaceIsSettledOnce()
    {
        Desk desk;
        must(desk.pull({Desk::item(u"1"_s), Desk::item(u"2"_s)}));
        must(desk.decide(desk.request(desk.row(u"1"_s).facts.id, {Desk::plan(u"remove"_s)})));
        const auto settled
            = [&desk] { return must(desk.write([&](store::Transaction &tx) { return settleImport(tx, desk.by()); })); };
        QCOMPARE(settled(), 0); // nobody imported it
        must(store::setUnsettled(desk.store.connection(), true));
        QCOMPARE(settled(), 1);
        must(desk.decide(desk.request(desk.row(u"2"_s).facts.id, {Desk::plan(u"remove"_s)})));
        QCOMPARE(settled(), 0);
    }

    void whatIsAtItsEndStaysSo_data() { eachDriver(); }
    void whatIsAtItsEndStaysSo()
    {
        Desk desk;
        must(desk.pull({Desk::item(u"1"_s), Desk::item(u"2"_s)}));
        const auto sent = must(desk.decide(desk.request(desk.row(u"1"_s).facts.id, {Desk::plan(u"remove"_s)})));
        desk.send(sent.actions.first().id);
        const auto undone = must(desk.decide(desk.request(desk.row(u"2"_s).facts.id, {Desk::plan(u"remove"_s)})));
        must(desk.undo(undone.decision.id));
        QCOMPARE(parkedBy(desk), 0);
        QCOMPARE(desk.action(sent.actions.first().id).state, ActionState::Sent);
        QCOMPARE(desk.action(undone.actions.first().id).state, ActionState::Withdrawn);
    }

    /// A person decides what becomes of it, one by one.
    void aPersonLetsItGo()
    {
        Desk desk;
        must(desk.pull({Desk::item(u"1"_s)}));
        const auto decided = must(desk.decide(desk.request(desk.row(u"1"_s).facts.id, {Desk::plan(u"remove"_s)})));
        QCOMPARE(parkedBy(desk), 1);
        must(desk.writeVoid([&](store::Transaction &tx) {
            return answerParked(tx, decided.actions.first().id, ParkedAnswer::SendAgain, desk.by());
        }));
        QCOMPARE(desk.due(), QStringList{u"remove"_s});
    }
};

SZEPT_TEST(UnsentTest)
#include "tst_unsent.moc"
