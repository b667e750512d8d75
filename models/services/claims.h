// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/error.h"
#include "models/services/by.h"

namespace szept::store {
struct CaseRow;
}

namespace szept::services {

inline constexpr Duration claimLease = std::chrono::minutes(15);
/// "I am at it": others see it, and neither decide it nor set it aside while the lease lasts. Claiming one's own again renews it.
[[nodiscard]] Result<Instant> claim(store::Transaction &tx, CaseId caseId, const By &by);
[[nodiscard]] Result<void> release(store::Transaction &tx, CaseId caseId, const By &by);
/// Takes the claims away whose lease is over; how many. Nobody's deed: the log has when each began.
[[nodiscard]] Result<int> endClaims(store::Transaction &tx);
/// When the next lease is over.
[[nodiscard]] Result<std::optional<Instant>> nextClaimEnd(store::Connection &connection);

/// Conflict "claimed_by" {member, until} while another member's lease on the case lasts: nobody else ends it or takes it off the list.
[[nodiscard]] Result<void> checkNotClaimed(
    store::Connection &connection, const store::CaseRow &row, Instant now, MemberId me);

} // namespace szept::services
