// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/verb.h"

namespace szept::commands {

/// "szept --help", in the person's language: verbs with their summaries, global options, exit codes.
[[nodiscard]] QString overview();
/// "szept help VERB".
[[nodiscard]] QString helpFor(const VerbSpec &verb);
/// "szept account add PLATFORM --name NAME [--user USER] …".
[[nodiscard]] QString usageOf(const VerbSpec &verb);

/// szept(1) in roff, in the language of the moment: made when the package is built, from the same table.
[[nodiscard]] QString manualPage();

/// Completion for the three usual shells, from the same table.
[[nodiscard]] QString bashCompletion();
[[nodiscard]] QString zshCompletion();
[[nodiscard]] QString fishCompletion();

} // namespace szept::commands
