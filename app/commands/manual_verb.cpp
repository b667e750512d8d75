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

/// Also what the build calls to make the files of packaging/man.
VerbSpec manualVerb()
{
    return {
        .name = "manual"_L1,
        .summary = QT_TRANSLATE_NOOP("Help", "print the manual page, or a shell's completion"),
        .arguments = {{"KIND"_L1, QT_TRANSLATE_NOOP("Help", "what to print"), false, ValueKind::Choice,
            {u"man"_s, u"bash"_s, u"zsh"_s, u"fish"_s}}},
        .examples = {{"manual man | man -l -"_L1, QT_TRANSLATE_NOOP("Help", "shows the manual page")},
            {"manual bash >~/.local/share/bash-completion/completions/szept"_L1,
                QT_TRANSLATE_NOOP("Help", "lets bash complete verbs and options from now on")}},
        .json = false,
        .run = run,
    };
}

} // namespace szept::commands
