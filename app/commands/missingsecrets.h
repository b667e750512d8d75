// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/call.h"
#include "models/domain/account.h"

namespace szept::commands {

/// The accounts that need a secret which this device does not keep: they came with a workspace from another one, or
/// from a colleague.
[[nodiscard]] Result<QList<Account>> accountsWithoutSecret(Call &call);
/// Names them in a remark, with the command that gives a secret.
[[nodiscard]] Result<void> tellMissingSecrets(Call &call);

} // namespace szept::commands
