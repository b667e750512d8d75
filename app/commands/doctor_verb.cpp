// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/call.h"
#include "app/commands/explain.h"
#include "app/commands/json.h"
#include "app/commands/verbs.h"
#include "app/session/places.h"
#include "models/domain/trying.h"
#include "models/services/audit.h"
#include "models/store/doctor.h"
#include "models/store/privatestore.h"
#include "models/views/doctortext.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace szept::commands {
namespace {

struct Say
{
    Q_DECLARE_TR_FUNCTIONS(Doctor)
};

QString wordOf(Severity severity)
{
    switch (severity) {
    case Severity::Good:
        return u"good"_s;
    case Severity::Note:
        return u"note"_s;
    case Severity::Problem:
        break;
    }
    return u"problem"_s;
}

/// What stands in the way of using it at all.
bool isUnusable(const Finding &finding)
{
    return finding.what.code == "cannot_open"_L1 || finding.what.code == "schema_newer"_L1;
}

bool isBackup(const Finding &finding) { return finding.what.code == "is_backup"_L1; }

/// The audit log, and what is the member's own, which only an open session can look at.
QList<Finding> lookFurther(Call &call)
{
    QList<Finding> found;
    const auto mine = call.privateStore();
    const auto seen = mine ? await((*mine)->read(store::seenCheckpoint)) : std::unexpected(mine.error());
    if (seen)
        found.append({Severity::Good, {u"private_store"_s, {}}});
    else
        found.append({Severity::Problem, {u"private_store_unusable"_s, {seen.error().detail}}});
    const auto outside = seen.value_or(std::nullopt);
    const auto verdict
        = call.read([outside](store::Connection &connection) { return services::verify(connection, outside); });
    if (!verdict)
        found.append({Severity::Problem, {u"cannot_look"_s, {u"audit"_s, verdict.error().detail}}});
    else if (verdict->ok())
        found.append({Severity::Good, {u"audit_whole"_s, {QString::number(verdict->entries)}}});
    else
        found.append({Severity::Problem, {u"audit_broken"_s, {QString::number(verdict->problems.size())}}});
    return found;
}

void tell(Call &call, const QList<Finding> &findings)
{
    for (const Finding &finding : findings) {
        const QString mark = finding.severity == Severity::Good ? u"  "_s
            : finding.severity == Severity::Note                ? u"- "_s
                                                                : u"! "_s;
        call.out().text(mark + views::findingText(finding) + u'\n');
        if (const QString advice = views::adviceText(finding); !advice.isEmpty())
            call.out().text(u"    "_s + call.hints().filled(advice) + u'\n');
    }
}

QJsonArray jsonOf(const QList<Finding> &findings)
{
    QJsonArray all;
    for (const Finding &finding : findings) {
        all.append(QJsonObject{{"severity"_L1, wordOf(finding.severity)}, {"code"_L1, finding.what.code},
            {"arguments"_L1, QJsonArray::fromStringList(finding.what.arguments)},
            {"text"_L1, views::findingText(finding)}, {"advice"_L1, textJson(views::adviceText(finding))}});
    }
    return all;
}

Result<Exit> run(Call &call)
{
    SZEPT_TRY(location, call.location());
    SZEPT_TRY(key, call.key());
    auto findings = store::examine({location, key, session::backupFolder(location), call.now()});
    const bool unusable = std::ranges::any_of(findings, isUnusable);
    if (!unusable && std::ranges::none_of(findings, isBackup))
        findings += lookFurther(call);
    const bool ok
        = std::ranges::none_of(findings, [](const Finding &one) { return one.severity == Severity::Problem; });
    if (call.wantsJson())
        call.out().json(QJsonObject{{"ok"_L1, ok}, {"findings"_L1, jsonOf(findings)}});
    else
        tell(call, findings);
    if (ok)
        return Exit::Done;
    call.remark([] { return Say::tr("Something is wrong with the workspace; each finding says what to do"); });
    return unusable ? Exit::Unusable : Exit::VerificationFailed;
}

} // namespace

VerbSpec doctorVerb()
{
    return {
        .name = "doctor"_L1,
        .summary = QT_TRANSLATE_NOOP("Help", "check the workspace, and say what to do"),
        .description = QT_TRANSLATE_NOOP("Help",
            "It looks at encryption, pages, tables, evidence, outbox, audit log, backups, room and clock, changes "
            "nothing, and takes a while."),
        .exits = {Exit::VerificationFailed},
        .run = run,
    };
}

} // namespace szept::commands
