// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/given.h"
#include "app/commands/json.h"

namespace szept::commands {

/// What the small verbs share: something is done to the case of the first argument, and how the case stands then is told.
template <typename F>
[[nodiscard]] Result<Exit> doToCase(Call &call, F deed, const QString &told)
{
    const auto id = caseIdFrom(call.given().arguments[0]);
    if (!id)
        return std::unexpected(id.error());
    const auto summary = call.write([id = *id, deed = std::move(deed)](store::Transaction &tx,
                                        const services::By &by) -> Result<services::CaseSummary> {
        if (const auto done = deed(tx, id, by); !done)
            return std::unexpected(done.error());
        return services::caseSummary(tx.connection(), id);
    });
    if (!summary && summary.error().kind == ErrorKind::NotFound)
        return wrongUse(QStringLiteral("no_case"), {call.given().arguments[0]});
    if (!summary)
        return std::unexpected(summary.error());
    if (call.wantsJson())
        call.out().json(jsonOf(*summary));
    else
        call.out().text(told + QLatin1Char('\n'));
    return Exit::Done;
}

} // namespace szept::commands
