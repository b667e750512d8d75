// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/bootstrap.h"
#include "models/services/casedetail.h"
#include "models/services/outbox.h"
#include "tests/models/services/desk.h"
#include "tests/support/testmain.h"

using namespace szept;
using namespace szept::services;
using namespace szept::test;

namespace {

const Error noAnswer{ErrorKind::Unavailable, u"no answer"_s, {}, {}};
const Error refused{ErrorKind::Rejected, u"too long"_s, {}, {}};

/// A desk where cases are decided with one action each, their time come.
class Lane : public Desk
{
public:
    ActionId decided(const QString &remoteId, const PlannedAction &plan)
    {
        must(pull({Desk::item(remoteId)}));
        DecideRequest asked = request(row(remoteId).facts.id, {plan});
        asked.now = true;
        return must(decide(asked)).actions.first().id;
    }
    ActionState unknown(const AttemptRef &attempt)
    {
        return must(write(
            [&](store::Transaction &tx) { return services::outcomeUnknown(tx, attempt, noAnswer, now(), by()); }));
    }
    Result<ActionState> park(const AttemptRef &attempt, const Error &error, bool maybe)
    {
        return write([&](store::Transaction &tx) { return services::park(tx, attempt, error, maybe, by()); });
    }
    Result<void> answer(ActionId id, ParkedAnswer answer)
    {
        return writeVoid([&](store::Transaction &tx) { return services::answerParked(tx, id, answer, by()); });
    }
    Result<void> handled(ActionId id, const RemoteState &state)
    {
        return writeVoid([&](store::Transaction &tx) { return services::alreadyHandled(tx, ref(id), state, by()); });
    }
};

} // namespace

class OutboxTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anAttemptIsWrittenBeforeItIsMade_data() { eachDriver(); }
    void anAttemptIsWrittenBeforeItIsMade()
    {
        Lane lane;
        const ActionId id = lane.decided(u"1"_s, Desk::plan(u"hide"_s));
        const AttemptRef attempt = must(lane.begin(id));
        QCOMPARE(attempt.number, 1);
        QCOMPARE(lane.action(id).state, ActionState::Sending);
        QVERIFY(!lane.begin(id)); // never twice at once
        must(lane.finish(attempt));
        QCOMPARE(lane.action(id).outcome, Outcome::Done);
        QVERIFY(!lane.finish(attempt));
        QCOMPARE(lane.row(u"1"_s).settledVersion, u"v2"_s);
        QCOMPARE(lane.stateOf(u"1"_s), CaseState::Decided);
    }

    void oneSubjectAtATimeTheOthersBesideIt_data() { eachDriver(); }
    void oneSubjectAtATimeTheOthersBesideIt()
    {
        Lane lane;
        must(lane.pull({Desk::item(u"1"_s), Desk::item(u"2"_s)}));
        for (const QString &remoteId : {u"1"_s, u"2"_s}) {
            DecideRequest request = lane.request(lane.row(remoteId).facts.id,
                {Desk::plan(u"first of "_s + remoteId), Desk::plan(u"second of "_s + remoteId)});
            request.now = true;
            must(lane.decide(request));
        }
        QCOMPARE(lane.due(), (QStringList{u"first of 1"_s, u"first of 2"_s}));
        const auto due = lane.dueActions();
        must(lane.park(must(lane.begin(due.first().action.id)), refused, false));
        QCOMPARE(lane.due(), QStringList{u"first of 2"_s}); // the parked one holds up its own subject only
        lane.send(due.last().action.id);
        QCOMPARE(lane.due(), QStringList{u"second of 2"_s});
        must(lane.answer(due.first().action.id, ParkedAnswer::Drop));
        QCOMPARE(lane.due(), (QStringList{u"second of 1"_s, u"second of 2"_s}));
    }

    void aLaterActionCannotBeBegunBeforeAnEarlierOne_data() { eachDriver(); }
    void aLaterActionCannotBeBegunBeforeAnEarlierOne()
    {
        Lane lane;
        must(lane.pull({Desk::item(u"1"_s)}));
        const Decided decided
            = must(lane.decide(lane.request(lane.row(u"1"_s).facts.id, {Desk::plan(u"a"_s), Desk::plan(u"b"_s)})));
        const auto begun = lane.begin(decided.actions.last().id);
        QVERIFY(!begun);
        QCOMPARE(begun.error().reason.code, u"held_up"_s);
    }

    /// Whatever a clock that was set back between them says.
    void theSecondOfADecisionKnowsWhatTheFirstLeft_data() { eachDriver(); }
    void theSecondOfADecisionKnowsWhatTheFirstLeft()
    {
        Lane lane;
        must(lane.pull({Desk::item(u"1"_s)}));
        DecideRequest request
            = lane.request(lane.row(u"1"_s).facts.id, {Desk::plan(u"discard"_s), Desk::plan(u"ban"_s)});
        request.now = true;
        const Decided decided = must(lane.decide(request));
        lane.store.clock().jump(-std::chrono::seconds(20));
        must(lane.finish(must(lane.begin(decided.actions.first().id))));
        lane.store.clock().jump(std::chrono::hours(1));
        const auto due = lane.dueActions();
        QCOMPARE(due.size(), 1);
        QCOMPARE(due.first().saw.version, u"v2"_s);
        QCOMPARE(due.first().action.order.seen.version, u"v2"_s);
    }

    void anUnknownOutcomeGoesOnByItsRepeatClass_data() { eachDriver(); }
    void anUnknownOutcomeGoesOnByItsRepeatClass()
    {
        Lane lane;
        const ActionId safe = lane.decided(u"1"_s, Desk::plan(u"a"_s, RepeatClass::Safe));
        const ActionId checkable = lane.decided(u"2"_s, Desk::plan(u"b"_s, RepeatClass::Checkable));
        const ActionId unsafe = lane.decided(u"3"_s, Desk::plan(u"c"_s, RepeatClass::Unsafe));
        QCOMPARE(lane.unknown(must(lane.begin(safe))), ActionState::Waiting);
        QCOMPARE(lane.unknown(must(lane.begin(checkable))), ActionState::Waiting);
        QCOMPARE(lane.unknown(must(lane.begin(unsafe))), ActionState::Parked);
        QCOMPARE(lane.action(unsafe).error->reason.code, u"may_have_been_sent"_s);
        const auto due = lane.dueActions();
        QCOMPARE(due.size(), 2);
        QVERIFY(due.first().outcomeUnknown && due.last().outcomeUnknown);
    }

    void aLaneReadsItsHeadsAtOnceAndTheRestOfOne_data() { eachDriver(); }
    void aLaneReadsItsHeadsAtOnceAndTheRestOfOne()
    {
        Lane lane;
        const ActionId unsure = lane.decided(u"1"_s, Desk::plan(u"a"_s, RepeatClass::Safe));
        const ActionId fresh = lane.decided(u"2"_s, Desk::plan(u"b"_s, RepeatClass::Unsafe));
        QCOMPARE(lane.unknown(must(lane.begin(unsure))), ActionState::Waiting);
        auto whole = lane.dueActions();
        QCOMPARE(whole.size(), 2);
        QCOMPARE(whole.last().saw.version, u"v1"_s); // of what the heads leave out
        for (services::DueAction &one : whole) {
            one.attemptedAt.reset();
            one.saw = {};
            one.action.order.seen = lane.action(one.action.id).order.seen;
        }
        QCOMPARE(must(services::dueHeads(lane.store.connection(), lane.account)), whole);
        must(lane.park(must(lane.begin(fresh)), refused, false));
        QVERIFY(!must(services::dueAction(lane.store.connection(), fresh)));
        QCOMPARE(must(services::dueHeads(lane.store.connection(), lane.account)).size(), 1);
    }

    void rowsOfADeadProcessAreUnknown_data() { eachDriver(); }
    void rowsOfADeadProcessAreUnknown()
    {
        Lane lane;
        const ActionId safe = lane.decided(u"1"_s, Desk::plan(u"a"_s, RepeatClass::Safe));
        const ActionId unsafe = lane.decided(u"2"_s, Desk::plan(u"b"_s, RepeatClass::Unsafe));
        RemoteState saw;
        saw.version = u"v1"_s;
        saw.status = u"pending"_s;
        must(lane.write([&](store::Transaction &tx) { return services::beginAttempt(tx, {safe, 0}, saw); }));
        must(lane.begin(unsafe));
        const auto recovered
            = must(lane.write([&](store::Transaction &tx) { return services::recoverSending(tx, lane.by()); }));
        QVERIFY(recovered.left.isEmpty());
        QCOMPARE(recovered.actions.size(), 2);
        QCOMPARE(lane.action(unsafe).state, ActionState::Parked);
        const auto due = lane.dueActions();
        QCOMPARE(due.size(), 1);
        QVERIFY(due.first().outcomeUnknown);
        QCOMPARE(due.first().saw, saw); // what a look is compared with
        // The look found that it had happened: the attempt was ours.
        must(lane.writeVoid([&](store::Transaction &tx) {
            return services::finished(tx, lane.ref(safe), {Desk::gone(), {}}, lane.by());
        }));
        QCOMPARE(lane.action(safe).outcome, Outcome::Done);
    }

    void whatAnotherProcessBeganJustNowIsLeft_data() { eachDriver(); }
    void whatAnotherProcessBeganJustNowIsLeft()
    {
        Lane lane;
        const ActionId old = lane.decided(u"1"_s, Desk::plan(u"a"_s));
        const ActionId young = lane.decided(u"2"_s, Desk::plan(u"b"_s));
        must(lane.begin(old));
        lane.pass(std::chrono::minutes(2));
        const AttemptRef attempt = must(lane.begin(young));
        const Instant began = lane.now();
        lane.pass(std::chrono::minutes(1));
        const auto recover = [&lane, &attempt] {
            return lane.writeVoid(
                [&](store::Transaction &tx) { return services::recoverAttempt(tx, attempt, lane.by()); });
        };
        const auto recovered = must(lane.write(
            [&](store::Transaction &tx) { return services::recoverSending(tx, lane.by(), std::chrono::minutes(3)); }));
        QCOMPARE(recovered.actions.size(), 1);
        QCOMPARE(recovered.actions.first().id, old);
        QCOMPARE(recovered.left, (QList<services::UnderWay>{{attempt, began}}));
        QCOMPARE(lane.action(young).state, ActionState::Sending);
        must(recover());
        QCOMPARE(lane.action(young).state, ActionState::Waiting);
        QCOMPARE(recover().error().kind, ErrorKind::Conflict);
    }

    void onlyAnUnknownOutcomeCanBeFoundDone_data() { eachDriver(); }
    void onlyAnUnknownOutcomeCanBeFoundDone()
    {
        Lane lane;
        const ActionId id = lane.decided(u"1"_s, Desk::plan(u"hide"_s));
        QVERIFY(!lane.finish(lane.ref(id))); // nothing was ever sent
        QCOMPARE(lane.action(id).state, ActionState::Waiting);
    }

    void aRetryKeepsItsPlaceAndItsError_data() { eachDriver(); }
    void aRetryKeepsItsPlaceAndItsError()
    {
        Lane lane;
        const ActionId id = lane.decided(u"1"_s, Desk::plan(u"hide"_s));
        const AttemptRef attempt = must(lane.begin(id));
        const Instant later = lane.now() + std::chrono::minutes(1);
        const Error busy{ErrorKind::RateLimited, u"429"_s, std::chrono::minutes(1), {}};
        must(
            lane.write([&](store::Transaction &tx) { return services::retryAt(tx, attempt, busy, later, lane.by()); }));
        QCOMPARE(lane.due(), QStringList());
        QCOMPARE(lane.action(id).error, busy);
        QCOMPARE(lane.action(id).due, later);
        must(lane.write([&](store::Transaction &tx) { return services::dueNow(tx, lane.store.actor().member); }));
        QCOMPARE(lane.due(), QStringList()); // only undo windows are skipped
        lane.pass(std::chrono::minutes(1));
        QCOMPARE(must(lane.begin(id)).number, 2);
    }

    void dueNowEndsUndoWindows_data() { eachDriver(); }
    void dueNowEndsUndoWindows()
    {
        Lane lane;
        must(lane.pull({Desk::item(u"1"_s)}));
        must(lane.decide(lane.request(lane.row(u"1"_s).facts.id, {Desk::plan(u"hide"_s)})));
        QCOMPARE(lane.due(), QStringList());
        QCOMPARE(
            must(lane.write([&](store::Transaction &tx) { return services::dueNow(tx, lane.store.actor().member); })),
            1);
        QCOMPARE(lane.due(), QStringList{u"hide"_s});
    }

    void dueNowLeavesOthersTheirWindows_data() { eachDriver(); }
    void dueNowLeavesOthersTheirWindows()
    {
        Lane lane;
        const Actor other = must(lane.write([&](store::Transaction &tx) {
            return services::join(tx, {u"Basia"_s, u"laptop"_s, {}}, lane.store.random());
        }));
        must(lane.pull({Desk::item(u"1"_s), Desk::item(u"2"_s)}));
        must(lane.decide(lane.request(lane.row(u"1"_s).facts.id, {Desk::plan(u"hide"_s)})));
        const DecideRequest theirs = lane.request(lane.row(u"2"_s).facts.id, {Desk::plan(u"delete"_s)});
        must(lane.write(
            [&](store::Transaction &tx) { return services::decide(tx, theirs, {other, &lane.store.random()}); }));
        QCOMPARE(
            must(lane.write([&](store::Transaction &tx) { return services::dueNow(tx, lane.store.actor().member); })),
            1);
        QCOMPARE(lane.due(), QStringList{u"hide"_s});
        lane.pass(undoWindow);
        QCOMPARE(lane.due(), (QStringList{u"hide"_s, u"delete"_s}));
    }

    void handledByAnotherEndsTheCaseElsewhere_data() { eachDriver(); }
    void handledByAnotherEndsTheCaseElsewhere()
    {
        Lane lane;
        const ActionId id = lane.decided(u"1"_s, Desk::plan(u"hide"_s));
        RemoteState state = Desk::gone(u"v5"_s);
        state.by = u"celia"_s;
        state.what = u"deleted it"_s;
        must(lane.handled(id, state));
        QCOMPARE(lane.action(id).outcome, Outcome::AlreadyHandled);
        QCOMPARE(lane.action(id).by, u"celia"_s);
        const store::CaseRow row = lane.row(u"1"_s);
        QCOMPARE(row.facts.state, CaseState::Closed);
        QCOMPARE(row.closedBy, u"celia"_s);
        QCOMPARE(row.closedWhat, u"deleted it"_s);
    }

    void whatAPlatformHasNoWordsForIsKeptAsACode_data() { eachDriver(); }
    void whatAPlatformHasNoWordsForIsKeptAsACode()
    {
        Lane lane;
        const ActionId id = lane.decided(u"1"_s, Desk::plan(u"hide"_s));
        RemoteState state = Desk::gone(u"v5"_s);
        state.by = u"celia"_s;
        state.how = {u"silenced_until"_s, {u"2026-03-01T10:00:00Z"_s}};
        must(lane.handled(id, state));
        QCOMPARE(lane.action(id).how, state.how);
        QCOMPARE(lane.row(u"1"_s).closedHow, state.how);
        const auto detail = must(services::caseDetail(lane.store.connection(), lane.row(u"1"_s).facts.id, lane.now()));
        QCOMPARE(detail.closedHow, state.how);
        QCOMPARE(detail.timeline.last().what,
            (Reason{u"handled_by"_s, {u"celia"_s, QString(), u"silenced_until"_s, u"2026-03-01T10:00:00Z"_s}}));
    }

    void whateverCaveatAPlatformGivesIsTold_data() { eachDriver(); }
    void whateverCaveatAPlatformGivesIsTold()
    {
        Lane lane;
        const ActionId id = lane.decided(u"1"_s, Desk::plan(u"hide"_s));
        Performed performed{.state = Desk::gone(), .undo = {}};
        performed.state.how = {u"silenced_until"_s, {u"2026-03-01T10:00:00Z"_s}}; // of others, and so no caveat
        performed.caveat = Reason{u"half_of_next_year"_s, {u"7"_s}};
        const AttemptRef attempt = must(lane.begin(id));
        must(lane.writeVoid(
            [&](store::Transaction &tx) { return services::finished(tx, attempt, performed, lane.by()); }));
        QCOMPARE(services::caveatOf(lane.action(id)), performed.caveat);
        const ActionId plain = lane.decided(u"2"_s, Desk::plan(u"hide"_s));
        performed.caveat.reset();
        const AttemptRef next = must(lane.begin(plain));
        must(
            lane.writeVoid([&](store::Transaction &tx) { return services::finished(tx, next, performed, lane.by()); }));
        QVERIFY(!services::caveatOf(lane.action(plain)));
    }

    void whatChangedButStillWaitsIsOpenAgain_data() { eachDriver(); }
    void whatChangedButStillWaitsIsOpenAgain()
    {
        Lane lane;
        const ActionId id = lane.decided(u"1"_s, Desk::plan(u"hide"_s));
        RemoteState edited;
        edited.version = u"v5"_s;
        must(lane.handled(id, edited));
        QCOMPARE(lane.stateOf(u"1"_s), CaseState::Open);
    }

    void aPersonAnswersWhatIsParked_data() { eachDriver(); }
    void aPersonAnswersWhatIsParked()
    {
        Lane lane;
        QList<ActionId> parked;
        for (const QString &remoteId : {u"1"_s, u"2"_s, u"3"_s}) {
            parked.append(lane.decided(remoteId, Desk::plan(u"warn"_s, RepeatClass::Unsafe, false)));
            QCOMPARE(lane.unknown(must(lane.begin(parked.last()))), ActionState::Parked);
        }
        QCOMPARE(must(services::outboxCounts(lane.store.connection())), (OutboxCounts{0, 0, 3}));
        must(lane.answer(parked[0], ParkedAnswer::SendAgain));
        must(lane.answer(parked[1], ParkedAnswer::CountAsSent));
        must(lane.answer(parked[2], ParkedAnswer::Drop));
        QCOMPARE(lane.due(), QStringList{u"warn"_s});
        QCOMPARE(lane.action(parked[1]).outcome, Outcome::Done);
        QCOMPARE(lane.stateOf(u"2"_s), CaseState::Decided);
        QCOMPARE(lane.action(parked[2]).state, ActionState::Withdrawn);
        QCOMPARE(lane.stateOf(u"3"_s), CaseState::Open); // nothing of the decision was carried out
        QVERIFY(!lane.answer(parked[2], ParkedAnswer::SendAgain));
    }

    /// The question that was answered does not stay on it.
    void whatWasDroppedSaysSo_data() { eachDriver(); }
    void whatWasDroppedSaysSo()
    {
        Lane lane;
        const auto reasonOf = [&lane](ActionId id) {
            must(lane.answer(id, ParkedAnswer::Drop));
            return lane.action(id).error->reason.code;
        };
        const ActionId unsure = lane.decided(u"1"_s, Desk::plan(u"warn"_s, RepeatClass::Unsafe, false));
        QCOMPARE(lane.unknown(must(lane.begin(unsure))), ActionState::Parked);
        QCOMPARE(reasonOf(unsure), u"dropped_unsure"_s);
        const ActionId sure = lane.decided(u"2"_s, Desk::plan(u"warn"_s, RepeatClass::Unsafe, false));
        must(lane.park(must(lane.begin(sure)), refused, false));
        QCOMPARE(reasonOf(sure), u"dropped"_s);
    }

    void anAccountWithUnsentActionsStays_data() { eachDriver(); }
    void anAccountWithUnsentActionsStays()
    {
        Lane lane;
        const ActionId id = lane.decided(u"1"_s, Desk::plan(u"hide"_s));
        must(lane.pull({Desk::item(u"2"_s)}));
        const auto remove = [&] {
            return lane.writeVoid(
                [&](store::Transaction &tx) { return services::removeAccount(tx, lane.account, lane.by()); });
        };
        const auto refusedRemoval = remove();
        QVERIFY(!refusedRemoval);
        QCOMPARE(refusedRemoval.error().reason, (Reason{u"unsent"_s, {u"1"_s}}));
        lane.send(id);
        must(remove());
        QCOMPARE(lane.stateOf(u"2"_s), CaseState::Closed);
        QVERIFY(must(services::accounts(lane.store.connection())).isEmpty());
    }

    void nothingBeginsAnewForAnAccountThatWasRemoved_data() { eachDriver(); }
    void nothingBeginsAnewForAnAccountThatWasRemoved()
    {
        Lane lane;
        const ActionId id = lane.decided(u"1"_s, Desk::plan(u"hide"_s));
        must(lane.pull({Desk::item(u"2"_s)}));
        const CaseId second = lane.row(u"2"_s).facts.id;
        lane.send(id);
        const qint64 pass = lane.beginPass();
        must(lane.writeVoid(
            [&](store::Transaction &tx) { return services::removeAccount(tx, lane.account, lane.by()); }));
        // A page that was asked for before, and an undo from a window that did not know.
        PulledPage page;
        page.items = {Desk::item(u"3"_s)};
        QVERIFY(!lane.takePage(pass, page, lane.now()));
        QVERIFY(!must(store::caseRow(lane.store.connection(), lane.account, {u"flag"_s, u"3"_s})));
        const Reason removed{u"account_removed"_s, {}};
        QCOMPARE(lane.undo(lane.action(id).decision).error().reason, removed);
        QCOMPARE(lane.stateOf(u"1"_s), CaseState::Decided);
        QCOMPARE(lane.decide(lane.request(second, {Desk::plan(u"hide"_s)})).error().reason.code, u"closed_elsewhere"_s);
        const auto begun = lane.write([&](store::Transaction &tx) { return services::beginPass(tx, lane.account); });
        QCOMPARE(begun.error().reason, removed);
    }
};

SZEPT_TEST(OutboxTest)
#include "tst_outbox.moc"
