// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/error.h"
#include "models/services/by.h"

namespace szept::services {

/// Off the list until a time, or until somebody takes it up again. Nothing has to be given as a reason. Not what another
/// member claims: Conflict "claimed_by".
[[nodiscard]] Result<void> setAside(
    store::Transaction &tx, CaseId caseId, std::optional<Instant> until, const QString &reason, const By &by);
/// Back on the list now.
[[nodiscard]] Result<void> wake(store::Transaction &tx, CaseId caseId, const By &by);
/// Wakes those whose time has come; how many.
[[nodiscard]] Result<int> wakeDue(store::Transaction &tx, const By &by);
/// When the next one wakes.
[[nodiscard]] Result<std::optional<Instant>> nextWake(store::Connection &connection);

} // namespace szept::services
