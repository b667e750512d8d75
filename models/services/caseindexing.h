// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/error.h"
#include "models/services/by.h"

#include <QList>

namespace szept {
class CaseIndex;
}

namespace szept::services {

/// Fills an empty index with all open and set-aside cases, in one query.
[[nodiscard]] Result<void> loadIndex(store::Connection &connection, CaseIndex &index);
/// Brings the index up to date for the cases that the change feed named; those that ended fall out.
[[nodiscard]] Result<void> updateIndex(store::Connection &connection, CaseIndex &index, const QList<CaseId> &changed);
/// After a change to an account: its names, and its cases gone if it was removed.
[[nodiscard]] Result<void> updatePlaces(store::Connection &connection, CaseIndex &index);

} // namespace szept::services
