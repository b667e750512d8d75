// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/attempt.h"

#include "app/sync/deadline.h"
#include "app/sync/moments.h"
#include "app/sync/retry.h"
#include "app/sync/right.h"
#include "app/sync/storefuture.h"
#include "app/sync/worklist.h"
#include "connectors/api/nobodys.h"
#include "models/services/aslogged.h"
#include "models/services/intake.h"
#include "models/store/workspace.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace szept::sync {
namespace {

constexpr Duration writeAgain = 2s; ///< between tries to write down what the platform answered
constexpr int unreadableAnswers = 5; ///< after so many attempts without a readable answer a person looks
/// Servers give a request up after 30 to 60 seconds; until then what nobody waits for any more may still happen.
constexpr Duration stillAtWork = 60s;
constexpr int fruitlessAttempts = 8; ///< after so many without an answer, where looks find nothing done, a person does

/// What an error means for an action that was looked at or sent.
enum class Trouble {
    Unreached, ///< no complete answer
    Limited,
    Refused, ///< our secret is not taken
    Stopped,
    Explicable, ///< a no for good that a look can explain
    Unreadable,
    Final, ///< a no for good that nothing explains
};

Trouble troubleOf(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Unavailable:
    case ErrorKind::Fault:
    case ErrorKind::Busy:
        return Trouble::Unreached;
    case ErrorKind::RateLimited:
        return Trouble::Limited;
    case ErrorKind::Unauthorised:
        return Trouble::Refused;
    case ErrorKind::Cancelled:
        return Trouble::Stopped;
    case ErrorKind::Forbidden:
    case ErrorKind::Gone:
    case ErrorKind::Conflict:
    case ErrorKind::AlreadyHandled:
        return Trouble::Explicable;
    case ErrorKind::Malformed:
        return Trouble::Unreadable;
    case ErrorKind::Rejected:
    case ErrorKind::Unsupported:
    case ErrorKind::Invalid:
    case ErrorKind::NotFound:
    case ErrorKind::NewerSchema:
    case ErrorKind::Damaged:
    case ErrorKind::WrongKey:
    case ErrorKind::NoEncryption:
    case ErrorKind::NoSpace:
    case ErrorKind::ReadOnly:
    case ErrorKind::NoKeyring:
        return Trouble::Final;
    }
    return Trouble::Final;
}

bool looksExplain(const std::optional<Error> &error) { return error && troubleOf(error->kind) == Trouble::Explicable; }

/// It waits again, which it also does where our attempt arrived and somebody reported it anew.
Error changedSince()
{
    return {ErrorKind::Conflict, u"it changed while it was not known whether an attempt had arrived"_s, {}, {}, false};
}

AttemptEnd stopped() { return {AttemptEnd::Kind::Stopped, {}, {}, {}}; }

} // namespace

Attempt::Attempt(
    const Tools &tools, Connector &connector, services::DueAction due, const Caution &caution, Unwritten unwritten)
    : m_tools(tools)
    , m_connector(connector)
    , m_due(std::move(due))
    , m_caution(caution)
    , m_unwritten(std::move(unwritten))
    , m_ref{m_due.action.id, m_due.action.attempts}
    , m_saw(m_due.saw)
    , m_pause(tools.alarms)
{
}

QCoro::Task<AttemptEnd> Attempt::run(Stops stops)
{
    if (mustLook()) {
        const std::optional<AttemptEnd> ended = co_await lookFirst(stops);
        if (ended)
            co_return *ended;
    }
    if (stops.finish.stop_requested())
        co_return stopped();
    co_return co_await send(stops);
}

bool Attempt::mustLook() const
{
    const Action &action = m_due.action;
    if (m_caution.look || m_caution.asks || m_due.undone || action.repeat == RepeatClass::Unsafe)
        return true;
    const bool keepsLook = m_due.outcomeUnknown || m_due.original; // else what it saw would be what was decided on
    if (!keepsLook && action.undoable && m_connector.undoNeedsBefore(action.order))
        return true;
    if (looksExplain(action.error) || (action.error && troubleOf(action.error->kind) == Trouble::Unreadable))
        return true;
    return m_due.outcomeUnknown && action.repeat != RepeatClass::Safe;
}

bool Attempt::standsAsBefore(const RemoteState &state) const
{
    const RemoteState &before = m_due.before;
    return state.open == before.open && (before.status.isEmpty() || state.status == before.status);
}

