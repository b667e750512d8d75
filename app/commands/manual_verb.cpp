// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/call.h"
#include "app/commands/help.h"
#include "app/commands/verbs.h"

using namespace Qt::StringLiterals;

namespace szept::commands {
namespace {

Result<Exit> run(Call &call)
{
    const QString kind = call.given().arguments.value(0);
    call.out().text(kind == "man"_L1 ? manualPage()
            : kind == "bash"_L1      ? bashCompletion()
            : kind == "zsh"_L1       ? zshCompletion()
                                     : fishCompletion());
    return Exit::Done;
}

} // namespace

/// What the build calls to make the files of packaging/man and packaging/completion.
VerbSpec manualVerb()
{
    return {
        .name = "manual"_L1,
        .summary = "print the manual page or a shell's completion",
        .arguments
        = {{"KIND"_L1, "what to print", false, ValueKind::Choice, {u"man"_s, u"bash"_s, u"zsh"_s, u"fish"_s}}},
        .json = false,
        .hidden = true,
        .run = run,
    };
}

} // namespace szept::commands
