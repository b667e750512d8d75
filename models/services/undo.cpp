// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/undo.h"

#include "models/domain/subject.h"
#include "models/domain/trying.h"
#include "models/services/accounts.h"
#include "models/services/audit.h"
#include "models/services/dropping.h"
#include "models/services/settling.h"
#include "models/store/cases.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace szept::services {
namespace {

using store::ActionRow;

enum class Way {
    Withdraw, ///< it certainly has not happened
    Compensate, ///< it happened, or may be happening
    Park, ///< it may have happened, cannot be taken back, and must not be sent once more
    Nothing, ///< it can only be told why not
};

struct Choice
{
    Way way = Way::Nothing;
    QString why; ///< for Park and Nothing
};

/// How an action of a decision is taken back.
Choice choiceFor(const ActionRow &row)
{
    const bool mayHaveHappened = row.action.state == ActionState::Sending || row.unknown;
    switch (row.action.state) {
    case ActionState::Waiting:
    case ActionState::Sending:
    case ActionState::Parked:
        if (!mayHaveHappened)
            return {Way::Withdraw, {}};
        if (row.action.undoable)
            return {Way::Compensate, {}};
        return {row.action.state == ActionState::Waiting ? Way::Park : Way::Nothing, u"may_have_been_sent"_s};
    case ActionState::Sent:
        if (row.action.outcome != Outcome::Done)
            return {Way::Nothing, u"not_ours"_s};
        return row.action.undoable ? Choice{Way::Compensate, {}} : Choice{Way::Nothing, u"not_undoable"_s};
    case ActionState::Withdrawn:
        break;
    }
    return {};
}

/// Waits behind what it takes back: it comes later on the same subject.
ActionRow compensating(const ActionRow &row, int position, Instant now)
{
    ActionRow made;
    made.severe = false;
    Action &action = made.action;
    action = row.action;
    action.id = compensationIdOf(row.action.id);
    action.order.id = idText(action.id);
    if (row.after)
        action.order.seen = *row.after;
    action.position = position;
    action.compensates = row.action.id;
    action.undoable = false;
    action.state = ActionState::Waiting;
    action.due = now;
    action.attempts = 0;
    action.outcome.reset();
    action.error.reset();
    action.by.clear();
    action.what.clear();
    action.how = {};
    action.undo.clear();
    return made;
}

Result<void> withdraw(store::Transaction &tx, ActionRow row)
{
    const ActionState from = row.action.state;
    row.action.state = ActionState::Withdrawn;
    row.endedAt = tx.now();
    return mark(tx, row, from, row.action.attempts);
}

Result<void> parkUnknown(store::Transaction &tx, ActionRow row)
{
    const ActionState from = row.action.state;
    row.action.state = ActionState::Parked;
    row.action.error = row.action.error.value_or(Error{ErrorKind::Unavailable, {}, {}, {}});
    row.action.error->reason = {u"may_have_been_sent"_s, {}};
    return mark(tx, row, from, row.action.attempts);
}

/// Why it stands at the platform, or may, though its decision was taken back. back: what became of the action that was to do it.
Reason whyItStands(const ActionRow &row, const std::optional<Error> &back)
{
    if (const auto dropped = whyDropped(row.action))
        return *dropped;
    if (const QString why = choiceFor(row).why; !why.isEmpty())
        return {why, {}};
    return back && !back->reason.code.isEmpty() ? back->reason : Reason{u"undo_dropped"_s, {}};
}

/// What an undo did, read from the rows: told again when the same decision is undone again.
UndoOutcome told(DecisionId decision, const QList<ActionRow> &rows)
{
    UndoOutcome outcome{decision, {}, {}, {}};
    for (const ActionRow &row : rows) {
        if (row.action.compensates.isValid())
            continue;
        const auto compensation
            = std::ranges::find(rows, row.action.id, [](const ActionRow &other) { return other.action.compensates; });
        const bool hasBack = compensation != rows.end();
        if (hasBack && compensation->action.state != ActionState::Withdrawn)
            outcome.compensating.append(compensation->action.id);
        else if (row.action.state == ActionState::Withdrawn && !droppedUnsure(row.action))
            outcome.withdrawn.append(row.action.id);
        else
            outcome.cannot.append(
                {row.action.id, whyItStands(row, hasBack ? compensation->action.error : std::nullopt)});
    }
    return outcome;
}

Result<void> takeBack(store::Transaction &tx, const QList<ActionRow> &rows)
{
    int position = int(rows.size());
    for (const ActionRow &row : rows) {
        switch (choiceFor(row).way) {
        case Way::Withdraw:
            SZEPT_DO(withdraw(tx, row));
            break;
        case Way::Compensate:
            SZEPT_DO(store::insertAction(tx, compensating(row, position++, tx.now())));
            break;
        case Way::Park:
            SZEPT_DO(parkUnknown(tx, row));
            break;
        case Way::Nothing:
            break;
        }
    }
    return {};
}

/// The case is open again, unless the decision had left it to what came after.
Result<void> reopen(store::Transaction &tx, CaseId caseId, bool leftOpen)
{
    SZEPT_TRY(row, store::caseRow(tx.connection(), caseId));
    row->facts.changedAt = tx.now();
    if (!leftOpen) {
        row->facts.state = CaseState::Open;
        row->priorityNext = tx.now();
        row->endedAt = tx.now();
        row->closedBy.clear();
        row->closedWhat.clear();
        row->closedHow = {};
    }
    return store::saveCase(tx, *row).transform([](CaseId) {});
}

QStringList wordsOf(const QList<ActionId> &ids)
{
    QStringList words;
    for (const ActionId id : ids)
        words.append(idText(id));
    return words;
}

} // namespace

ActionId compensationIdOf(ActionId action) { return ActionId(QUuid::createUuidV5(action.value(), u"undo"_s)); }

Result<UndoOutcome> undo(store::Transaction &tx, DecisionId decision, const By &by)
{
    SZEPT_TRY(found, store::decision(tx.connection(), decision));
    if (!found)
        return fail(ErrorKind::NotFound, u"no such decision"_s, {u"decision"_s, {}});
    SZEPT_TRY(before, store::actionsOf(tx.connection(), decision));
    if (found->decision.undoneAt)
        return told(decision, before);
    if (!before.isEmpty()) // else nobody would send what takes it back, and the case be on the list for ever
        SZEPT_DO(checkNotRemoved(tx.connection(), before.first().action.account));
    SZEPT_TRY(standing, store::standingDecision(tx.connection(), found->decision.caseId));
    const bool leftOpen = leavesOpen(*found, before);
    if (standing && standing->decision.id != decision && !leftOpen)
        return fail(ErrorKind::Conflict, u"the case was decided anew since"_s, {u"later_decision"_s, {}});
    SZEPT_DO(store::markUndone(tx, decision));
    SZEPT_DO(takeBack(tx, before));
    SZEPT_DO(reopen(tx, found->decision.caseId, leftOpen));
    SZEPT_TRY(after, store::actionsOf(tx.connection(), decision));
    UndoOutcome outcome = told(decision, after);
    QMap<QString, QString> cannot;
    for (const auto &[action, why] : std::as_const(outcome.cannot))
        cannot.insert(idText(action), why.code);
    SZEPT_DO(record(tx, u"case.undone"_s, subjectText(found->decision.caseId),
        {{u"decision"_s, idText(decision)}, {u"withdrawn"_s, wordsOf(outcome.withdrawn)},
            {u"compensating"_s, wordsOf(outcome.compensating)}, {u"cannot"_s, cannot}},
        by));
    return outcome;
}

} // namespace szept::services