Task<Sighting> Attempt::look(std::stop_token stop)
{
    const WorkList::Entry entry(
        m_tools.works, m_due.action.account, WorkKind::Look, m_due.action.order.subject.remoteId);
    ActionOrder order = m_due.action.order;
    order.seen = m_saw;
    order.unsure = m_due.outcomeUnknown;
    if (!m_due.original) {
        Result<Sighting> sighting = co_await m_connector.look(order, stop);
        co_return sighting;
    }
    // Taking back: has anything changed since what is to be taken back was done? If so, and it stands as it did before that,
    // it has been taken back. Of what left the subject as it was, a penalty say, the subject tells nothing: that it was flagged
    // again, or decided, lifts no penalty. What stands of that the connector asks before it takes it back.
    order.action.clear();
    Result<Sighting> sighting = co_await m_connector.look(order, stop);
    if (!sighting)
        co_return sighting;
    if (m_connector.leavesSubject(m_due.action.order) || standsAsBefore(m_due.original->state))
        sighting->relation = Sighting::Relation::Untouched;
    else if (sighting->relation != Sighting::Relation::Untouched && standsAsBefore(sighting->state))
        sighting->relation = Sighting::Relation::AsOrdered;
    co_return sighting;
}

QCoro::Task<std::optional<AttemptEnd>> Attempt::lookFirst(Stops stops)
{
    const Result<Sighting> sighting = co_await look(stops.abort);
    m_tools.moments.reached("send.looked"_L1);
    if (!sighting) {
        std::optional<AttemptEnd> ended = co_await lookFailed(sighting.error(), stops);
        co_return ended;
    }
    if (sighting->relation != Sighting::Relation::Untouched)
        co_return co_await found(*sighting, stops);
    m_saw = sighting->state;
    m_stood = true;
    if (m_due.undone)
        co_return co_await dropOnceSettled(stops);
    if (!m_caution.asks || !m_due.severe)
        co_return std::nullopt;
    Error error{ErrorKind::Conflict, u"decided long ago; a person has to say it again"_s, {}, {u"asks_again"_s, {}}};
    co_return co_await park(error, m_due.outcomeUnknown, stops);
}

QCoro::Task<std::optional<AttemptEnd>> Attempt::lookFailed(Error error, Stops stops)
{
    if (isNobodys(error))
        co_return co_await later(AttemptEnd::Kind::Unreached, error, m_caution.wait, stops);
    switch (troubleOf(error.kind)) {
    case Trouble::Unreached:
        co_return co_await later(AttemptEnd::Kind::Unreached, error, m_caution.wait, stops);
    case Trouble::Limited:
        co_return co_await later(AttemptEnd::Kind::Limited, error, toldPause(error, m_caution.wait), stops);
    case Trouble::Refused:
        co_return co_await later(AttemptEnd::Kind::Refused, error, 0ms, stops);
    case Trouble::Stopped:
        co_return stopped();
    case Trouble::Explicable:
    case Trouble::Unreadable:
    case Trouble::Final:
        break;
    }
    const bool certain = !m_due.outcomeUnknown && !looksExplain(m_due.action.error);
    const bool harmless = certain || m_due.action.repeat == RepeatClass::Safe;
    if (harmless && !m_due.undone && !m_caution.asks) // the look was a precaution
        co_return std::nullopt;
    co_return co_await park(error, m_due.outcomeUnknown, stops);
}

QCoro::Task<AttemptEnd> Attempt::send(Stops stops)
{
    const Result<services::AttemptRef> begun = co_await settled(m_tools.workspace.write(
        [ref = m_ref, saw = m_saw, &tools = m_tools](store::Transaction &tx) -> Result<services::AttemptRef> {
            if (const auto ours = sync::confirm(tools.right, tx); !ours)
                return std::unexpected(ours.error());
            auto attempt = services::beginAttempt(tx, ref, saw);
            tools.moments.reached("attempt.written"_L1);
            return attempt;
        }));
    if (!begun && services::isForged(begun.error()))
        co_return co_await park(begun.error(), m_due.outcomeUnknown, stops);
    if (!begun) {
        const bool quicker = begun.error().kind == ErrorKind::Conflict;
        if (quicker)
            co_return AttemptEnd{AttemptEnd::Kind::Settled, begun.error(), {}, {}};
        const services::AttemptRef next{m_ref.action, m_ref.number + 1};
        co_return AttemptEnd{AttemptEnd::Kind::Failed, begun.error(), {}, {}, next};
    }
    m_tools.moments.reached("attempt.committed"_L1);
    m_ref = *begun;
    ActionOrder order = m_due.action.order;
    order.seen = m_saw;
    order.unsure = m_due.outcomeUnknown;
    std::optional<WorkList::Entry> entry(std::in_place, m_tools.works, m_due.action.account,
        m_due.original ? WorkKind::TakeBack : WorkKind::Send, order.subject.remoteId);
    if (m_due.original && m_connector.undoNeedsBefore(order))
        order.seen.facts = m_due.before.facts;
    Result<Performed> performed = co_await deed(std::move(order), stops.abort);
    entry.reset();
    m_tools.moments.reached("send.answered"_L1);
    if (!performed)
        co_return co_await sendFailed(performed.error(), stops);
    co_return co_await write(
        {},
        [done = *performed](
            auto &tx, const auto &ref, const auto &by) { return services::finished(tx, ref, done, by); },
        stops);
}

