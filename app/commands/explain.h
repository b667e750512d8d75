// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/hints.h"
#include "models/domain/error.h"

namespace szept::commands {

/// The one line on standard error: what happened, and which command helps. place: the account's name, if it is about
/// one.
[[nodiscard]] QString explain(const Error &error, const QString &place = {}, const Hints &hints = {});
/// A reason that is no error: what opening a workspace did besides.
[[nodiscard]] QString explain(const Reason &reason, const Hints &hints);

} // namespace szept::commands
