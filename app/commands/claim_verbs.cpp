// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/deeds.h"
#include "app/commands/verbs.h"
#include "models/services/claims.h"
#include "models/services/priority.h"
#include "models/services/vulnerable.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace szept::commands {
namespace {

struct Say
{
    Q_DECLARE_TR_FUNCTIONS(Claim)
};

Result<Exit> claim(Call &call)
{
    const bool release = call.given().has("release"_L1);
    return doToCase(
        call,
        [release](store::Transaction &tx, CaseId id, const services::By &by) -> Result<void> {
            return release ? services::release(tx, id, by) : services::claim(tx, id, by).transform([](Instant) {});
        },
        release ? Say::tr("Released.") : Say::tr("Yours for a quarter of an hour; claiming it again renews that."));
}

Result<Exit> mark(Call &call)
{
    const bool concerned = call.given().arguments[1] == "on"_L1;
    return doToCase(
        call,
        [concerned](store::Transaction &tx, CaseId id, const services::By &by) {
            return services::markVulnerable(tx, id, concerned, services::PriorityWeights::shipped(), by);
        },
        concerned ? Say::tr("Marked: someone vulnerable is concerned.") : Say::tr("No longer marked."));
}

} // namespace

VerbSpec claimVerb()
{
    return {
        .name = "claim"_L1,
        .summary = QT_TRANSLATE_NOOP("Help", "tell colleagues that you are at a case"),
        .arguments = {{"ID"_L1, QT_TRANSLATE_NOOP("Help", "the case's id, as \"szept cases\" prints it")}},
        .options = {{"release"_L1, QT_TRANSLATE_NOOP("Help", "give the case back, so that others can take it")}},
        .run = claim,
    };
}

VerbSpec vulnerableVerb()
{
    return {
        .name = "vulnerable"_L1,
        .summary = QT_TRANSLATE_NOOP("Help", "mark that someone vulnerable is concerned, which raises the priority"),
        .description = QT_TRANSLATE_NOOP("Help", "Only a person marks this; Szept never guesses it."),
        .arguments = {{"ID"_L1, QT_TRANSLATE_NOOP("Help", "the case's id, as \"szept cases\" prints it")},
            {"MARK"_L1, QT_TRANSLATE_NOOP("Help", "\"on\" marks the case, \"off\" takes the mark away"), false,
                ValueKind::Choice, {u"on"_s, u"off"_s}}},
        .run = mark,
    };
}

} // namespace szept::commands
