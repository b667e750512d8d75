// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/verb.h"

/// The makers of the table's rows; each stands in a file of its own.
namespace szept::commands {

[[nodiscard]] VerbSpec connectorListVerb();
[[nodiscard]] VerbSpec helpVerb();
[[nodiscard]] VerbSpec completeVerb();
[[nodiscard]] VerbSpec manualVerb();

} // namespace szept::commands
