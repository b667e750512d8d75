// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/explain.h"
#include "app/commands/given.h"
#include "app/commands/json.h"
#include "app/commands/verbs.h"
#include "connectors/api/connector.h"
#include "models/services/takenback.h"
#include "models/views/actiontext.h"
#include "models/views/casetext.h"
#include "models/views/facttext.h"
#include "models/views/hostiletext.h"
#include "models/views/reasontext.h"
#include "models/views/timetext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace szept::commands {
namespace {

struct Say
{
    Q_DECLARE_TR_FUNCTIONS(Show)
};

/// What stands around the subject, asked of the platform now; an error does not keep the rest from being shown.
std::optional<Result<Context>> contextOf(Call &call, const services::CaseDetail &detail)
{
    const auto connector = call.plugins().connector(detail.summary.platform);
    if (call.given().has("offline"_L1) || !connector || !connector->context
        || detail.summary.facts.state == CaseState::Closed)
        return std::nullopt;
    return call.sync().and_then(
        [&](sync::Sync *sync) { return await(sync->context(detail.summary.facts.account, detail.summary.facts.ref)); });
}

QString block(const QString &text)
{
    return u"  "_s + views::visibleText(text).text.trimmed().replace(u'\n', u"\n  "_s) + u'\n';
}

QString reportLines(Call &call, const QList<services::ReportView> &reports)
{
    QString text;
    for (const services::ReportView &report : reports) {
        const QString who = report.reporter ? views::visibleLine(report.reporter->name) : Say::tr("somebody");
        const QString when = report.at ? u", "_s + views::agoText(*report.at, call.now()) : QString();
        const QString count = report.count > 1 ? u" ×%1"_s.arg(report.count) : QString();
        text += u"  %1: %2%3%4\n"_s.arg(
            who, report.reason.isEmpty() ? views::harmText(report.harm) : report.reason, count, when);
        if (!report.comment.isEmpty())
            text += u"  "_s + block(report.comment);
    }
    return text;
}

/// An action as the platform calls it, which is what the window shows.
QString nameOf(Call &call, const services::CaseDetail &detail, const QString &action)
{
    return views::actionName(call.plugins().connectors(), detail.summary.platform, action);
}

QString factLines(const QString &platform, const QMap<QString, QString> &facts)
{
    QString text;
    for (const auto &[key, value] : facts.asKeyValueRange())
        text += u"  %1: %2\n"_s.arg(views::factName(platform, key), views::factValue(platform, key, value));
    return text;
}

void tellSubject(Call &call, const services::CaseDetail &detail)
{
    const services::CaseSummary &summary = detail.summary;
    QStringList place{summary.community, summary.room, detail.threadTitle};
    place.removeAll(QString());
    QString text = views::caseHeadline(summary.facts) + u'\n';
    text += views::visibleLine(place.join(u" › "_s)) + u'\n';
    text += Say::tr("%1, arrived %2")
                .arg(views::stateText(summary.facts.state), views::agoText(summary.facts.openedAt, call.now()))
        + u'\n';
    text += views::priorityText(summary.facts.priority, summary.facts.priorityWhy) + u'\n';
    if (!summary.facts.url.isEmpty())
        text += views::visibleLine(summary.facts.url.toString()) + u'\n';
    if (summary.author)
        text += u'\n' + views::visibleLine(summary.author->name) + u'\n';
    if (!summary.facts.title.isEmpty())
        text += u'\n' + views::visibleLine(summary.facts.title) + u'\n';
    text += u'\n' + block(summary.facts.text);
    if (!detail.facts.isEmpty())
        text += u'\n' + Say::tr("What the platform says of it:") + u'\n' + factLines(summary.platform, detail.facts);
    if (!summary.reports.isEmpty())
        text += u'\n' + Say::tr("Reports:") + u'\n' + reportLines(call, summary.reports);
    call.out().text(text);
}

QString personLines(const services::CaseDetail &detail, const std::optional<Result<Context>> &context)
{
    QMap<QString, QString> facts = detail.person ? detail.person->facts : QMap<QString, QString>();
    if (context && context->has_value())
        facts.insert((*context)->person); // asked just now: newer than what came with the case
    return factLines(detail.summary.platform, facts);
}

QString takenBackText(const services::DecisionView &made)
{
    switch (services::takenBack(made)) {
    case services::TakenBack::Whole:
        return Say::tr("taken back");
    case services::TakenBack::InPart:
        return Say::tr("taken back in part");
    case services::TakenBack::Not:
        break;
    }
    return Say::tr("could not be taken back");
}

QString decisionLines(Call &call, const services::CaseDetail &detail)
{
    QString text;
    for (const services::DecisionView &made : detail.decisions)
        text += u"  %1  %2  %3%4\n"_s.arg(idText(made.decision.id), views::exactTimeText(made.decision.at),
            nameOf(call, detail, made.decision.action),
            made.decision.undoneAt ? u" – "_s + takenBackText(made) : QString());
    return text;
}

QString earlierLines(Call &call, const services::CaseDetail &detail)
{
    QString text;
    for (const services::EarlierCase &earlier : detail.person->earlier)
        text += u"  %1  %2  %3\n"_s.arg(idText(earlier.caseId), views::visibleLine(earlier.title, 60),
            earlier.action.isEmpty() ? views::stateText(earlier.state) : nameOf(call, detail, earlier.action));
    return text;
}

QString pastLines(Call &call, const services::CaseDetail &detail)
{
    QString text;
    for (const services::TimelineEntry &entry : detail.timeline) {
        const Reason what = views::withActionName(entry.what, call.plugins().connectors(), detail.summary.platform);
        text += u"  %1  %2%3\n"_s.arg(views::exactTimeText(entry.at), views::visibleLine(views::reasonText(what)),
            entry.member.isEmpty() ? QString() : u" ("_s + views::visibleLine(entry.member) + u')');
    }
    return text;
}

void tellRest(Call &call, const services::CaseDetail &detail, const std::optional<Result<Context>> &context)
{
    QString text;
    if (const QString lines = personLines(detail, context); !lines.isEmpty())
        text += u'\n' + Say::tr("What the platform says of the person:") + u'\n' + lines;
    if (context && context->has_value() && !(*context)->posts.isEmpty()) {
        text += u'\n' + Say::tr("Around it:") + u'\n';
        for (const ContextPost &post : (*context)->posts)
            text += u"  %1 %2\n"_s.arg(post.subject ? u"▶"_s : u" "_s,
                views::visibleLine(
                    (post.author ? post.author->name + u": "_s : QString()) + post.text, call.out().width() - 5));
    }
    if (!detail.decisions.isEmpty())
        text += u'\n' + Say::tr("Decisions:") + u'\n' + decisionLines(call, detail);
    if (detail.person && detail.person->earlierCount > 0)
        text += u'\n' + Say::tr("Earlier cases of this person:") + u'\n' + earlierLines(call, detail);
    if (!detail.notes.isEmpty() || (detail.person && !detail.person->notes.isEmpty())) {
        text += u'\n' + Say::tr("Notes:") + u'\n';
        const QList<Note> onPerson = detail.person ? detail.person->notes : QList<Note>();
        for (const auto notes = detail.notes + onPerson; const Note &note : notes)
            text += block(note.text);
    }
    text += u'\n' + Say::tr("What happened:") + u'\n' + pastLines(call, detail);
    call.out().text(text);
}

Result<Exit> run(Call &call)
{
    const auto detail = caseFrom(call);
    if (!detail)
        return std::unexpected(detail.error());
    const auto context = contextOf(call, *detail);
    if (call.wantsJson()) {
        QJsonObject object = jsonOf(*detail);
        const bool there = context && context->has_value();
        object.insert("context"_L1, there ? QJsonValue(jsonOf(**context)) : QJsonValue());
        object.insert("context_error"_L1,
            context && !there ? QJsonValue(jsonOf(context->error(), detail->summary.account)) : QJsonValue());
        call.out().json(object);
    } else {
        tellSubject(call, *detail);
        tellRest(call, *detail, context);
    }
    if (context && !*context)
        call.remark([error = context->error(), account = detail->summary.account, hints = call.hints()] {
            return Say::tr("What is around it could not be fetched. %1").arg(explain(error, account, hints));
        });
    return Exit::Done;
}

} // namespace

VerbSpec showVerb()
{
    return {
        .name = "show"_L1,
        .summary = QT_TRANSLATE_NOOP("Help", "show all about a case"),
        .description = QT_TRANSLATE_NOOP(
            "Help", "The platform is asked for what is around the case; when it does not answer, the rest is shown."),
        .arguments = {{"ID"_L1, QT_TRANSLATE_NOOP("Help", "the case's id, as \"szept cases\" prints it")}},
        .options = {{"offline"_L1, QT_TRANSLATE_NOOP("Help", "ask nothing of the platform")}},
        .run = run,
    };
}

} // namespace szept::commands
