// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/triage.h"

#include "models/domain/subject.h"
#include "models/domain/trying.h"
#include "models/services/accounts.h"
#include "models/services/audit.h"
#include "models/services/claims.h"
#include "models/services/fields.h"
#include "models/services/rulebook.h"
#include "models/services/settling.h"
#include "models/services/templates.h"
#include "models/store/actions.h"
#include "models/store/cases.h"
#include "models/store/decisions.h"
#include "models/store/members.h"

#include <algorithm>
#include <ranges>

using namespace Qt::StringLiterals;

namespace szept::services {
namespace {

ActionId actionIdOf(DecisionId decision, qsizetype position)
{
    return ActionId(QUuid::createUuidV5(decision.value(), QString::number(position)));
}

/// The same request again: what was written then. Empty for a new one.
Result<std::optional<Decided>> repeated(store::Transaction &tx, const DecideRequest &request)
{
    SZEPT_TRY(known, store::decision(tx.connection(), request.id));
    if (!known)
        return std::nullopt;
    if (known->decision.caseId != request.caseId || request.actions.isEmpty()
        || known->decision.action != request.actions.first().spec.id)
        return fail(ErrorKind::Invalid, u"this id belongs to another decision"_s, {u"id_used"_s, {}});
    Decided decided{known->decision, {}, true};
    SZEPT_TRY(rows, store::actionsOf(tx.connection(), request.id));
    for (const store::ActionRow &row : std::as_const(rows)) {
        if (!row.action.compensates.isValid())
            decided.actions.append(row.action);
    }
    return decided;
}

Result<void> checkUndecided(store::Transaction &tx, const store::CaseRow &row)
{
    switch (row.facts.state) {
    case CaseState::Open:
    case CaseState::Aside:
        return {};
    case CaseState::Closed:
        return fail(ErrorKind::Conflict, u"the case ended elsewhere"_s,
            doneElsewhere(u"closed_elsewhere"_s, row.closedBy, row.closedWhat, row.closedHow));
    case CaseState::Decided:
        break;
    }
    SZEPT_TRY(standing, store::standingDecision(tx.connection(), row.facts.id));
    if (!standing) // it was taken back, and what was sent could not be
        return fail(ErrorKind::Conflict, u"the case ended"_s, {u"not_open"_s, {toWord(row.facts.state)}});
    SZEPT_TRY(member, store::memberName(tx.connection(), standing->decision.member));
    return fail(
        ErrorKind::Conflict, u"the case is decided"_s, {u"decided_by"_s, {member, toIso8601(standing->decision.at)}});
}

Result<void> checkMayDecide(
    store::Transaction &tx, const store::CaseRow &row, const DecideRequest &request, const By &by)
{
    SZEPT_DO(checkUndecided(tx, row));
    if (request.version && *request.version != row.facts.version)
        return fail(ErrorKind::Conflict, u"the subject changed since it was looked at"_s, {u"changed"_s, {}});
    return checkNotClaimed(tx.connection(), row, tx.now(), by.actor.member);
}

Result<void> checkFields(const PlannedAction &action, Instant now)
{
    for (const FieldSpec &field : action.spec.fields) {
        const QString value = action.fields.value(field.key);
        if (field.required && value.trimmed().isEmpty())
            return fail(ErrorKind::Invalid, u"%1 needs %2"_s.arg(action.spec.id, field.key),
                {u"field_missing"_s, {action.spec.id, field.key}});
        if (const auto why = misfit(field, value, now))
            return fail(ErrorKind::Invalid, u"%1 of %2 does not fit"_s.arg(field.key, action.spec.id), *why);
    }
    return {};
}

Result<void> checkAction(const PlannedAction &action, const store::CaseRow &row, Instant now)
{
    const ActionSpec &spec = action.spec;
    if (!spec.kinds.isEmpty() && !spec.kinds.contains(row.facts.ref.kind)) {
        return fail(ErrorKind::Invalid, u"%1 does not go with %2"_s.arg(spec.id, row.facts.ref.kind),
            {u"not_for_kind"_s, {spec.id, row.facts.ref.kind}});
    }
    if (row.permitted && !row.permitted->contains(spec.id)) {
        return fail(ErrorKind::Invalid, u"the platform does not offer %1 on this subject now"_s.arg(spec.id),
            {u"not_offered"_s, {spec.id}});
    }
    return checkFields(action, now);
}

Result<RuleVersionId> ruleInForce(store::Transaction &tx, const store::CaseRow &row, int number)
{
    const Instant at = row.writtenAt.value_or(row.facts.openedAt);
    SZEPT_TRY(then, versionInForce(tx.connection(), row.facts.community, number, at));
    if (then)
        return then->id;
    SZEPT_TRY(now, versionInForce(tx.connection(), row.facts.community, number, tx.now()));
    if (now) {
        return fail(ErrorKind::Invalid, u"rule %1 was not in force when this was written"_s.arg(number),
            {u"rule_not_in_force"_s, {QString::number(number)}});
    }
    return fail(
        ErrorKind::Invalid, u"the book has no rule %1"_s.arg(number), {u"unknown_rule"_s, {QString::number(number)}});
}

/// The template's text, in the first text field that is still empty.
Result<QList<PlannedAction>> withTemplate(
    store::Transaction &tx, const store::CaseRow &row, const DecideRequest &request)
{
    QList<PlannedAction> actions = request.actions;
    if (request.templateName.isEmpty())
        return actions;
    SZEPT_TRY(text, templateNamed(tx.connection(), request.templateName, row.facts.community, request.language));
    SZEPT_TRY(values, placeholderValues(tx.connection(), row.facts.id, request.rule, request.reason));
    values.insert(request.placeholders);
    SZEPT_TRY(filled, fill(text, values));
    for (PlannedAction &action : actions) {
        for (const FieldSpec &field : std::as_const(action.spec.fields)) {
            const bool isText = field.type == FieldType::Text || field.type == FieldType::LongText;
            if (isText && action.fields.value(field.key).isEmpty()) {
                action.fields.insert(field.key, filled);
                return actions;
            }
        }
    }
    return fail(ErrorKind::Invalid, u"no action has room for the template %1"_s.arg(text.name),
        {u"no_text_field"_s, {text.name}});
}

Duration windowOf(const DecideRequest &request)
{
    if (request.now)
        return Duration(0);
    const bool undoable
        = std::ranges::all_of(request.actions, [](const PlannedAction &action) { return action.spec.undoable; });
    return undoable ? Duration(undoWindow) : Duration(longUndoWindow);
}

store::ActionRow rowOf(const PlannedAction &planned, qsizetype position, const Decision &decision, const Case &facts)
{
    store::ActionRow row;
    row.severe = planned.spec.severe;
    Action &action = row.action;
    action.id = actionIdOf(decision.id, position);
    action.decision = decision.id;
    action.caseId = facts.id;
    action.account = facts.account;
    RemoteState seen;
    seen.version = facts.version;
    action.order = {idText(action.id), planned.spec.id, facts.ref, planned.fields, seen};
    action.position = int(position);
    action.repeat = planned.spec.repeat;
    action.undoable = planned.spec.undoable;
    action.due = decision.sendsAt;
    return row;
}

/// All that is held against the rows later: see aslogged.h.
Result<void> recordDecision(
    store::Transaction &tx, const Decided &decided, const DecideRequest &request, const Case &facts, const By &by)
{
    QList<AuditBody> actions;
    for (const auto &[action, planned] : std::views::zip(decided.actions, request.actions)) {
        actions.append({{u"id"_s, action.order.id}, {u"does"_s, action.order.action},
            {u"fields"_s, action.order.fields}, {u"repeat"_s, toWord(action.repeat)}, {u"undoable"_s, action.undoable},
            {u"severe"_s, planned.spec.severe}});
    }
    return record(tx, u"case.decided"_s, subjectText(decided.decision.caseId),
        {{u"decision"_s, idText(decided.decision.id)}, {u"actions"_s, actions},
            {u"rule_version"_s, decided.decision.ruleVersion.value()}, {u"reason"_s, decided.decision.reason},
            {u"template"_s, request.templateName}, {u"sends_at"_s, toMilliseconds(decided.decision.sendsAt)},
            {u"account"_s, facts.account.value()}, {u"kind"_s, facts.ref.kind}, {u"remote_id"_s, facts.ref.remoteId}},
        by);
}

Result<void> markDecided(store::Transaction &tx, store::CaseRow row)
{
    leaveList(row, CaseState::Decided, tx.now());
    row.seenVersion = row.facts.version;
    row.settledVersion.clear();
    row.endedAt.reset();
    row.closedBy.clear();
    row.closedWhat.clear();
    row.closedHow = {};
    return store::saveCase(tx, row).transform([](CaseId) {});
}

} // namespace

Result<Decided> decide(store::Transaction &tx, const DecideRequest &request, const By &by)
{
    SZEPT_TRY(before, repeated(tx, request));
    if (before)
        return *before;
    if (!request.id.isValid())
        return fail(ErrorKind::Invalid, u"a decision needs an id"_s, {u"id_missing"_s, {}});
    if (request.actions.isEmpty())
        return fail(ErrorKind::Invalid, u"a decision needs an action"_s, {u"no_action"_s, {}});
    SZEPT_TRY(found, store::caseRow(tx.connection(), request.caseId));
    if (!found)
        return fail(ErrorKind::NotFound, u"no case %1"_s.arg(request.caseId.value()), {u"case"_s, {}});
    const store::CaseRow &row = *found;
    SZEPT_DO(checkMayDecide(tx, row, request, by));
    SZEPT_DO(checkNotRemoved(tx.connection(), row.facts.account)); // nobody would send it
    SZEPT_TRY(actions, withTemplate(tx, row, request));
    for (const PlannedAction &action : std::as_const(actions))
        SZEPT_DO(checkAction(action, row, tx.now()));

    Decided decided;
    decided.decision = {request.id, row.facts.id, by.actor.member, by.actor.device, actions.first().spec.id, {},
        request.reason, tx.now(), tx.now() + windowOf(request), {}};
    if (request.rule) {
        SZEPT_TRY(version, ruleInForce(tx, row, *request.rule));
        decided.decision.ruleVersion = version;
    }
    SZEPT_DO(store::insertDecision(tx, {decided.decision, actions.first().spec.slot}));
    for (qsizetype position = 0; position < actions.size(); ++position) {
        const store::ActionRow action = rowOf(actions[position], position, decided.decision, row.facts);
        SZEPT_DO(store::insertAction(tx, action));
        decided.actions.append(action.action);
    }
    SZEPT_DO(markDecided(tx, row));
    SZEPT_DO(recordDecision(tx, decided, request, row.facts, by));
    return decided;
}

} // namespace szept::services
