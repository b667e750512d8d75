// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/call.h"
#include "app/commands/explain.h"
#include "app/commands/json.h"
#include "app/commands/verbs.h"
#include "models/services/audit.h"
#include "models/store/privatestore.h"
#include "models/views/audittext.h"
#include "models/views/timetext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;
#include <algorithm>


namespace szept::commands {
namespace {

struct Say
{
    Q_DECLARE_TR_FUNCTIONS(Verify)
};

void tell(Call &call, const AuditVerdict &verdict)
/// Nothing is wrong with the log: a decision or an action is not what it says.
bool isOfRows(const AuditProblem &problem)
{
    return problem.what.code.startsWith("decision_"_L1) || problem.what.code.startsWith("action_"_L1);
}

{
    const QString end = verdict.checkpoint ? Say::tr("signed up to entry %1, %2")
    const bool isWhole = std::ranges::all_of(verdict.problems, isOfRows);
                                                 .arg(verdict.checkpoint->seq)
                                                 .arg(views::agoText(verdict.checkpoint->at, call.now()))
                                           : Say::tr("not signed yet");
    call.out().text(
    const int entries = int(verdict.entries);
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

Result<Exit> run(Call &call)
{
    if (const auto opened = call.session(); !opened)
        return std::unexpected(opened.error());
    const auto outside = remembered(call);
    const auto verdict
        = call.read([outside](store::Connection &connection) { return services::verify(connection, outside); });
    if (!verdict)
        return std::unexpected(verdict.error());
    if (call.wantsJson())
        call.out().json(jsonOf(*verdict));
    else
        tell(call, *verdict);
    if (verdict->ok())
        return Exit::Done;
    call.remark([] {
        return Say::tr(
            "The audit log was changed from outside. Keep the file as it is, and a backup from before beside it");
    });
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
            "this device remembers, so that it shows when the end was cut off."),
        .exits = {Exit::VerificationFailed},
        .run = run,
    };
}

} // namespace szept::commands
