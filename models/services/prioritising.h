// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/by.h"
#include "models/services/priority.h"
#include "models/store/cases.h"
#include "models/store/reports.h"

namespace szept::services {

/// For the use cases that change a case: computes its priority anew from its row, its reports and what is known of its author, into
/// the row. The caller saves it. noHistory: the author was not known before, so nothing has to be looked up.
[[nodiscard]] Result<void> prioritise(store::Transaction &tx, store::CaseRow &row,
    const QList<store::ReportRow> &reports, const PriorityWeights &weights, bool noHistory = false);

/// Raises the priority of the cases that have grown older by a step since; how many. Call it when nextAgeing() has come.
[[nodiscard]] Result<int> ageCases(store::Transaction &tx, const PriorityWeights &weights);
[[nodiscard]] Result<std::optional<Instant>> nextAgeing(store::Connection &connection);

} // namespace szept::services
