// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/error.h"
#include "models/services/by.h"
#include "models/store/actions.h"

namespace szept::services {

/// For the use cases of the outbox and undo: what follows when an action has come to its end. When all of its decision's actions
/// have, the case settles: it stays decided with the version that our actions led to; it is closed where somebody else handled it;
/// it is open again where nothing of the decision was carried out.
[[nodiscard]] Result<void> settle(store::Transaction &tx, DecisionId decision, const By &by);

/// Takes back the compensating action of one that turned out to need none.
[[nodiscard]] Result<void> withdrawCompensationOf(store::Transaction &tx, ActionId action, const By &by);

/// Writes what became of an action, with its audit entry; Conflict when somebody was quicker.
[[nodiscard]] Result<void> mark(store::Transaction &tx, const store::ActionRow &row, ActionState from, int attempts);
[[nodiscard]] Result<void> recordAction(
    store::Transaction &tx, const QString &deed, const store::ActionRow &row, const By &by);

[[nodiscard]] std::unexpected<Error> movedOn(const Action &action);

} // namespace szept::services
