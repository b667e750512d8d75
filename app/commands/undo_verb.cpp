// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/given.h"
#include "app/commands/json.h"
#include "app/commands/verbs.h"
#include "models/services/undo.h"
#include "models/views/outcometext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace szept::commands {
namespace {

Result<Exit> run(Call &call)
{
    const auto id = decisionIdFrom(call.given().arguments[0]);
    if (!id)
        return std::unexpected(id.error());
    const auto outcome
        = call.write([id = *id](store::Transaction &tx, const services::By &by) { return services::undo(tx, id, by); });
    if (!outcome && outcome.error().kind == ErrorKind::NotFound)
        return wrongUse(u"no_decision"_s, {call.given().arguments[0]});
    if (!outcome)
        return std::unexpected(outcome.error());
    const bool whole = outcome->cannot.isEmpty();
    if (call.wantsJson())
        call.out().json(jsonOf(*outcome));
    else if (whole)
        call.out().text(views::undoneText(*outcome) + u'\n');
    if (whole)
        return Exit::Done;
    call.remark([outcome = *outcome] { return views::undoneText(outcome); });
    return Exit::InPart;
}

} // namespace

VerbSpec undoVerb()
{
    return {
        .name = "undo"_L1,
        .summary = QT_TRANSLATE_NOOP("Help", "take a decision back; its case is open again"),
        .description = QT_TRANSLATE_NOOP("Help",
            "What waits is withdrawn. What was sent gets an action that takes it back, where the platform can; it is sent like any other."),
        .arguments = {{"DECISION"_L1, QT_TRANSLATE_NOOP("Help", "the decision, as \"szept decide\" printed it")}},
        .exits = {Exit::InPart},
        .run = run,
    };
}

} // namespace szept::commands
