// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/error.h"
#include "models/services/by.h"

namespace szept::services {

struct PriorityWeights;

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

inline constexpr Duration claimLease = std::chrono::minutes(15);
/// "I am at it": others see it, and neither decide it nor set it aside while the lease lasts. Claiming one's own again renews it.
[[nodiscard]] Result<Instant> claim(store::Transaction &tx, CaseId caseId, const By &by);
[[nodiscard]] Result<void> release(store::Transaction &tx, CaseId caseId, const By &by);
/// Takes the claims away whose lease is over; how many. Nobody's deed: the log has when each began.
[[nodiscard]] Result<int> endClaims(store::Transaction &tx);
/// When the next lease is over.
[[nodiscard]] Result<std::optional<Instant>> nextClaimEnd(store::Connection &connection);

/// A member's own mark that someone vulnerable is concerned; raises the priority, never set by Szept.
[[nodiscard]] Result<void> markVulnerable(
    store::Transaction &tx, CaseId caseId, bool vulnerable, const PriorityWeights &weights, const By &by);

} // namespace szept::services
