// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/error.h"
#include "models/services/by.h"

namespace szept::services {

struct PriorityWeights;

/// A member's own mark that someone vulnerable is concerned; raises the priority, never set by Szept.
[[nodiscard]] Result<void> markVulnerable(
    store::Transaction &tx, CaseId caseId, bool vulnerable, const PriorityWeights &weights, const By &by);

} // namespace szept::services
