// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/cases.h"

namespace szept::services {

/// Conflict "claimed_by" {member, until} while another member's lease on the case lasts: nobody else ends it or takes it off the list.
[[nodiscard]] Result<void> checkNotClaimed(
    store::Connection &connection, const store::CaseRow &row, Instant now, MemberId me);

} // namespace szept::services
