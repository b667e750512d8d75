// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/call.h"
#include "app/commands/explain.h"
#include "app/commands/given.h"
#include "app/commands/json.h"
#include "app/commands/verbs.h"
#include "models/services/audit.h"
#include "models/store/privatestore.h"
#include "models/views/audittext.h"
#include "models/views/timetext.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace szept::commands {
namespace {

struct Say
{
    Q_DECLARE_TR_FUNCTIONS(Verify)
};

/// Nothing is wrong with the log: a decision or an action is not what it says.
bool isOfRows(const AuditProblem &problem)
{
    return problem.what.code.startsWith("decision_"_L1) || problem.what.code.startsWith("action_"_L1);
}

void tell(Call &call, const AuditVerdict &verdict)
{
    const bool isWhole = std::ranges::all_of(verdict.problems, isOfRows);
    const QString end = verdict.checkpoint ? Say::tr("signed up to entry %1, %2")
                                                 .arg(verdict.checkpoint->seq)
                                                 .arg(views::agoText(verdict.checkpoint->at, call.now()))
                                           : Say::tr("not signed yet");
    const int entries = int(verdict.entries);
    call.out().text(
        (verdict.ok()     ? Say::tr("The audit log is whole: %n entries, %1.", nullptr, entries)
                : isWhole ? Say::tr("The audit log is whole, but the workspace is NOT what it says: %n entries, %1.",
                                nullptr, entries)
                          : Say::tr("The audit log is NOT whole: %n entries, %1.", nullptr, entries))
            .arg(end)
        + u'\n');
    for (const AuditProblem &problem : verdict.problems)
        call.out().text(u"  "_s + views::auditProblemText(problem) + u'\n');
}

/// The end that this device remembers. Without it the log is still proven against its own checkpoints, and that is said.
std::optional<Checkpoint> remembered(Call &call)
{
    const auto mine = call.privateStore();
    const auto kept = mine ? await((*mine)->read(store::seenCheckpoint)) : std::unexpected(mine.error());
    if (kept)
        return *kept;
    call.remark([error = kept.error(), hints = call.hints()] {
        return Say::tr("What this device remembers of the log could not be read: %1").arg(explain(error, {}, hints));
    });
    return std::nullopt;
}

Result<AuditVerdict> verified(Call &call)
{
    const auto outside = remembered(call);
    return call.read([outside](store::Connection &connection) { return services::verify(connection, outside); });
}

/// The log is sound, but not the one that this device remembers.
bool isOfMemoryAlone(const AuditVerdict &verdict)
{
    return std::ranges::all_of(verdict.problems, [](const AuditProblem &problem) {
        return problem.what.code == "checkpoint_missing"_L1 || problem.what.arguments.endsWith(u"remembered"_s);
    });
}

QString advice(const AuditVerdict &verdict)
{
    if (isOfMemoryAlone(verdict)) {
        return Say::tr(
            "The log is not the one that this device remembers. If it wrote in a copy of the workspace, or this is a copy "
            "from before, \"szept verify --acknowledge\" records that; else keep the file as it is, and a backup from before beside it");
    }
    return Say::tr(
        "The workspace was changed from outside. Keep the file as it is, and a backup from before beside it");
}

Result<Exit> run(Call &call)
{
    const auto opened = call.session();
    if (!opened)
        return std::unexpected(opened.error());
    auto verdict = verified(call);
    if (verdict && !verdict->ok() && call.given().has("acknowledge"_L1) && isOfMemoryAlone(*verdict)) {
        if (const auto done = await((*opened)->acknowledgeLog()); !done)
            return std::unexpected(done.error());
        call.remark([] { return Say::tr("What this device remembered is recorded in the log, and given up"); });
        verdict = verified(call);
    }
    if (!verdict)
        return std::unexpected(verdict.error());
    if (call.wantsJson())
        call.out().json(jsonOf(*verdict));
    else
        tell(call, *verdict);
    if (verdict->ok())
        return Exit::Done;
    call.remark([verdict = *verdict, hints = call.hints()] { return hints.filled(advice(verdict)); });
    return Exit::VerificationFailed;
}

} // namespace

VerbSpec verifyVerb()
{
    return {
        .name = "verify"_L1,
        .summary = QT_TRANSLATE_NOOP("Help", "prove that the audit log is whole, and that decisions are what it says"),
        .description = QT_TRANSLATE_NOOP("Help",
            "It walks the chain of all entries and holds it against its signed ends: those in the workspace, and the one that "
            "this device remembers, so that it shows when the end was cut off. Then it holds every decision and every action "
            "against what the log says of it."),
        .options = {{"acknowledge"_L1,
            QT_TRANSLATE_NOOP(
                "Help", "record that this device remembers another end, as of a copy that it wrote in, and go on")}},
        .exits = {Exit::VerificationFailed},
        .run = run,
    };
}

} // namespace szept::commands
