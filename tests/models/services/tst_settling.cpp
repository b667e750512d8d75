// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/subject.h"
#include "models/index/caseindex.h"
#include "models/services/caseindexing.h"
#include "models/services/settling.h"
#include "models/store/auditlog.h"
#include "models/store/changefeed.h"
#include "tests/models/services/desk.h"
#include "tests/support/testmain.h"

using namespace szept;
using namespace szept::services;
using namespace szept::test;

namespace {

/// Of the person who wrote it, not of the post.
PlannedAction penalty(const QString &id = u"silence"_s)
{
    PlannedAction planned = Desk::plan(id, RepeatClass::Checkable);
    planned.spec.slot = Slot::Silence;
    return planned;
}

RemoteState waiting(const QString &version = u"v1"_s)
{
    RemoteState state;
    state.version = version;
    return state;
}

/// A desk with one case that was decided, its time come.
class DecidedDesk : public Desk
{
public:
    explicit DecidedDesk(const QList<PlannedAction> &plans)
    {
        must(pull({Desk::item(u"1"_s)}));
        id = row(u"1"_s).facts.id;
        decided = decideNow(plans);
    }
    Decided decideNow(const QList<PlannedAction> &plans)
    {
        DecideRequest asked = request(id, plans);
        asked.now = true;
        return must(decide(asked));
    }
    void told(int position, const RemoteState &state)
    {
        const AttemptRef attempt = must(begin(decided.actions[position].id));
        must(writeVoid([&](store::Transaction &tx) { return services::finished(tx, attempt, {state, {}}, by()); }));
    }
    CaseState state() { return row(id).facts.state; }
    QStringList deeds()
    {
        QStringList all;
        for (const auto entries = must(store::auditOf(store.connection(), subjectText(id)));
            const store::AuditRow &entry : entries)
            all.append(entry.deed);
        return all;
    }
    bool endsElsewhere(const RemoteState &state)
    {
        return must(write([&](store::Transaction &tx) { return services::closeElsewhere(tx, id, state, by()); }));
    }

    CaseId id;
    Decided decided;
};

} // namespace

class SettlingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatAPenaltyLeavesWaitingIsOpenAgain_data() { eachDriver(); }
    void whatAPenaltyLeavesWaitingIsOpenAgain()
    {
        DecidedDesk desk({penalty()});
        CaseIndex index;
        must(services::loadIndex(desk.store.connection(), index));
        QVERIFY(!index.snapshot()->find(desk.id)); // decided, until it is known what becomes of it
        const qint64 before = must(store::newestChange(desk.store.connection()));
        desk.told(0, waiting());
        QCOMPARE(desk.state(), CaseState::Open);
        QVERIFY(desk.row(desk.id).priorityNext); // its age counts again
        QCOMPARE(desk.deeds(), (QStringList{u"case.decided"_s, u"action.sent"_s, u"case.reopened"_s}));
        QList<CaseId> changed;
        for (const auto changes = must(store::changesAfter(desk.store.connection(), before));
            const store::Change &change : changes) {
            if (change.kind == store::ChangeKind::Case)
                changed.append(CaseId(change.subject.toLongLong()));
        }
        QCOMPARE(changed, QList{desk.id}); // the other windows hear of it
        must(services::updateIndex(desk.store.connection(), index, changed));
        QVERIFY(index.snapshot()->find(desk.id));
        QCOMPARE(must(desk.pull({Desk::item(u"1"_s)})).unchanged, 1);
        QCOMPARE(desk.state(), CaseState::Open);
    }

    void itIsDecidedAnew_data() { eachDriver(); }
    void itIsDecidedAnew()
    {
        DecidedDesk desk({penalty()});
        desk.told(0, waiting());
        desk.decided = desk.decideNow({Desk::plan(u"delete"_s)});
        QCOMPARE(desk.state(), CaseState::Decided);
        desk.told(0, Desk::gone());
        QCOMPARE(desk.state(), CaseState::Decided);
        QCOMPARE(desk.row(desk.id).settledVersion, u"v2"_s);
    }

    void itIsToldByTheLastOfTheActions_data() { eachDriver(); }
    void itIsToldByTheLastOfTheActions()
    {
        DecidedDesk desk({penalty(), Desk::plan(u"delete"_s)});
        desk.told(0, waiting());
        QCOMPARE(desk.state(), CaseState::Decided); // the post's turn comes
        desk.told(1, Desk::gone());
        QCOMPARE(desk.state(), CaseState::Decided);
        DecidedDesk other({Desk::plan(u"delete"_s), penalty()});
        other.told(0, Desk::gone());
        other.told(1, Desk::gone());
        QCOMPARE(other.state(), CaseState::Decided);
    }

    void whatSomebodyElseDidToTheAuthorLeavesItOpenToo_data() { eachDriver(); }
    void whatSomebodyElseDidToTheAuthorLeavesItOpenToo()
    {
        DecidedDesk desk({penalty()});
        must(desk.writeVoid([&](store::Transaction &tx) {
            return services::alreadyDone(tx, desk.ref(desk.decided.actions.first().id), waiting(), desk.by());
        }));
        QCOMPARE(desk.state(), CaseState::Open);
    }

    void whatIsMeantToWaitStaysDecided_data() { eachDriver(); }
    void whatIsMeantToWaitStaysDecided()
    {
        PlannedAction defer = Desk::plan(u"defer"_s);
        defer.spec.slot = Slot::Ignore;
        DecidedDesk desk({defer});
        desk.told(0, waiting());
        QCOMPARE(desk.state(), CaseState::Decided);
        desk.pass(std::chrono::seconds(1));
        must(desk.pull({Desk::item(u"1"_s)}));
        QCOMPARE(desk.state(), CaseState::Decided);
        must(desk.pull({Desk::item(u"1"_s, u"v2"_s)}));
        QCOMPARE(desk.state(), CaseState::Open); // it changed there
    }

    /// A person's word that it was sent does not say how the post stands: the queue does.
    void whatCountsAsSentComesBackIfItStillWaits_data() { eachDriver(); }
    void whatCountsAsSentComesBackIfItStillWaits()
    {
        DecidedDesk desk({Desk::plan(u"warn"_s, RepeatClass::Unsafe, false)});
        const ActionId id = desk.decided.actions.first().id;
        const AttemptRef attempt = must(desk.begin(id));
        must(desk.write([&](store::Transaction &tx) {
            return services::outcomeUnknown(tx, attempt, {ErrorKind::Unavailable, {}, {}, {}}, desk.now(), desk.by());
        }));
        must(desk.writeVoid([&](store::Transaction &tx) {
            return services::answerParked(tx, id, ParkedAnswer::CountAsSent, desk.by());
        }));
        QCOMPARE(desk.state(), CaseState::Decided);
        desk.pass(std::chrono::seconds(1));
        QCOMPARE(must(desk.pull({Desk::item(u"1"_s)})).reopened, 1);
        QCOMPARE(desk.state(), CaseState::Open);
    }

    void whatIsOpenAgainCanEndElsewhere_data() { eachDriver(); }
    void whatIsOpenAgainCanEndElsewhere()
    {
        DecidedDesk desk({penalty()});
        desk.told(0, waiting());
        QVERIFY(desk.endsElsewhere(Desk::gone(u"v1"_s)));
        QCOMPARE(desk.state(), CaseState::Closed);
    }

    void aPenaltyTakenBackLeavesItOpen_data() { eachDriver(); }
    void aPenaltyTakenBackLeavesItOpen()
    {
        DecidedDesk desk({penalty()});
        desk.told(0, waiting());
        const UndoOutcome undone = must(desk.undo(desk.decided.decision.id));
        QCOMPARE(undone.compensating.size(), 1);
        QCOMPARE(desk.state(), CaseState::Open);
        const AttemptRef attempt = must(desk.begin(undone.compensating.first()));
        must(desk.writeVoid(
            [&](store::Transaction &tx) { return services::finished(tx, attempt, {waiting(), {}}, desk.by()); }));
        QCOMPARE(desk.state(), CaseState::Open);
        QVERIFY(desk.endsElsewhere(Desk::gone(u"v1"_s))); // that was not us
    }

    void aPenaltyIsTakenBackUnderALaterDecision_data() { eachDriver(); }
    void aPenaltyIsTakenBackUnderALaterDecision()
    {
        DecidedDesk desk({penalty()});
        desk.told(0, waiting());
        const DecisionId punished = desk.decided.decision.id;
        desk.pass(std::chrono::seconds(1));
        desk.decided = desk.decideNow({Desk::plan(u"delete"_s)});
        desk.told(0, Desk::gone());
        const UndoOutcome undone = must(desk.undo(punished));
        QCOMPARE(undone.compensating.size(), 1);
        QCOMPARE(desk.state(), CaseState::Decided); // the post stays deleted
        const auto due = desk.dueActions();
        QCOMPARE(due.first().saw, Desk::gone()); // what our own deletion changed is nobody else's doing
        desk.send(undone.compensating.first());
        QCOMPARE(desk.state(), CaseState::Decided);
        must(desk.undo(desk.decided.decision.id));
        QCOMPARE(desk.state(), CaseState::Open);
    }

    void aPenaltyTakenBackBringsNothingBackThatEndedElsewhere_data() { eachDriver(); }
    void aPenaltyTakenBackBringsNothingBackThatEndedElsewhere()
    {
        DecidedDesk desk({penalty()});
        desk.told(0, waiting());
        QVERIFY(desk.endsElsewhere(Desk::gone(u"v2"_s)));
        must(desk.undo(desk.decided.decision.id));
        QCOMPARE(desk.state(), CaseState::Closed);
    }
};

SZEPT_TEST(SettlingTest)
#include "tst_settling.moc"