Task<Performed> Attempt::deed(ActionOrder order, std::stop_token stop)
{
    const Deadline deadline(m_tools.alarms, m_tools.clock.steady() + longest, std::move(stop));
    Result<Performed> performed = fail(ErrorKind::Fault, {});
    if (m_due.original)
        performed = co_await m_connector.undo(std::move(order), *m_due.original, deadline.token());
    else
        performed = co_await m_connector.perform(std::move(order), deadline.token());
    if (!performed && performed.error().kind == ErrorKind::Cancelled && deadline.hasPassed())
        performed.error().kind = ErrorKind::Unavailable;
    co_return performed;
}

QCoro::Task<AttemptEnd> Attempt::sendFailed(Error error, Stops stops)
{
    const Trouble trouble = troubleOf(error.kind);
    if (error.nothingSent && (trouble == Trouble::Unreached || isNobodys(error)))
        co_return co_await later(AttemptEnd::Kind::Unreached, error, m_caution.wait, stops);
    if (error.nothingSent && trouble == Trouble::Stopped)
        co_return co_await later(AttemptEnd::Kind::Stopped, error, 0ms, stops);
    switch (trouble) {
    case Trouble::Explicable:
        co_return co_await confirm(error, stops);
    case Trouble::Limited:
        co_return co_await later(AttemptEnd::Kind::Limited, error, toldPause(error, m_caution.wait), stops);
    case Trouble::Refused:
        co_return co_await later(AttemptEnd::Kind::Refused, error, 0ms, stops);
    case Trouble::Final:
        co_return co_await park(error, false, stops);
    case Trouble::Unreadable:
        if (m_ref.number >= unreadableAnswers)
            co_return co_await park(error, !error.nothingSent, stops);
        if (error.nothingSent)
            co_return co_await later(AttemptEnd::Kind::Settled, error, m_caution.wait, stops);
        break;
    case Trouble::Unreached:
    case Trouble::Stopped:
        break;
    }
    co_return co_await unknown(error, stops);
}

QCoro::Task<AttemptEnd> Attempt::confirm(Error error, Stops stops)
{
    const Result<Sighting> sighting = co_await look(stops.abort);
    m_tools.moments.reached("send.looked"_L1);
    if (!sighting)
        co_return co_await confirmLater(error, sighting.error(), stops);
    if (sighting->relation != Sighting::Relation::Untouched)
        co_return co_await found(*sighting, stops);
    if (error.kind != ErrorKind::Conflict || m_conflicts++ > 0 || stops.finish.stop_requested())
        co_return co_await park(error, false, stops);
    // Only the version went on: once more from what is there now. The attempt that was refused certainly did nothing.
    m_saw = sighting->state;
    const AttemptEnd waiting = co_await later(AttemptEnd::Kind::Settled, error, 0ms, stops);
    if (waiting.kind != AttemptEnd::Kind::Settled)
        co_return waiting;
    co_return co_await send(stops);
}

/// The action keeps the no that is still to be explained; what holds the lane up is why nobody could look.
QCoro::Task<AttemptEnd> Attempt::confirmLater(Error refusal, Error unseen, Stops stops)
{
    AttemptEnd end;
    switch (troubleOf(unseen.kind)) {
    case Trouble::Unreached:
        end = co_await later(AttemptEnd::Kind::Unreached, refusal, m_caution.wait, stops);
        break;
    case Trouble::Limited:
        end = co_await later(AttemptEnd::Kind::Limited, refusal, toldPause(unseen, m_caution.wait), stops);
        break;
    case Trouble::Refused:
        end = co_await later(AttemptEnd::Kind::Refused, refusal, 0ms, stops);
        break;
    case Trouble::Stopped:
        end = co_await later(AttemptEnd::Kind::Stopped, refusal, 0ms, stops);
        break;
    case Trouble::Explicable:
    case Trouble::Unreadable:
    case Trouble::Final:
        co_return co_await park(refusal, false, stops);
    }
    end.error = unseen;
    co_return end;
}

