// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/settling.h"

#include "models/domain/subject.h"
#include "models/domain/trying.h"
#include "models/services/aslogged.h"
#include "models/services/audit.h"
#include "models/services/dropping.h"
#include "models/services/outbox.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace szept::services {
namespace {

bool isUnfinished(const store::ActionRow &row)
{
    return row.action.state != ActionState::Sent && row.action.state != ActionState::Withdrawn;
}

bool isOurs(const store::ActionRow &row)
{
    return row.action.outcome == Outcome::Done || row.action.outcome == Outcome::AlreadyDone;
}

/// The version that the last of our actions led to, as far as the platform told.
QString lastVersion(const QList<store::ActionRow> &actions)
{
    QString version;
    for (const store::ActionRow &row : actions) {
        if (isOurs(row) && row.after && !row.after->version.isEmpty())
            version = row.after->version;
    }
    return version;
}

/// How the subject stood when the last of what was decided came to its end; nothing where that was not told.
std::optional<RemoteState> lastTold(const QList<store::ActionRow> &actions)
{
    const auto last = std::ranges::find_last_if(actions, [](const store::ActionRow &row) {
        return row.action.state == ActionState::Sent && !row.action.compensates.isValid();
    });
    return last.empty() ? std::nullopt : last.begin()->after;
}

/// One of our actions, not a taking back, that ended the waiting.
bool endsWaiting(const store::ActionRow &row)
{
    return isOurs(row) && !row.action.compensates.isValid() && row.after && !row.after->open;
}

bool endedByUs(const QList<store::ActionRow> &actions) { return std::ranges::any_of(actions, endsWaiting); }

/// The last action that somebody else was quicker than.
const store::ActionRow *handledElsewhere(const QList<store::ActionRow> &actions)
{
    const auto found = std::ranges::find_last_if(
        actions, [](const store::ActionRow &row) { return row.action.outcome == Outcome::AlreadyHandled; });
    return found.empty() ? nullptr : &*found.begin();
}

/// Why a case is open again; as the history tells it.
QString whyOpen(bool ours, const QList<store::ActionRow> &actions)
{
    const bool changed = std::ranges::any_of(actions, foundChanged, &store::ActionRow::action);
    return changed ? u"changed"_s : ours ? u"still_waits"_s : u"not_carried_out"_s;
}

/// Stays decided until the platform shows what our actions do not account for. Where nobody told how they left the subject,
/// its being shown at all is such a thing, unless it was meant to wait.
void keepDecided(store::CaseRow &row, Slot slot, const QList<store::ActionRow> &actions)
{
    if (lastTold(actions) || slot == Slot::Ignore) {
        row.settledVersion = lastVersion(actions);
    } else {
        row.settledVersion.clear();
        row.seenVersion.clear();
    }
}

void close(store::CaseRow &row, const store::ActionRow &other)
{
    row.facts.state = CaseState::Closed;
    row.closedBy = other.action.by;
    row.closedWhat = other.action.what;
    row.closedHow = other.action.how;
    row.settledVersion = other.after ? other.after->version : QString();
}

/// How a subject stands that we had ended, after we took that back, is our doing: nobody ended it elsewhere.
Result<void> settleUndone(store::Transaction &tx, store::CaseRow row, const QList<store::ActionRow> &actions)
{
    const QString version = lastVersion(actions);
    if (version.isEmpty() || row.facts.state == CaseState::Decided || !endedByUs(actions))
        return {};
    row.settledVersion = version;
    return store::saveCase(tx, row).transform([](CaseId) {});
}

} // namespace

std::unexpected<Error> movedOn(const Action &action)
{
    return fail(ErrorKind::Conflict,
        u"action %1 is %2, attempt %3"_s.arg(action.order.id, toWord(action.state)).arg(action.attempts),
        {u"action_moved_on"_s, {toWord(action.state)}});
}

Result<void> mark(store::Transaction &tx, const store::ActionRow &row, ActionState from, int attempts)
{
    SZEPT_TRY(written, store::updateAction(tx, row, from, attempts));
    if (!written)
        return movedOn(row.action);
    return {};
}

Result<void> recordAction(store::Transaction &tx, const QString &deed, const store::ActionRow &row, const By &by)
{
    AuditBody body{
        {u"action"_s, row.action.order.id}, {u"does"_s, row.action.order.action}, {u"attempts"_s, row.action.attempts}};
    if (row.action.outcome)
        body.insert(u"outcome"_s, toWord(*row.action.outcome));
    if (row.action.error)
        body.insert(u"error"_s, toWord(row.action.error->kind));
    if (!row.action.by.isEmpty())
        body.insert(u"by"_s, row.action.by);
    if (!row.action.what.isEmpty())
        body.insert(u"what"_s, row.action.what);
    if (const Reason &how = row.action.how; !how.code.isEmpty())
        body.insert(u"how"_s, QStringList(how.code) + how.arguments);
    if (row.action.state == ActionState::Sent)
        body.insert(u"left"_s, leftBehind(row));
    return record(tx, deed, subjectText(row.action.caseId), body, by);
}

