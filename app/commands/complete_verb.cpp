// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/call.h"
#include "app/commands/verbs.h"
#include "app/plugins/plugins.h"

using namespace Qt::StringLiterals;

namespace szept::commands {
namespace {

Result<Exit> run(Call &call)
{
    const QList<ConnectorInfo> connectors = call.plugins().connectors();
    for (const ConnectorInfo &connector : connectors)
        call.out().text(connector.id + u'\n');
    return Exit::Done;
}

} // namespace

/// What the shells' completion asks for; it opens no workspace.
VerbSpec completeVerb()
{
    return {
        .name = "complete"_L1,
        .summary = "print words for completion",
        .arguments = {{"WHAT"_L1, "which words", false, ValueKind::Choice, {u"platforms"_s}}},
        .json = false,
        .hidden = true,
        .run = run,
    };
}

} // namespace szept::commands
