// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/outbox.h"

#include "models/domain/trying.h"
#include "models/services/aslogged.h"
#include "models/services/audit.h"
#include "models/services/dropping.h"
#include "models/services/settling.h"
#include "models/store/actions.h"
#include "models/store/loggeddeeds.h"

#include <algorithm>
#include <initializer_list>
#include <iterator>

using namespace Qt::StringLiterals;

namespace szept::services {
namespace {

using store::ActionRow;

constexpr int headsAtOnce = 500;
constexpr auto changedAndWaits = "changed_and_waits"_L1;

/// The action as the ref names it, if it still is in one of the states.
Result<ActionRow> current(store::Transaction &tx, const AttemptRef &ref, std::initializer_list<ActionState> states)
{
    SZEPT_TRY(found, store::actionRow(tx.connection(), ref.action));
    if (!found)
        return fail(ErrorKind::NotFound, u"no such action"_s, {u"action"_s, {}});
    if (found->action.attempts != ref.number || !std::ranges::contains(states, found->action.state))
        return movedOn(found->action);
    return *found;
}

/// An action of a decision that was taken back, and that certainly has not happened, shall not happen.
bool notWantedAnyMore(const ActionRow &row) { return row.undone && !row.action.compensates.isValid(); }

/// Ends the attempt under way, if one is.
Result<void> closeAttempt(
    store::Transaction &tx, ActionState from, const ActionRow &row, const std::optional<Error> &error)
{
    if (from != ActionState::Sending)
        return {};
    return store::endAttempt(tx, row.action.id, row.action.attempts, error);
}

/// Brings an action to its end, and with it perhaps its decision.
Result<void> end(store::Transaction &tx, ActionRow row, ActionState from, const QString &deed, const By &by)
{
    row.endedAt = tx.now();
    row.unknown = false;
    SZEPT_DO(closeAttempt(tx, from, row, row.action.error));
    SZEPT_DO(mark(tx, row, from, row.action.attempts));
    SZEPT_DO(recordAction(tx, deed, row, by));
    if (row.action.outcome != Outcome::Done)
        SZEPT_DO(withdrawCompensationOf(tx, row.action, by));
    return settle(tx, row.action.decision, by);
}

Result<void> withdraw(store::Transaction &tx, ActionRow row, ActionState from, const By &by)
{
    row.action.state = ActionState::Withdrawn;
    return end(tx, std::move(row), from, u"action.withdrawn"_s, by);
}

Result<void> endWith(
    store::Transaction &tx, const AttemptRef &attempt, Outcome outcome, const RemoteState &state, const By &by)
{
    SZEPT_TRY(row, current(tx, attempt, {ActionState::Waiting, ActionState::Sending}));
    const ActionState from = row.action.state;
    row.action.state = ActionState::Sent;
    row.action.outcome = outcome;
    row.action.error.reset();
    row.action.by = state.by;
    row.action.what = state.what;
    row.action.how = state.how;
    row.after = state;
    return end(tx, row, from, u"action.sent"_s, by);
}

Result<void> setParked(
    store::Transaction &tx, ActionRow row, ActionState from, Error error, bool mayHaveBeenSent, const By &by)
{
    if (mayHaveBeenSent)
        error.reason = {u"may_have_been_sent"_s, {}};
    row.action.state = ActionState::Parked;
    row.action.error = error;
    row.unknown = mayHaveBeenSent;
    SZEPT_DO(closeAttempt(tx, from, row, error));
    SZEPT_DO(mark(tx, row, from, row.action.attempts));
    return recordAction(tx, u"action.parked"_s, row, by);
}

Result<ActionState> setUnknown(store::Transaction &tx, ActionRow row, const Error &error, Instant when, const By &by)
{
    const bool canGoOn = row.action.repeat != RepeatClass::Unsafe && !(notWantedAnyMore(row) && !row.action.undoable);
    if (!canGoOn) {
        SZEPT_DO(setParked(tx, row, ActionState::Sending, error, true, by));
        return ActionState::Parked;
    }
    row.action.state = ActionState::Waiting;
    row.action.due = when;
    row.action.error = error;
    row.unknown = true;
    SZEPT_DO(closeAttempt(tx, ActionState::Sending, row, error));
    SZEPT_DO(mark(tx, row, ActionState::Sending, row.action.attempts));
    return ActionState::Waiting;
}

Result<QList<Action>> actionsOf(Result<QList<ActionRow>> rows)
{
    return std::move(rows).transform([](const QList<ActionRow> &all) {
        QList<Action> actions;
        for (const ActionRow &row : all)
            actions.append(row.action);
        return actions;
    });
}

DueAction headOf(const ActionRow &row)
{
    return {row.action, row.decidedAt, row.severe, row.unknown, {}, notWantedAnyMore(row), {}, {}, {}, {}};
}

Result<std::optional<Instant>> saidAgainAt(store::Connection &connection, const ActionRow &row)
{
    SZEPT_TRY(deeds, store::loggedDeedsOf(connection, row.action.caseId));
    std::optional<Instant> last;
    for (const store::LoggedDeed &deed : std::as_const(deeds)) {
        if (deed.kind == store::LoggedDeed::Kind::SentAgain && deed.action == row.action.id)
            last = deed.at;
    }
    return last;
}

Result<DueAction> dueOf(store::Connection &connection, const ActionRow &row)
{
    DueAction due = headOf(row);
    if (row.severe && row.action.error) { // without an error its due time tells
        SZEPT_TRY(again, saidAgainAt(connection, row));
        due.saidAgainAt = again;
    }
    due.saw = row.action.order.seen;
    if (row.action.compensates.isValid()) {
        SZEPT_TRY(original, store::actionRow(connection, row.action.compensates));
        if (original) {
            due.original = Performed{original->after.value_or(RemoteState()), original->action.undo};
            SZEPT_TRY(attempts, store::attemptsOf(connection, original->action.id));
            due.before = attempts.isEmpty() ? original->action.order.seen : attempts.last().saw;
            due.saw = due.original->state;
        }
    }
    // What our own earlier actions changed since is nobody else's doing.
    SZEPT_TRY(left, store::leftSinceDecided(connection, row));
    if (left && !left->version.isEmpty())
        due.saw = *left;
    if (!due.original)
        due.action.order.seen = due.saw;
    if (row.unknown) {
        SZEPT_TRY(attempts, store::attemptsOf(connection, row.action.id));
        if (!attempts.isEmpty()) {
            due.saw = attempts.last().saw;
            due.attemptedAt = attempts.last().beganAt;
        }
    }
    return due;
}

} // namespace

Result<QList<DueAction>> dueHeads(store::Connection &connection, AccountId account)
{
    SZEPT_TRY(rows, store::waitingHeads(connection, account, headsAtOnce));
    QList<DueAction> all;
    std::ranges::transform(rows, std::back_inserter(all), headOf);
    return all;
}

Result<std::optional<DueAction>> dueAction(store::Connection &connection, ActionId id)
{
    SZEPT_TRY(row, store::actionRow(connection, id));
    if (!row || row->action.state != ActionState::Waiting)
        return std::optional<DueAction>();
    return dueOf(connection, *row).transform([](const DueAction &due) { return std::optional(due); });
}

Result<Action> action(store::Connection &connection, ActionId id)
{
    SZEPT_TRY(found, store::actionRow(connection, id));
    if (!found)
        return fail(ErrorKind::NotFound, u"no such action"_s, {u"action"_s, {}});
    return found->action;
}

Result<QList<Action>> outbox(store::Connection &connection, std::optional<Instant> recent)
{
    return actionsOf(store::outboxRows(connection, recent));
}

Result<QList<Action>> allActions(store::Connection &connection) { return actionsOf(store::allActionRows(connection)); }

Result<OutboxCounts> outboxCounts(store::Connection &connection)
{
    SZEPT_TRY(counts, store::unfinishedCounts(connection));
    return OutboxCounts{
        counts.value(ActionState::Waiting), counts.value(ActionState::Sending), counts.value(ActionState::Parked)};
}

Result<QList<AccountId>> accountsWithoutLane(store::Connection &connection)
{
    return store::accountsWithoutLane(connection);
}

Result<AttemptRef> beginAttempt(store::Transaction &tx, const AttemptRef &read, const RemoteState &saw)
{
    SZEPT_TRY(row, current(tx, read, {ActionState::Waiting}));
    SZEPT_TRY(heldUp, store::isHeldUp(tx.connection(), read.action));
    if (heldUp)
        return fail(ErrorKind::Conflict, u"an earlier action on this subject is not at its end"_s, {u"held_up"_s, {}});
    SZEPT_TRY(unlike, unlikeLogged(tx.connection(), row));
    if (!unlike.isEmpty())
        return forged(unlike);
    row.action.state = ActionState::Sending;
    ++row.action.attempts;
    // A safe one is sent again without a look: whatever becomes of this attempt, the one before may have reached the platform.
    row.unknown = row.unknown && row.action.repeat == RepeatClass::Safe;
    SZEPT_DO(store::insertAttempt(tx, {row.action.id, row.action.attempts, tx.now(), saw, {}, {}}));
    SZEPT_DO(mark(tx, row, ActionState::Waiting, read.number));
    return AttemptRef{row.action.id, row.action.attempts};
}

Result<void> finished(store::Transaction &tx, const AttemptRef &attempt, const Performed &performed, const By &by)
{
    SZEPT_TRY(row, current(tx, attempt, {ActionState::Waiting, ActionState::Sending}));
    // A waiting one can only be found to have happened when its last attempt may have reached the platform.
    if (row.action.state == ActionState::Waiting && !row.unknown)
        return movedOn(row.action);
    if (performed.left)
        SZEPT_DO(offerOnly(tx, row.action.caseId, *performed.left));
    if (performed.already)
        return alreadyDone(tx, attempt, performed.state, by);
    const ActionState from = row.action.state;
    row.action.state = ActionState::Sent;
    row.action.outcome = Outcome::Done;
    row.action.error.reset();
    row.action.undo = performed.undo;
    row.action.how = performed.caveat.value_or(Reason());
    row.after = performed.state;
    row.after->how = row.action.how;
    return end(tx, row, from, u"action.sent"_s, by);
}

Result<void> alreadyDone(store::Transaction &tx, const AttemptRef &attempt, const RemoteState &state, const By &by)
{
    return endWith(tx, attempt, Outcome::AlreadyDone, state, by);
}

Result<void> alreadyHandled(store::Transaction &tx, const AttemptRef &attempt, const RemoteState &state, const By &by)
{
    return endWith(tx, attempt, Outcome::AlreadyHandled, state, by);
}

Result<void> changed(store::Transaction &tx, const AttemptRef &attempt, const By &by)
{
    SZEPT_TRY(row, current(tx, attempt, {ActionState::Waiting, ActionState::Sending}));
    const Error why{ErrorKind::Conflict, u"it changed before this was sent, and waits on"_s, {}, {changedAndWaits, {}}};
    row.action.error = notWantedAnyMore(row) ? std::nullopt : std::optional(why);
    SZEPT_DO(withdraw(tx, row, row.action.state, by));
    SZEPT_TRY(together, store::actionsOf(tx.connection(), row.action.decision));
    for (ActionRow &other : together) {
        if (other.action.state != ActionState::Waiting || other.unknown || other.action.compensates.isValid())
            continue;
        other.action.error = why;
        SZEPT_DO(withdraw(tx, other, ActionState::Waiting, by));
    }
    return {};
}

bool foundChanged(const Action &action)
{
    return action.state == ActionState::Withdrawn && action.error && action.error->reason.code == changedAndWaits;
}

std::optional<Reason> caveatOf(const Action &action)
{
    if (action.outcome != Outcome::Done || action.how.code.isEmpty())
        return std::nullopt;
    return action.how;
}

Result<ActionState> retryAt(
    store::Transaction &tx, const AttemptRef &attempt, const Error &error, Instant when, const By &by)
{
    SZEPT_TRY(row, current(tx, attempt, {ActionState::Waiting, ActionState::Sending}));
    const ActionState from = row.action.state;
    row.action.error = error;
    if (notWantedAnyMore(row) && !row.unknown) {
        SZEPT_DO(withdraw(tx, row, from, by));
        return ActionState::Withdrawn;
    }
    row.action.state = ActionState::Waiting;
    row.action.due = when;
    SZEPT_DO(closeAttempt(tx, from, row, error));
    SZEPT_DO(mark(tx, row, from, row.action.attempts));
    return ActionState::Waiting;
}

Result<ActionState> didNotHappen(store::Transaction &tx, const AttemptRef &attempt, const By &by)
{
    SZEPT_TRY(row, current(tx, attempt, {ActionState::Waiting}));
    row.unknown = false;
    if (notWantedAnyMore(row)) {
        SZEPT_DO(withdraw(tx, row, ActionState::Waiting, by));
        return ActionState::Withdrawn;
    }
    SZEPT_DO(mark(tx, row, ActionState::Waiting, row.action.attempts));
    return ActionState::Waiting;
}

Result<ActionState> outcomeUnknown(
    store::Transaction &tx, const AttemptRef &attempt, const Error &error, Instant when, const By &by)
{
    SZEPT_TRY(row, current(tx, attempt, {ActionState::Sending}));
    return setUnknown(tx, row, error, when, by);
}

Result<ActionState> park(
    store::Transaction &tx, const AttemptRef &attempt, const Error &error, bool mayHaveBeenSent, const By &by)
{
    SZEPT_TRY(row, current(tx, attempt, {ActionState::Waiting, ActionState::Sending}));
    const ActionState from = row.action.state;
    const bool maybe = mayHaveBeenSent || row.unknown;
    if (notWantedAnyMore(row) && !maybe) {
        row.action.error = error;
        SZEPT_DO(withdraw(tx, row, from, by));
        return ActionState::Withdrawn;
    }
    SZEPT_DO(setParked(tx, row, from, error, maybe, by));
    return ActionState::Parked;
}

Result<void> recoverAttempt(store::Transaction &tx, const AttemptRef &attempt, const By &by)
{
    const Error ended{
        ErrorKind::Unavailable, u"the program ended while this was being sent"_s, {}, {u"ended_while_sending"_s, {}}};
    return outcomeUnknown(tx, attempt, ended, tx.now(), by).transform([](ActionState) {});
}

Result<Recovered> recoverSending(store::Transaction &tx, const By &by, Duration alive)
{
    SZEPT_TRY(rows, store::actionsSending(tx.connection()));
    Recovered recovered;
    for (const ActionRow &row : std::as_const(rows)) {
        const AttemptRef attempt{row.action.id, row.action.attempts};
        SZEPT_TRY(attempts, store::attemptsOf(tx.connection(), attempt.action));
        const Instant beganAt = attempts.isEmpty() ? Instant() : attempts.last().beganAt;
        if (alive > Duration::zero() && beganAt + alive > tx.now()) {
            recovered.left.append({attempt, beganAt});
            continue;
        }
        SZEPT_DO(recoverAttempt(tx, attempt, by));
        SZEPT_TRY(now, action(tx.connection(), attempt.action));
        recovered.actions.append(now);
    }
    return recovered;
}

Result<int> dueNow(store::Transaction &tx, MemberId member) { return store::makeDue(tx, member); }

Result<void> answerParked(store::Transaction &tx, ActionId action, ParkedAnswer answer, const By &by)
{
    SZEPT_TRY(found, store::actionRow(tx.connection(), action));
    if (!found)
        return fail(ErrorKind::NotFound, u"no such action"_s, {u"action"_s, {}});
    ActionRow row = *found;
    if (row.action.state != ActionState::Parked)
        return movedOn(row.action);
    switch (answer) {
    case ParkedAnswer::SendAgain:
        if (notWantedAnyMore(row))
            return fail(ErrorKind::Conflict, u"its decision was taken back"_s, {u"taken_back"_s, {}});
        if (const auto unlike = unlikeLogged(tx.connection(), row); !unlike || !unlike->isEmpty())
            return unlike ? forged(*unlike) : std::unexpected(unlike.error());
        row.action.state = ActionState::Waiting;
        row.action.due = tx.now();
        row.action.error.reset();
        row.unknown = false;
        SZEPT_DO(mark(tx, row, ActionState::Parked, row.action.attempts));
        return recordAction(tx, u"action.sent_again"_s, row, by);
    case ParkedAnswer::CountAsSent:
        row.action.state = ActionState::Sent;
        row.action.outcome = Outcome::Done;
        row.action.error.reset();
        return end(tx, row, ActionState::Parked, u"action.counted_as_sent"_s, by);
    case ParkedAnswer::Drop:
        row.action.error = droppedError(row.action, row.unknown || mayHaveBeenSent(row.action));
        row.action.state = ActionState::Withdrawn;
        return end(tx, row, ActionState::Parked, u"action.dropped"_s, by);
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace szept::services
