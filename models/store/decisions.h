// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/decision.h"
#include "models/store/transaction.h"

#include <QList>

namespace szept::store {

struct DecisionRow
{
    Decision decision;
    Slot slot = Slot::More; ///< of the main action: what the decision means on every platform

    friend bool operator==(const DecisionRow &, const DecisionRow &) = default;
};

[[nodiscard]] Result<void> insertDecision(Transaction &tx, const DecisionRow &row);
[[nodiscard]] Result<void> markUndone(Transaction &tx, DecisionId id);
[[nodiscard]] Result<std::optional<DecisionRow>> decision(Connection &connection, DecisionId id);
/// Oldest first.
[[nodiscard]] Result<QList<DecisionRow>> decisionsOf(Connection &connection, CaseId caseId);
/// Of several cases, oldest first.
[[nodiscard]] Result<QList<DecisionRow>> decisionsOf(Connection &connection, const QList<CaseId> &cases);
/// The last one that stands.
[[nodiscard]] Result<std::optional<DecisionRow>> standingDecision(Connection &connection, CaseId caseId);

} // namespace szept::store
