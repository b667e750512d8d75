// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/casedetail.h"
#include "models/services/claims.h"
#include "models/services/passend.h"
#include "models/services/takenback.h"
#include "models/services/undo.h"
#include "tests/models/services/desk.h"
#include "tests/support/testmain.h"

using namespace szept;
using namespace szept::services;
using namespace szept::test;

namespace {

/// A desk with one case that was decided with some actions, their time come.
class DecidedCase : public Desk
{
public:
    explicit DecidedCase(const QList<PlannedAction> &plans)
    {
        must(pull({Desk::item(u"1"_s)}));
        decided = must(decide(request(row(u"1"_s).facts.id, plans)));
        pass(std::chrono::minutes(1));
    }
    ActionId id(int position) const { return decided.actions[position].id; }
    /// The steps of its history, by their codes.
    QStringList historyOf(CaseId caseId)
    {
        QStringList codes;
        for (const auto all = must(services::caseDetail(store.connection(), caseId, now())).timeline;
            const TimelineEntry &entry : all)
            codes.append(entry.what.code);
        return codes;
    }
    ActionState state(int position) { return action(id(position)).state; }
    /// It is left to a person, who says that it is not to be sent.
    void drop(ActionId action, bool mayHaveBeenSent)
    {
        const services::AttemptRef attempt = must(begin(action));
        must(write([&](store::Transaction &tx) {
            return services::park(tx, attempt, Error{ErrorKind::Rejected, {}, {}, {}}, mayHaveBeenSent, by());
        }));
        answerDrop(action);
    }
    void answerDrop(ActionId action)
    {
        must(writeVoid([&](store::Transaction &tx) {
            return services::answerParked(tx, action, services::ParkedAnswer::Drop, by());
        }));
    }
    services::TakenBack takenBack()
    {
        return services::takenBack(
            must(services::caseDetail(store.connection(), decided.decision.caseId, now())).decisions.first());
    }

    Decided decided;
};

} // namespace

class UndoTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withdrawsWhatWaits_data() { eachDriver(); }
    void withdrawsWhatWaits()
    {
        DecidedCase desk({Desk::plan(u"hide"_s)});
        const UndoOutcome undone = must(desk.undo(desk.decided.decision.id));
        QCOMPARE(undone, (UndoOutcome{desk.decided.decision.id, {desk.id(0)}, {}, {}}));
        QCOMPARE(desk.stateOf(u"1"_s), CaseState::Open);
        QCOMPARE(desk.due(), QStringList());
        QVERIFY(!desk.begin(desk.id(0))); // whoever read it before is too late
    }

    /// One action sent, two waiting.
    void takesBackWhatWasSentAndWithdrawsTheRest_data() { eachDriver(); }
    void takesBackWhatWasSentAndWithdrawsTheRest()
    {
        DecidedCase desk(
            {Desk::plan(u"hide"_s), Desk::plan(u"silence"_s), Desk::plan(u"warn"_s, RepeatClass::Unsafe, false)});
        desk.send(desk.id(0));
        const UndoOutcome undone = must(desk.undo(desk.decided.decision.id));
        QCOMPARE(undone.withdrawn, (QList{desk.id(1), desk.id(2)}));
        QCOMPARE(undone.compensating.size(), 1);
        QVERIFY(undone.cannot.isEmpty());
        QCOMPARE(desk.stateOf(u"1"_s), CaseState::Open);
        QCOMPARE(desk.due(), QStringList{u"hide back"_s});
        const auto due = desk.dueActions();
        QCOMPARE(due.first().original, (Performed{Desk::gone(), {}}));
        desk.send(undone.compensating.first(), u"v3"_s);
        QCOMPARE(desk.stateOf(u"1"_s), CaseState::Open);
        QCOMPARE(must(desk.undo(desk.decided.decision.id)), undone); // told again, nothing done again
        // How it stands now is our own doing: nobody ended it elsewhere.
        QVERIFY(!must(desk.write([&](store::Transaction &tx) {
            return services::closeElsewhere(tx, desk.decided.decision.caseId, Desk::gone(u"v3"_s), desk.by());
        })));
    }

    /// The platform does not wait for it: whoever leaves it at that must not have it on the list for ever.
    void whatWasTakenBackAndEndedLeavesTheListByItselfInTime_data() { eachDriver(); }
    void whatWasTakenBackAndEndedLeavesTheListByItselfInTime()
    {
        DecidedCase desk({Desk::plan(u"hide"_s)});
        desk.send(desk.id(0));
        const CaseId id = desk.decided.decision.caseId;
        desk.send(must(desk.undo(desk.decided.decision.id)).compensating.first(), u"v3"_s);
        const auto look = [&desk, id] {
            return must(desk.write([&](store::Transaction &tx) {
                return services::closeElsewhere(tx, id, Desk::gone(u"v3"_s), desk.by());
            }));
        };
        desk.pass(std::chrono::minutes(59));
        QVERIFY(!look());
        desk.pass(std::chrono::minutes(2));
        QVERIFY(look());
        QCOMPARE(desk.stateOf(u"1"_s), CaseState::Closed);
        QCOMPARE(desk.row(u"1"_s).closedHow.code, u"taken_back_and_over"_s);
        QVERIFY(desk.row(u"1"_s).closedBy.isEmpty());
    }

    /// What the case and its history tell, and why it cannot be decided again.
    void tellsOfWhatStandsThatItWasNotTakenBack_data() { eachDriver(); }
    void tellsOfWhatStandsThatItWasNotTakenBack()
    {
        const auto told = [](int sent) {
            DecidedCase desk({Desk::plan(u"warn"_s, RepeatClass::Unsafe, false), Desk::plan(u"hide"_s)});
            for (int i = 0; i < sent; ++i)
                desk.send(desk.id(i));
            must(desk.undo(desk.decided.decision.id));
            return desk.historyOf(desk.decided.decision.caseId).last();
        };
        QCOMPARE(told(0), u"undone"_s);
        QCOMPARE(told(1), u"undone_in_part"_s); // the other one waited
        QCOMPARE(told(2), u"undone_in_part"_s); // the other one is taken back there
    }

    /// What was left to others, or waits for a person, has taken nothing back.
    void tellsOfWhatWasNotTakenBackInTheEnd_data() { eachDriver(); }
    void tellsOfWhatWasNotTakenBackInTheEnd()
    {
        using End
            = std::function<Result<void>(store::Transaction &, const services::AttemptRef &, const services::By &)>;
        const auto told = [](const End &end) {
            DecidedCase desk({Desk::plan(u"silence"_s)});
            desk.send(desk.id(0));
            const ActionId back = must(desk.undo(desk.decided.decision.id)).compensating.first();
            const services::AttemptRef attempt = must(desk.begin(back));
            must(desk.writeVoid([&](store::Transaction &tx) { return end(tx, attempt, desk.by()); }));
            const auto detail
                = must(services::caseDetail(desk.store.connection(), desk.decided.decision.caseId, desk.now()));
            return services::takenBack(detail.decisions.first());
        };
        const RemoteState state = Desk::gone(u"v3"_s);
        QVERIFY(told([&state](auto &tx, const auto &attempt, const auto &by) {
            return services::finished(tx, attempt, {state, {}}, by);
        }) == TakenBack::Whole);
        QVERIFY(told([&state](auto &tx, const auto &attempt, const auto &by) {
            return services::alreadyDone(tx, attempt, state, by);
        }) == TakenBack::Whole);
        QVERIFY(told([&state](auto &tx, const auto &attempt, const auto &by) {
            return services::alreadyHandled(tx, attempt, state, by);
        }) == TakenBack::Not);
        QVERIFY(told([](auto &tx, const auto &attempt, const auto &by) -> Result<void> {
            return services::park(tx, attempt, Error{}, false, by).transform([](ActionState) {});
        }) == TakenBack::Not);
    }

    /// It may stand there, and its taking back waits until a person has said so.
    void whatMayHaveBeenSentIsNotToldAsTakenBack_data() { eachDriver(); }
    void whatMayHaveBeenSentIsNotToldAsTakenBack()
    {
        DecidedCase desk({Desk::plan(u"silence"_s)});
        const services::AttemptRef attempt = must(desk.begin(desk.id(0)));
        must(desk.writeVoid([&](store::Transaction &tx) -> Result<void> {
            return services::park(tx, attempt, Error{}, true, desk.by()).transform([](ActionState) {});
        }));
        QVERIFY(!must(desk.undo(desk.decided.decision.id)).compensating.isEmpty());
        const auto detail
            = must(services::caseDetail(desk.store.connection(), desk.decided.decision.caseId, desk.now()));
        QVERIFY(services::takenBack(detail.decisions.first()) == TakenBack::Not);
    }

    /// What it was to take back stands, and undoing it once more tells why.
    void aTakingBackThatWasDroppedTookNothingBack_data() { eachDriver(); }
    void aTakingBackThatWasDroppedTookNothingBack()
    {
        for (const auto &[unsure, why] :
            {std::pair(false, u"undo_dropped"_s), std::pair(true, u"undo_dropped_unsure"_s)}) {
            DecidedCase desk({Desk::plan(u"silence"_s)});
            desk.send(desk.id(0));
            const ActionId back = must(desk.undo(desk.decided.decision.id)).compensating.first();
            desk.drop(back, unsure);
            const UndoOutcome again = must(desk.undo(desk.decided.decision.id));
            QCOMPARE(again, (UndoOutcome{desk.decided.decision.id, {}, {}, {{desk.id(0), {why, {}}}}}));
            QCOMPARE(desk.action(back).error->reason.code, why);
            QVERIFY(desk.takenBack() == TakenBack::Not);
        }
    }

    /// It may stand at the platform, and nobody takes it back there.
    void whatWasDroppedUnsureIsNotToldAsTakenBack_data() { eachDriver(); }
    void whatWasDroppedUnsureIsNotToldAsTakenBack()
    {
        DecidedCase desk({Desk::plan(u"silence"_s)});
        desk.drop(desk.id(0), true);
        const QList<UndoOutcome::Cannot> cannot{{desk.id(0), {u"dropped_unsure"_s, {}}}};
        QCOMPARE(must(desk.undo(desk.decided.decision.id)).cannot, cannot);
        QVERIFY(desk.takenBack() == TakenBack::Not);
        DecidedCase sure({Desk::plan(u"silence"_s)});
        sure.drop(sure.id(0), false);
        QCOMPARE(must(sure.undo(sure.decided.decision.id)).withdrawn, QList{sure.id(0)});
        QVERIFY(sure.takenBack() == TakenBack::Whole);
    }

    /// What was to take it back goes with it, and took nothing back either.
    void whatIsDroppedUnsureAfterAnUndoIsNotToldAsTakenBack_data() { eachDriver(); }
    void whatIsDroppedUnsureAfterAnUndoIsNotToldAsTakenBack()
    {
        DecidedCase desk({Desk::plan(u"silence"_s)});
        const services::AttemptRef attempt = must(desk.begin(desk.id(0)));
        must(desk.write([&](store::Transaction &tx) {
            return services::park(tx, attempt, Error{ErrorKind::Unavailable, {}, {}, {}}, true, desk.by());
        }));
        const ActionId back = must(desk.undo(desk.decided.decision.id)).compensating.first();
        desk.answerDrop(desk.id(0));
        QCOMPARE(desk.action(back).state, ActionState::Withdrawn);
        QCOMPARE(desk.action(back).error.value_or(Error{}).reason.code, u"undo_dropped"_s);
        const QList<UndoOutcome::Cannot> cannot{{desk.id(0), {u"dropped_unsure"_s, {}}}};
        QCOMPARE(must(desk.undo(desk.decided.decision.id)).cannot, cannot);
        QVERIFY(desk.takenBack() == TakenBack::Not);
    }

    void aCaseWhoseDecisionCouldNotBeTakenBackIsNotDecidedAnew_data() { eachDriver(); }
    void aCaseWhoseDecisionCouldNotBeTakenBackIsNotDecidedAnew()
    {
        DecidedCase desk({Desk::plan(u"warn"_s, RepeatClass::Unsafe, false)});
        desk.send(desk.id(0));
        must(desk.undo(desk.decided.decision.id));
        must(desk.write([&](store::Transaction &tx) {
            return services::closeElsewhere(tx, desk.decided.decision.caseId, Desk::gone(), desk.by());
        }));
        QVERIFY(desk.historyOf(desk.decided.decision.caseId).contains("not_undone"_L1));
        QCOMPARE(desk.stateOf(u"1"_s), CaseState::Decided);
        const auto again = desk.decide(desk.request(desk.decided.decision.caseId, {Desk::plan(u"hide"_s)}));
        QVERIFY(!again);
        QCOMPARE(again.error().reason, (Reason{u"not_open"_s, {u"decided"_s}}));
    }

    void saysWhatCannotBeTakenBack_data() { eachDriver(); }
    void saysWhatCannotBeTakenBack()
    {
        DecidedCase desk({Desk::plan(u"warn"_s, RepeatClass::Unsafe, false), Desk::plan(u"hide"_s)});
        desk.send(desk.id(0));
        const UndoOutcome undone = must(desk.undo(desk.decided.decision.id));
        QCOMPARE(undone.withdrawn, QList{desk.id(1)});
        QCOMPARE(undone.cannot, (QList<UndoOutcome::Cannot>{{desk.id(0), {u"not_undoable"_s, {}}}}));
        QCOMPARE(desk.stateOf(u"1"_s), CaseState::Open);
    }

    void whatWeEndedForGoodDidNotEndElsewhere_data() { eachDriver(); }
    void whatWeEndedForGoodDidNotEndElsewhere()
    {
        for (const auto &[version, state] : {std::pair(u"v2"_s, CaseState::Decided),
                 std::pair(QString(), CaseState::Decided), std::pair(u"v3"_s, CaseState::Closed)}) {
            DecidedCase desk({Desk::plan(u"reject"_s, RepeatClass::Checkable, false)});
            desk.send(desk.id(0), u"v2"_s);
            must(desk.undo(desk.decided.decision.id));
            must(desk.write([&](store::Transaction &tx) {
                return services::closeElsewhere(tx, desk.decided.decision.caseId, Desk::gone(version), desk.by());
            }));
            QCOMPARE(desk.stateOf(u"1"_s), state);
        }
    }

    /// Else it would be claimed for as long as the lease lasts, and age for ever.
    void whatWeEndedForGoodIsOffTheListAltogether_data() { eachDriver(); }
    void whatWeEndedForGoodIsOffTheListAltogether()
    {
        DecidedCase desk({Desk::plan(u"reject"_s, RepeatClass::Checkable, false)});
        desk.send(desk.id(0), u"v2"_s);
        must(desk.undo(desk.decided.decision.id));
        const CaseId id = desk.decided.decision.caseId;
        must(desk.write([&](store::Transaction &tx) { return services::claim(tx, id, desk.by()); }));
        must(desk.write(
            [&](store::Transaction &tx) { return services::closeElsewhere(tx, id, Desk::gone(u"v2"_s), desk.by()); }));
        const store::CaseRow row = desk.row(id);
        QCOMPARE(row.facts.state, CaseState::Decided);
        QVERIFY(!row.facts.claimedBy.isValid());
        QVERIFY(!row.claimedUntil && !row.priorityNext && !row.facts.wakeAt);
    }

    void whatIsBeingSentIsTakenBackAfterItsOutcome_data() { eachDriver(); }
    void whatIsBeingSentIsTakenBackAfterItsOutcome()
    {
        DecidedCase desk({Desk::plan(u"hide"_s)});
        const AttemptRef attempt = must(desk.begin(desk.id(0)));
        const UndoOutcome undone = must(desk.undo(desk.decided.decision.id));
        QVERIFY(undone.withdrawn.isEmpty());
        QCOMPARE(undone.compensating.size(), 1);
        QCOMPARE(desk.due(), QStringList()); // it waits for the one that it takes back
        must(desk.finish(attempt));
        QCOMPARE(desk.due(), QStringList{u"hide back"_s});
    }

    void whatTurnsOutNotToHaveHappenedNeedsNoTakingBack_data() { eachDriver(); }
    void whatTurnsOutNotToHaveHappenedNeedsNoTakingBack()
    {
        DecidedCase desk({Desk::plan(u"hide"_s)});
        const AttemptRef attempt = must(desk.begin(desk.id(0)));
        const ActionId compensation = must(desk.undo(desk.decided.decision.id)).compensating.first();
        const Error refused{ErrorKind::RateLimited, {}, {}, {}};
        QCOMPARE(must(desk.write([&](store::Transaction &tx) {
            return services::retryAt(tx, attempt, refused, desk.now(), desk.by());
        })),
            ActionState::Withdrawn);
        QCOMPARE(desk.action(compensation).state, ActionState::Withdrawn);
        QCOMPARE(desk.due(), QStringList());
    }

    void whatSomebodyElseDidIsNotOurs_data() { eachDriver(); }
    void whatSomebodyElseDidIsNotOurs()
    {
        DecidedCase desk({Desk::plan(u"hide"_s)});
        must(desk.writeVoid([&](store::Transaction &tx) {
            return services::alreadyDone(tx, desk.ref(desk.id(0)), Desk::gone(), desk.by());
        }));
        const UndoOutcome undone = must(desk.undo(desk.decided.decision.id));
        QCOMPARE(undone.cannot, (QList<UndoOutcome::Cannot>{{desk.id(0), {u"not_ours"_s, {}}}}));
    }

    void anUnknownOutcomeOfWhatCannotBeUndoneStops_data() { eachDriver(); }
    void anUnknownOutcomeOfWhatCannotBeUndoneStops()
    {
        DecidedCase desk({Desk::plan(u"lock"_s, RepeatClass::Safe, false)});
        const AttemptRef attempt = must(desk.begin(desk.id(0)));
        QCOMPARE(must(desk.write([&](store::Transaction &tx) {
            return services::outcomeUnknown(tx, attempt, {ErrorKind::Unavailable, {}, {}, {}}, desk.now(), desk.by());
        })),
            ActionState::Waiting);
        const UndoOutcome undone = must(desk.undo(desk.decided.decision.id));
        QCOMPARE(undone.cannot, (QList<UndoOutcome::Cannot>{{desk.id(0), {u"may_have_been_sent"_s, {}}}}));
        QCOMPARE(desk.state(0), ActionState::Parked); // not sent once more
    }

    void anEarlierDecisionIsNotUndoneUnderALaterOne_data() { eachDriver(); }
    void anEarlierDecisionIsNotUndoneUnderALaterOne()
    {
        DecidedCase desk({Desk::plan(u"hide"_s)});
        desk.send(desk.id(0));
        desk.pass(std::chrono::seconds(1));
        must(desk.pull({Desk::item(u"1"_s, u"v9"_s)}));
        must(desk.decide(desk.request(desk.decided.decision.caseId, {Desk::plan(u"delete"_s)})));
        const auto undone = desk.undo(desk.decided.decision.id);
        QVERIFY(!undone);
        QCOMPARE(undone.error().reason.code, u"later_decision"_s);
    }

    void aClockThatWasAheadDoesNotMakeTheLatestDecisionAnEarlierOne_data() { eachDriver(); }
    void aClockThatWasAheadDoesNotMakeTheLatestDecisionAnEarlierOne()
    {
        DecidedCase desk({Desk::plan(u"hide"_s)});
        desk.send(desk.id(0));
        desk.pass(std::chrono::seconds(1));
        must(desk.pull({Desk::item(u"1"_s, u"v9"_s)}));
        desk.store.clock().jump(-std::chrono::hours(2));
        const Decided later = must(desk.decide(desk.request(desk.decided.decision.caseId, {Desk::plan(u"delete"_s)})));
        QCOMPARE(must(desk.undo(later.decision.id)).withdrawn, QList{later.actions.first().id});
        QCOMPARE(desk.stateOf(u"1"_s), CaseState::Open);
    }

    /// The forum's flags stay decided when the post is back: what it offered on them is gone.
    void offersWhatIsLeftAfterTakingBack_data() { eachDriver(); }
    void offersWhatIsLeftAfterTakingBack()
    {
        DecidedCase desk({Desk::plan(u"hide"_s)});
        desk.send(desk.id(0));
        const UndoOutcome undone = must(desk.undo(desk.decided.decision.id));
        const auto attempt = must(desk.begin(undone.compensating.constFirst()));
        Performed back{Desk::gone(u"v3"_s), {}};
        back.left = {u"silence"_s, u"warn"_s};
        must(desk.write([&](store::Transaction &tx) { return services::finished(tx, attempt, back, desk.by()); }));
        QCOMPARE(desk.row(u"1"_s).permitted, back.left);
        const CaseId id = desk.decided.decision.caseId;
        const auto refused = desk.decide(desk.request(id, {Desk::plan(u"hide"_s)}));
        QCOMPARE(refused.error().reason.code, u"not_offered"_s);
        must(desk.decide(desk.request(id, {Desk::plan(u"silence"_s)})));
    }

    void anUndoneCaseIsDecidedAnew_data() { eachDriver(); }
    void anUndoneCaseIsDecidedAnew()
    {
        DecidedCase desk({Desk::plan(u"hide"_s)});
        desk.send(desk.id(0));
        must(desk.undo(desk.decided.decision.id));
        DecideRequest request = desk.request(desk.decided.decision.caseId, {Desk::plan(u"delete"_s)});
        request.now = true;
        must(desk.decide(request));
        QCOMPARE(desk.due(), QStringList{u"hide back"_s}); // first things first
        desk.send(desk.dueActions().constFirst().action.id);
        QCOMPARE(desk.due(), QStringList{u"delete"_s});
        QCOMPARE(desk.stateOf(u"1"_s), CaseState::Decided);
    }
};

SZEPT_TEST(UndoTest)
#include "tst_undo.moc"
