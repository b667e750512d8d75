// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/error.h"
#include "models/services/by.h"

#include <optional>

namespace szept::services {

struct PriorityWeights;

inline constexpr int dueAtOnce = 500; ///< of each kind: a short write, others wait for their turn

/// All that time alone changes: what was set aside wakes, priorities age, claims end, notes expire. How much of it was due; a part of
/// much is done at once, so a process that comes and goes calls it until that is 0, and one that stays when nextTick() has come.
[[nodiscard]] Result<int> keepTime(store::Transaction &tx, const PriorityWeights &weights, const By &by);
/// When there is something for keepTime() next.
[[nodiscard]] Result<std::optional<Instant>> nextTick(store::Connection &connection);

} // namespace szept::services
