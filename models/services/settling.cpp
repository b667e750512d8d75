// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/settling.h"

#include "models/domain/attempt.h"
#include "models/services/audit.h"
#include "models/store/cases.h"
#include "models/store/decisions.h"

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

void reopen(store::CaseRow &row)
{
    row.facts.state = CaseState::Open;
    row.settledVersion.clear();
}

/// The last action that somebody else was quicker than.
const store::ActionRow *handledElsewhere(const QList<store::ActionRow> &actions)
{
    const auto found = std::ranges::find_last_if(
        actions, [](const store::ActionRow &row) { return row.action.outcome == Outcome::AlreadyHandled; });
    return found.empty() ? nullptr : &*found.begin();
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
    return record(tx, deed, u"case:%1"_s.arg(row.action.caseId.value()), body, by).transform([](qint64) {});
}

Result<void> withdrawCompensationOf(store::Transaction &tx, ActionId action, const By &by)
{
    SZEPT_TRY(found, store::compensationOf(tx.connection(), action));
    if (!found || found->action.state != ActionState::Waiting)
        return {};
    store::ActionRow row = *found;
    row.action.state = ActionState::Withdrawn;
    row.endedAt = tx.now();
    SZEPT_DO(mark(tx, row, ActionState::Waiting, row.action.attempts));
    return recordAction(tx, u"action.withdrawn"_s, row, by);
}

Result<void> settle(store::Transaction &tx, DecisionId decision, const By &by)
{
    SZEPT_TRY(actions, store::actionsOf(tx.connection(), decision));
    if (std::ranges::any_of(actions, isUnfinished))
        return {};
    SZEPT_TRY(decided, store::decision(tx.connection(), decision));
    SZEPT_TRY(found, store::caseRow(tx.connection(), decided->decision.caseId));
    store::CaseRow row = *found;
    const QString version = lastVersion(actions);
    if (decided->decision.undoneAt) {
        if (version.isEmpty() || row.facts.state == CaseState::Decided)
            return {};
        row.settledVersion = version; // how it stands after we took it back is our doing: nobody ended it elsewhere
        return store::saveCase(tx, row).transform([](CaseId) {});
    }
    if (row.facts.state != CaseState::Decided)
        return {};
    row.endedAt = tx.now();
    row.facts.changedAt = tx.now();
    QString deed = u"case.settled"_s;
    if (std::ranges::any_of(actions, isOurs)) {
        row.settledVersion = version;
    } else if (const store::ActionRow *other = handledElsewhere(actions);
        other && !(other->after && other->after->open)) {
        row.facts.state = CaseState::Closed;
        row.closedBy = other->action.by;
        row.closedWhat = other->action.what;
        row.settledVersion = other->after ? other->after->version : QString();
        deed = u"case.closed_elsewhere"_s;
    } else { // it changed and still waits, or a person dropped it: nothing of the decision was carried out
        reopen(row);
        deed = u"case.reopened"_s;
    }
    SZEPT_DO(store::saveCase(tx, row));
    return record(tx, deed, u"case:%1"_s.arg(row.facts.id.value()),
        {{u"decision"_s, decision.value().toString(QUuid::WithoutBraces)}}, by)
        .transform([](qint64) {});
}

} // namespace szept::services
