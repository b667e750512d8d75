// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/json.h"

#include "app/commands/explain.h"
#include "models/views/actiontext.h"
#include "models/views/audittext.h"
#include "models/views/reasontext.h"

#include <ranges>

using namespace Qt::StringLiterals;

namespace szept::commands {
namespace {

QJsonObject jsonOfMap(const QMap<QString, QString> &map)
{
    QJsonObject object;
    for (const auto &[key, value] : map.asKeyValueRange())
        object.insert(key, value);
    return object;
}

QString hex(const QByteArray &bytes) { return QString::fromLatin1(bytes.toHex()); }

/// The rule that the decision which stands was made under.
QJsonValue ruleOf(const QList<services::DecisionView> &decisions)
{
    for (const services::DecisionView &one : decisions | std::views::reverse) {
        if (!one.decision.undoneAt && one.rule)
            return jsonOf(one.ruleNumber, *one.rule);
    }
    return {};
}

/// What somebody did elsewhere: the platform's words, or ours in English.
QJsonValue whatJson(const QString &what, const Reason &how)
{
    return textJson(what.isEmpty() && !how.code.isEmpty() ? views::programText(how) : what);
}

} // namespace

QJsonValue textJson(const QString &text) { return text.isEmpty() ? QJsonValue() : QJsonValue(text); }

QJsonValue timeJson(const std::optional<Instant> &time) { return time ? QJsonValue(toIso8601(*time)) : QJsonValue(); }

QJsonObject jsonOf(const Reason &reason)
{
    return {{"code"_L1, reason.code}, {"arguments"_L1, QJsonArray::fromStringList(reason.arguments)},
        {"text"_L1, views::reasonText(reason)}};
}

QJsonObject jsonOf(const Error &error, const QString &place, const Hints &hints)
{
    const QJsonValue wait = error.retryAfter
        ? QJsonValue(qint64(std::chrono::ceil<std::chrono::seconds>(*error.retryAfter).count()))
        : QJsonValue();
    return {{"kind"_L1, toWord(error.kind)}, {"message"_L1, explain(error, place, hints)}, {"retry_after_s"_L1, wait}};
}

QJsonValue jsonOf(const std::optional<Error> &error, const QString &place, const Hints &hints)
{
    return error ? QJsonValue(jsonOf(*error, place, hints)) : QJsonValue();
}

QJsonObject jsonOf(const PassStatistics &found, const QString &account)
{
    return {{"name"_L1, account}, {"ok"_L1, !found.error}, {"pulled"_L1, found.pulled}, {"new"_L1, found.added},
        {"updated"_L1, found.updated}, {"closed"_L1, found.closed}, {"notes"_L1, jsonList(found.notes)},
        {"error"_L1, jsonOf(found.error, account)}};
}

QJsonObject jsonOf(const services::ReportView &report)
{
    return {
        {"reporter"_L1, report.reporter ? QJsonValue(report.reporter->name) : QJsonValue()},
        {"reason"_L1, textJson(report.reason)},
        {"at"_L1, timeJson(report.at)},
        {"count"_L1, report.count},
        {"harm"_L1, toWord(report.harm)},
        {"comment"_L1, textJson(report.comment)},
    };
}

QJsonObject jsonOf(const services::TimelineEntry &entry)
{
    QJsonObject object = jsonOf(entry.what);
    object.insert("at"_L1, timeJson(entry.at));
    object.insert("member"_L1, textJson(entry.member));
    return object;
}

QJsonObject jsonOf(const services::PersonView &person)
{
    QJsonArray linked;
    for (const auto &[id, name] : person.linked)
        linked.append(QJsonObject{{"id"_L1, idText(id)}, {"name"_L1, name}});
    return {
        {"id"_L1, idText(person.id)},
        {"remote_id"_L1, person.name.remoteId},
        {"name"_L1, person.name.name},
        {"joined_at"_L1, timeJson(person.joinedAt)},
        {"facts"_L1, jsonOfMap(person.facts)},
        {"linked"_L1, linked},
        {"open"_L1, jsonList(person.open)},
        {"open_count"_L1, person.openCount},
        {"earlier"_L1, jsonList(person.earlier)},
        {"earlier_count"_L1, person.earlierCount},
        {"notes"_L1, jsonList(person.notes)},
    };
}

QJsonObject jsonOf(const services::WaveView &wave)
{
    QJsonObject object = jsonOf(wave.why);
    object.insert("id"_L1, idText(wave.id));
    object.insert("others"_L1, jsonList(wave.others));
    return object;
}

QJsonObject jsonOf(const services::CaseSummary &summary)
{
    const Case &facts = summary.facts;
    QJsonValue author;
    if (summary.author)
        author = QJsonObject{{"id"_L1, idJson(facts.author)}, {"name"_L1, summary.author->name},
            {"remote_id"_L1, summary.author->remoteId}};
    return {
        {"id"_L1, idText(facts.id)},
        {"account"_L1, summary.account},
        {"platform"_L1, summary.platform},
        {"remote_id"_L1, facts.ref.remoteId},
        {"remote_kind"_L1, facts.ref.kind},
        {"community"_L1, summary.community},
        {"room"_L1, textJson(summary.room)},
        {"kind"_L1, toWord(facts.kind)},
        {"harm"_L1, toWord(facts.harm)},
        {"title"_L1, facts.title},
        {"author"_L1, author},
        {"reports"_L1, jsonList(summary.reports)},
        {"opened_at"_L1, timeJson(facts.openedAt)},
        {"changed_at"_L1, timeJson(facts.changedAt)},
        {"state"_L1, toWord(facts.state)},
        {"wake_at"_L1, timeJson(facts.wakeAt)},
        {"priority"_L1, facts.priority},
        {"priority_why"_L1, jsonList(facts.priorityWhy)},
        {"vulnerable"_L1, facts.vulnerable},
        {"wave"_L1, idJson(facts.wave)},
        {"excerpt"_L1, summary.excerpt},
        {"url"_L1, textJson(facts.url.toString())},
    };
}

QJsonObject jsonOf(const services::CaseDetail &detail)
{
    QJsonObject object = jsonOf(detail.summary);
    QJsonArray rules;
    for (const auto &[rule, version] : detail.rules)
        rules.append(jsonOf(rule.number, version));
    object.insert("text"_L1, detail.summary.facts.text);
    object.insert("thread"_L1, textJson(detail.threadTitle));
    object.insert("facts"_L1, jsonOfMap(detail.facts));
    object.insert("written_at"_L1, timeJson(detail.writtenAt));
    object.insert("person"_L1, detail.person ? QJsonValue(jsonOf(*detail.person)) : QJsonValue());
    object.insert("wave_why"_L1, detail.wave ? QJsonValue(jsonOf(*detail.wave)) : QJsonValue());
    object.insert("decisions"_L1, jsonList(detail.decisions));
    object.insert("history"_L1, jsonList(detail.timeline));
    object.insert("rule"_L1, ruleOf(detail.decisions));
    object.insert("rules"_L1, rules);
    object.insert("notes"_L1, jsonList(detail.notes));
    object.insert("claimed_by"_L1, textJson(detail.claimedBy));
    object.insert("claimed_until"_L1, timeJson(detail.claimedUntil));
    object.insert("closed_by"_L1, textJson(detail.closedBy));
    object.insert("closed_what"_L1, whatJson(detail.closedWhat, detail.closedHow));
    return object;
}

QJsonObject jsonOf(const Context &context)
{
    QJsonArray posts;
    for (const ContextPost &post : context.posts) {
        posts.append(QJsonObject{
            {"author"_L1, post.author ? QJsonValue(post.author->name) : QJsonValue()},
            {"at"_L1, timeJson(post.at)},
            {"text"_L1, post.text},
            {"url"_L1, textJson(post.url.toString())},
            {"subject"_L1, post.subject},
        });
    }
    return {{"title"_L1, textJson(context.title)}, {"posts"_L1, posts}, {"person"_L1, jsonOfMap(context.person)},
        {"more_before"_L1, context.moreBefore}, {"more_after"_L1, context.moreAfter}};
}

QJsonObject jsonOf(const services::DecisionView &decision)
{
    return {
        {"decision"_L1, idText(decision.decision.id)},
        {"action"_L1, decision.decision.action},
        {"rule"_L1, decision.rule ? QJsonValue(jsonOf(decision.ruleNumber, *decision.rule)) : QJsonValue()},
        {"reason"_L1, textJson(decision.decision.reason)},
        {"member"_L1, decision.member},
        {"at"_L1, timeJson(decision.decision.at)},
        {"sends_at"_L1, timeJson(decision.decision.sendsAt)},
        {"undone_at"_L1, timeJson(decision.decision.undoneAt)},
        {"actions"_L1, jsonList(decision.actions, QString())},
    };
}

QJsonObject jsonOf(const services::EarlierCase &earlier)
{
    return {
        {"case"_L1, idText(earlier.caseId)},
        {"title"_L1, earlier.title},
        {"community"_L1, earlier.community},
        {"state"_L1, toWord(earlier.state)},
        {"opened_at"_L1, timeJson(earlier.openedAt)},
        {"action"_L1, textJson(earlier.action)},
        {"decided_at"_L1, timeJson(earlier.decidedAt)},
        {"linked"_L1, earlier.linked},
    };
}

QJsonObject jsonOf(const Note &note)
{
    return {{"id"_L1, idText(note.id)}, {"text"_L1, note.text}, {"at"_L1, timeJson(note.at)},
        {"expires_at"_L1, timeJson(note.expiresAt)}, {"on"_L1, note.person.isValid() ? u"person"_s : u"case"_s}};
}

QJsonObject jsonOf(int number, const RuleVersion &rule)
{
    return {{"id"_L1, idText(rule.rule)}, {"number"_L1, number}, {"version"_L1, rule.version}, {"name"_L1, rule.name},
        {"text"_L1, rule.text}, {"in_force_from"_L1, timeJson(rule.inForceFrom)}};
}

QJsonObject jsonOf(const Action &action, const QString &account)
{
    return {
        {"id"_L1, idText(action.id)},
        {"decision"_L1, idText(action.decision)},
        {"case"_L1, idText(action.caseId)},
        {"account"_L1, textJson(account)},
        {"action"_L1, action.order.action},
        {"state"_L1, toWord(action.state)},
        {"attempts"_L1, action.attempts},
        {"outcome"_L1, action.outcome ? QJsonValue(toWord(*action.outcome)) : QJsonValue()},
        {"error"_L1, jsonOf(action.error, account, Hints().withAgain({u"outbox"_s, u"send"_s}))},
        {"by"_L1, textJson(action.by)},
        {"what"_L1, whatJson(action.what, action.how)},
        {"due"_L1, timeJson(action.due)},
        {"compensates"_L1, idJson(action.compensates)},
    };
}

QJsonObject jsonOf(const OfferedAction &offered)
{
    const ActionSpec &spec = offered.spec;
    QJsonArray fields;
    for (const FieldSpec &field : spec.fields)
        fields.append(QJsonObject{{"key"_L1, field.key}, {"label"_L1, field.label}, {"type"_L1, toWord(field.type)},
            {"required"_L1, field.required}, {"choices"_L1, QJsonArray::fromStringList(field.choices)},
            {"longest"_L1, field.longest > 0 ? QJsonValue(field.longest) : QJsonValue()}});
    return {
        {"id"_L1, spec.id},
        {"label"_L1, spec.label},
        {"effect"_L1, textJson(spec.effect)},
        {"slot"_L1, std::to_underlying(spec.slot)},
        {"permitted"_L1, offered.permitted},
        {"why_not"_L1, offered.permitted ? QJsonValue() : QJsonValue(views::whyNotText(offered))},
        {"undoable"_L1, spec.undoable},
        {"repeat"_L1, toWord(spec.repeat)},
        {"severe"_L1, spec.severe},
        {"fields"_L1, fields},
    };
}

QJsonObject jsonOf(const services::UndoOutcome &outcome)
{
    QJsonArray cannot;
    for (const auto &one : outcome.cannot)
        cannot.append(QJsonObject{
            {"action"_L1, idText(one.action)}, {"why"_L1, views::reasonText(one.why)}, {"code"_L1, one.why.code}});
    return {{"decision"_L1, idText(outcome.decision)}, {"withdrawn"_L1, idsJson(outcome.withdrawn)},
        {"compensating"_L1, idsJson(outcome.compensating)}, {"cannot"_L1, cannot}};
}

QJsonObject jsonOf(const AuditVerdict &verdict)
{
    QJsonValue checkpoint;
    if (verdict.checkpoint)
        checkpoint = QJsonObject{{"entries"_L1, verdict.checkpoint->seq}, {"head"_L1, hex(verdict.checkpoint->head)},
            {"at"_L1, timeJson(verdict.checkpoint->at)}, {"member"_L1, idText(verdict.checkpoint->member)},
            {"public_key"_L1, hex(verdict.checkpoint->publicKey)},
            {"signature"_L1, hex(verdict.checkpoint->signature)}};
    QJsonArray problems;
    for (const AuditProblem &problem : verdict.problems) {
        QJsonObject object = jsonOf(problem.what);
        object.insert("entry"_L1, problem.seq > 0 ? QJsonValue(problem.seq) : QJsonValue());
        object.insert("text"_L1, views::auditProblemText(problem));
        problems.append(object);
    }
    return {{"ok"_L1, verdict.ok()}, {"entries"_L1, verdict.entries}, {"head"_L1, textJson(hex(verdict.head))},
        {"checkpoint"_L1, checkpoint}, {"problems"_L1, problems}};
}

} // namespace szept::commands
