// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/decision.h"
#include "models/services/by.h"

#include <QList>

namespace szept::services {

/// An action whose turn it is, with what its sender has to know.
struct DueAction
{
    Action action;
    Instant decidedAt; ///< old ones are looked at again before they go
    bool severe = false; ///< ActionSpec::severe: asks again when it is old
    /// The last attempt may have reached the platform: compare with saw before anything else.
    bool outcomeUnknown = false;
    RemoteState saw; ///< what the last attempt saw; before the first, what was decided on or we ourselves led to since
    bool undone = false; ///< its decision was taken back: once it is certain that it did not happen, it shall not
    std::optional<Performed> original; ///< of a compensating action: what it takes back
    RemoteState before; ///< of a compensating action: what the last attempt of what it takes back saw
    std::optional<Instant> saidAgainAt; ///< when a person last answered "send it again"
    std::optional<Instant> attemptedAt; ///< when the last attempt began whose outcome is unknown

    friend bool operator==(const DueAction &, const DueAction &) = default;
};

/// An action as its sender knows it: a mark made on an attempt that is no longer the latest is refused with Conflict.
struct AttemptRef
{
    ActionId action;
    int number = 0; ///< Action::attempts when it was read or begun

    friend bool operator==(const AttemptRef &, const AttemptRef &) = default;
};

// What is there.

/// What waits in an account's lane, in order, whenever it is due: a lane keeps time by itself and sends one at a time. At most one
/// action a subject, the earliest that is not at its end; what follows a parked one on the same subject waits for it. One query,
/// however many there are: saw, original and before are empty, and dueAction() fills them in.
[[nodiscard]] Result<QList<DueAction>> dueHeads(store::Connection &connection, AccountId account);
/// One of them as it is now; empty when it does not wait any more.
[[nodiscard]] Result<std::optional<DueAction>> dueAction(store::Connection &connection, ActionId id);
[[nodiscard]] Result<Action> action(store::Connection &connection, ActionId id);
/// Everything that is not at its end, and with recent what came to its end since then; oldest first.
[[nodiscard]] Result<QList<Action>> outbox(store::Connection &connection, std::optional<Instant> recent = std::nullopt);
/// All actions ever decided, oldest first.
[[nodiscard]] Result<QList<Action>> allActions(store::Connection &connection);
struct OutboxCounts
{
    int waiting = 0;
    int sending = 0;
    int parked = 0;

    friend bool operator==(const OutboxCounts &, const OutboxCounts &) = default;
};
[[nodiscard]] Result<OutboxCounts> outboxCounts(store::Connection &connection);
/// Removed accounts of which something still waits all the same: no lane sends it.
[[nodiscard]] Result<QList<AccountId>> accountsWithoutLane(store::Connection &connection);

// What happens to an action. Each is a compare-and-set on state and attempt: Conflict when somebody was quicker (undo, another
// process), and then nothing is done.

/// Written, and committed, before bytes leave: waiting → sending. The attempt's number is in the result. Damaged "not_as_logged" when
/// the action is not what the audit log says (aslogged.h): it is to be parked.
[[nodiscard]] Result<AttemptRef> beginAttempt(store::Transaction &tx, const AttemptRef &read, const RemoteState &saw);
/// sending → sent, done, or already done where it stood just so. Also waiting → sent, for one with outcomeUnknown that a look
/// found to have happened.
[[nodiscard]] Result<void> finished(
    store::Transaction &tx, const AttemptRef &attempt, const Performed &performed, const By &by);
/// waiting or sending → sent: it stood just so already, and not by us.
[[nodiscard]] Result<void> alreadyDone(
    store::Transaction &tx, const AttemptRef &attempt, const RemoteState &state, const By &by);
/// waiting or sending → sent: somebody did something else. Where state is still open the case opens again, else it is closed.
[[nodiscard]] Result<void> alreadyHandled(
    store::Transaction &tx, const AttemptRef &attempt, const RemoteState &state, const By &by);
/// waiting or sending → withdrawn, with a Conflict: the subject changed and waits to be decided anew. So is all else of the
/// decision that was not sent; the case opens again.
[[nodiscard]] Result<void> changed(store::Transaction &tx, const AttemptRef &attempt, const By &by);
/// It came to its end so.
[[nodiscard]] bool foundChanged(const Action &action);
/// What is to be told of one that counts as done (Performed::caveat).
[[nodiscard]] std::optional<Reason> caveatOf(const Action &action);
/// waiting or sending → waiting: this attempt certainly did nothing, or it could not be looked at. An undone decision's action is
/// withdrawn, unless an attempt before may have reached the platform.
[[nodiscard]] Result<ActionState> retryAt(
    store::Transaction &tx, const AttemptRef &attempt, const Error &error, Instant when, const By &by);
/// waiting, with outcomeUnknown: a look found that it did not happen. An undone decision's action is withdrawn, and any other goes on
/// as if its attempts had never been.
[[nodiscard]] Result<ActionState> didNotHappen(store::Transaction &tx, const AttemptRef &attempt, const By &by);
/// sending → what the repeat class says: safe and checkable wait to be sent or looked at at `when` with outcomeUnknown, unsafe is
/// parked as "may_have_been_sent".
[[nodiscard]] Result<ActionState> outcomeUnknown(
    store::Transaction &tx, const AttemptRef &attempt, const Error &error, Instant when, const By &by);
/// waiting or sending → parked: a person must act. mayHaveBeenSent when that is not certain. An undone decision's action that
/// certainly was not sent is withdrawn instead.
[[nodiscard]] Result<ActionState> park(
    store::Transaction &tx, const AttemptRef &attempt, const Error &error, bool mayHaveBeenSent, const By &by);
/// An attempt of another process that may still be on its wire.
struct UnderWay
{
    AttemptRef attempt;
    Instant beganAt;

    friend bool operator==(const UnderWay &, const UnderWay &) = default;
};
struct Recovered
{
    QList<Action> actions; ///< their outcome is unknown from now on
    QList<UnderWay> left; ///< see recoverAttempt()
};
/// Called by the one who holds the right to send, before it sends: whatever is still "sending" is of a process that died, or that
/// lost the right. In the latter an attempt may be under way for as long as alive, and what began since is left as it is.
[[nodiscard]] Result<Recovered> recoverSending(store::Transaction &tx, const By &by, Duration alive = {});
/// One that was left, when it cannot be under way any more. Conflict when what became of it has been written down since.
[[nodiscard]] Result<void> recoverAttempt(store::Transaction &tx, const AttemptRef &attempt, const By &by);
/// Ends a member's own undo windows ("outbox send --now"): what was never tried is due now. How many. Another member's window is theirs.
[[nodiscard]] Result<int> dueNow(store::Transaction &tx, MemberId member);

enum class ParkedAnswer { SendAgain, CountAsSent, Drop };
/// A person's answer to a parked action. What is "not_as_logged" is not sent again: it can be dropped, and decided anew.
[[nodiscard]] Result<void> answerParked(store::Transaction &tx, ActionId action, ParkedAnswer answer, const By &by);

} // namespace szept::services