QCoro::Task<AttemptEnd> Attempt::found(Sighting sighting, Stops stops)
{
    if (sighting.relation == Sighting::Relation::Changed && m_due.outcomeUnknown)
        co_return co_await park(changedSince(), true, stops);
    if (sighting.relation == Sighting::Relation::Changed)
        co_return co_await changed(std::move(sighting.item), stops);
    const bool ours = sighting.relation == Sighting::Relation::AsOrdered && m_due.outcomeUnknown;
    const bool same = sighting.relation == Sighting::Relation::AsOrdered;
    co_return co_await write(
        {},
        [ours, same, state = sighting.state, caveat = sighting.caveat](auto &tx, const auto &ref, const auto &by) {
            if (ours)
                return services::finished(tx, ref, Performed{.state = state, .undo = {}, .caveat = caveat}, by);
            return same ? services::alreadyDone(tx, ref, state, by) : services::alreadyHandled(tx, ref, state, by);
        },
        stops);
}

/// It is to be decided anew, and by what stands there now.
QCoro::Task<AttemptEnd> Attempt::changed(std::optional<PulledItem> item, Stops stops)
{
    co_return co_await write(
        {},
        [item = std::move(item), account = m_due.action.account, &tools = m_tools](
            auto &tx, const auto &ref, const auto &by) -> Result<void> {
            if (auto ended = services::changed(tx, ref, by); !ended || !item)
                return ended;
            return services::takeInOne(tx, account, *item, tools.weights, by);
        },
        stops);
}

QCoro::Task<AttemptEnd> Attempt::unknown(Error error, Stops stops)
{
    using Kind = AttemptEnd::Kind;
    if (m_stood && m_ref.number >= fruitlessAttempts)
        co_return co_await park(error, true, stops);
    const Trouble trouble = troubleOf(error.kind);
    const Kind kind = trouble == Trouble::Unreached ? Kind::Unreached
        : trouble == Trouble::Stopped               ? Kind::Stopped
                                                    : Kind::Settled;
    AttemptEnd end{kind, error, m_tools.clock.now() + m_caution.wait, m_caution.wait};
    co_return co_await write(
        end,
        [error, when = end.due](auto &tx, const auto &ref, const auto &by) -> Result<void> {
            return services::outcomeUnknown(tx, ref, error, when, by).transform([](ActionState) {});
        },
        stops);
}

QCoro::Task<AttemptEnd> Attempt::later(AttemptEnd::Kind kind, Error error, Duration wait, Stops stops)
{
    AttemptEnd end{kind, error, m_tools.clock.now() + wait, wait};
    co_return co_await write(
        end,
        [error, when = end.due](auto &tx, const auto &ref, const auto &by) -> Result<void> {
            return services::retryAt(tx, ref, error, when, by).transform([](ActionState) {});
        },
        stops);
}

/// Nobody wants it any more, and nothing of it is to be seen. What was cut off just now the platform may still be carrying out.
QCoro::Task<AttemptEnd> Attempt::dropOnceSettled(Stops stops)
{
    if (m_due.outcomeUnknown && m_due.attemptedAt && m_due.action.error) {
        const Duration left = *m_due.attemptedAt + stillAtWork - m_tools.clock.now();
        if (left > Duration::zero())
            co_return co_await later(
                AttemptEnd::Kind::Settled, *m_due.action.error, std::min(left, stillAtWork), stops);
    }
    co_return co_await write(
        {},
        [](auto &tx, const auto &ref, const auto &by) -> Result<void> {
            return services::didNotHappen(tx, ref, by).transform([](ActionState) {});
        },
        stops);
}

QCoro::Task<AttemptEnd> Attempt::park(Error error, bool mayHaveBeenSent, Stops stops)
{
    AttemptEnd end{AttemptEnd::Kind::Settled, error, {}, {}};
    co_return co_await write(
        end,
        [error, mayHaveBeenSent](auto &tx, const auto &ref, const auto &by) -> Result<void> {
            return services::park(tx, ref, error, mayHaveBeenSent, by).transform([](ActionState) {});
        },
        stops);
}

/// What a platform answered exists only here until it is written: a store that is full or busy for a while must not lose it.
template <typename Mark>
QCoro::Task<AttemptEnd> Attempt::write(AttemptEnd end, Mark mark, Stops stops)
{
    for (;;) {
        const Result<void> written = co_await settled(
            m_tools.workspace.write([mark, ref = m_ref, &tools = m_tools](store::Transaction &tx) -> Result<void> {
                auto marked = mark(tx, ref, tools.by);
                tools.moments.reached("outcome.written"_L1);
                return marked;
            }));
        if (written) {
            m_tools.moments.reached("outcome.committed"_L1);
            co_return end;
        }
        if (written.error().kind == ErrorKind::Conflict) // somebody was quicker, and what they wrote stands
            co_return AttemptEnd{end.kind, written.error(), end.due, end.wait};
        m_unwritten(written.error());
        const auto how = co_await m_pause.until(m_tools.clock.steady() + writeAgain, stops.finish);
        if (how == Pause::Ended::Stopped)
            co_return AttemptEnd{AttemptEnd::Kind::Stopped, written.error(), {}, {}};
    }
}

} // namespace szept::sync
