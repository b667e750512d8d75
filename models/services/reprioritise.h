// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/error.h"
#include "models/services/by.h"

#include <optional>

namespace szept::services {

struct PriorityWeights;

/// Raises the priority of the cases that have grown older by a step since; how many. Call it when nextAgeing() has come.
[[nodiscard]] Result<int> ageCases(store::Transaction &tx, const PriorityWeights &weights);
[[nodiscard]] Result<std::optional<Instant>> nextAgeing(store::Connection &connection);

} // namespace szept::services