Result<void> withdrawCompensationOf(store::Transaction &tx, const Action &ended, const By &by)
{
    SZEPT_TRY(found, store::compensationOf(tx.connection(), ended.id));
    if (!found || found->action.state != ActionState::Waiting)
        return {};
    store::ActionRow row = *found;
    row.action.state = ActionState::Withdrawn;
    if (droppedUnsure(ended)) // it may stand, and this does not take it back
        row.action.error = droppedError(row.action, false);
    row.endedAt = tx.now();
    SZEPT_DO(mark(tx, row, ActionState::Waiting, row.action.attempts));
    return recordAction(tx, u"action.withdrawn"_s, row, by);
}

bool leavesOpen(const store::DecisionRow &decided, const QList<store::ActionRow> &actions)
{
    const std::optional<RemoteState> told = lastTold(actions);
    return decided.slot != Slot::Ignore && std::ranges::none_of(actions, isUnfinished)
        && std::ranges::any_of(actions, isOurs) && told && told->open;
}

bool hasEnded(const store::DecisionRow &decided, const QList<store::ActionRow> &actions)
{
    const std::optional<RemoteState> told = lastTold(actions);
    return decided.slot != Slot::Ignore && told && !told->open;
}

void leaveList(store::CaseRow &row, CaseState state, Instant now)
{
    row.facts.state = state;
    row.facts.changedAt = now;
    row.facts.claimedBy = MemberId();
    row.claimedUntil.reset();
    row.facts.wakeAt.reset();
    row.priorityNext.reset();
}

Result<bool> settleGone(store::Transaction &tx, store::CaseRow row, const RemoteState &state, const By &by)
{
    SZEPT_TRY(actions, store::actionsOf(tx.connection(), row.facts.id));
    const auto ender = std::ranges::find_last_if(
        actions, [](const store::ActionRow &row) { return endsWaiting(row) && row.action.outcome == Outcome::Done; });
    if (ender.empty() || !ender.begin()->undone)
        return false;
    if (!state.version.isEmpty() && state.version != ender.begin()->after->version)
        return false;
    const bool takenBack = std::ranges::any_of(actions, [id = ender.begin()->action.id](const store::ActionRow &row) {
        return row.action.compensates == id && row.action.state != ActionState::Withdrawn;
    });
    if (takenBack)
        return false;
    leaveList(row, CaseState::Decided, tx.now());
    row.endedAt = tx.now();
    row.settledVersion = lastVersion(actions);
    SZEPT_DO(store::saveCase(tx, row));
    const QString decision = idText(ender.begin()->action.decision);
    SZEPT_DO(record(tx, u"case.settled"_s, subjectText(row.facts.id), {{u"decision"_s, decision}}, by));
    return true;
}

Result<void> offerOnly(store::Transaction &tx, CaseId caseId, const QStringList &left)
{
    SZEPT_TRY(row, store::caseRow(tx.connection(), caseId));
    QStringList offered = row->permitted.value_or(left);
    offered.removeIf([&left](const QString &action) { return !left.contains(action); });
    row->permitted = offered;
    return store::saveCase(tx, *row).transform([](CaseId) {});
}

Result<void> settle(store::Transaction &tx, DecisionId decision, const By &by)
{
    SZEPT_TRY(actions, store::actionsOf(tx.connection(), decision));
    if (std::ranges::any_of(actions, isUnfinished))
        return {};
    SZEPT_TRY(decided, store::decision(tx.connection(), decision));
    SZEPT_TRY(found, store::caseRow(tx.connection(), decided->decision.caseId));
    if (decided->decision.undoneAt)
        return settleUndone(tx, *found, actions);
    if (found->facts.state != CaseState::Decided)
        return {};
    store::CaseRow row = *found;
    row.endedAt = tx.now();
    row.facts.changedAt = tx.now();
    AuditBody body{{u"decision"_s, idText(decision)}};
    QString deed = u"case.settled"_s;
    const bool ours = std::ranges::any_of(actions, isOurs);
    if (ours && !leavesOpen(*decided, actions)) {
        keepDecided(row, decided->slot, actions);
    } else if (const store::ActionRow *other = handledElsewhere(actions);
        !ours && other && !(other->after && other->after->open)) {
        close(row, *other);
        deed = u"case.closed_elsewhere"_s;
    } else { // only its author was dealt with, it changed and still waits, or a person dropped the action
        row.facts.state = CaseState::Open;
        row.priorityNext = tx.now();
        row.settledVersion.clear();
        deed = u"case.reopened"_s;
        body.insert(u"why"_s, whyOpen(ours, actions));
    }
    SZEPT_DO(store::saveCase(tx, row));
    return record(tx, deed, subjectText(row.facts.id), body, by);
}

} // namespace szept::services
