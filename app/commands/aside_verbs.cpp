// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/deeds.h"
#include "app/commands/given.h"
#include "app/commands/verbs.h"
#include "models/domain/trying.h"
#include "models/services/aside.h"
#include "models/views/timetext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace szept::commands {
namespace {

struct Say
{
    Q_DECLARE_TR_FUNCTIONS(Aside)
};

constexpr auto tomorrow = "1d"_L1;

Result<Exit> setAside(Call &call)
{
    SZEPT_TRY(until, timeAheadFrom(call, call.given().value("until"_L1, tomorrow)));
    return doToCase(
        call,
        [until, reason = call.given().value("reason"_L1)](store::Transaction &tx, CaseId id, const services::By &by) {
            return services::setAside(tx, id, until, reason, by);
        },
        Say::tr("Set aside until %1.").arg(views::exactTimeText(until)));
}

Result<Exit> wake(Call &call)
{
    return doToCase(
        call, [](store::Transaction &tx, CaseId id, const services::By &by) { return services::wake(tx, id, by); },
        Say::tr("Back on the list."));
}

} // namespace

VerbSpec setAsideVerb()
{
    return {
        .name = "set-aside"_L1,
        .summary = QT_TRANSLATE_NOOP("Help", "take a case off the list for a time"),
        .arguments = {{"ID"_L1, QT_TRANSLATE_NOOP("Help", "the case's id, as \"szept cases\" prints it")}},
        .options
        = {{"until"_L1, QT_TRANSLATE_NOOP("Help", "until when, like 2h or 2026-03-01T10:00Z; without it, a day"),
               ValueKind::Time, "TIME"_L1},
            {"reason"_L1, QT_TRANSLATE_NOOP("Help", "why; nobody has to say"), ValueKind::Text, "TEXT"_L1}},
        .run = setAside,
    };
}

VerbSpec wakeVerb()
{
    return {
        .name = "wake"_L1,
        .summary = QT_TRANSLATE_NOOP("Help", "put a case that was set aside back on the list"),
        .arguments = {{"ID"_L1, QT_TRANSLATE_NOOP("Help", "the case's id, as \"szept cases\" prints it")}},
        .run = wake,
    };
}

} // namespace szept::commands
