// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/verb.h"

namespace szept::commands {

/// All verbs, in the order in which help lists them. Each comes from its own file.
[[nodiscard]] const QList<VerbSpec> &verbs();

/// The options that every verb takes, before or after it.
[[nodiscard]] const QList<OptionSpec> &globalOptions();

/// The verb of that name; null when there is none.
[[nodiscard]] const VerbSpec *verbNamed(const QString &name);

} // namespace szept::commands
