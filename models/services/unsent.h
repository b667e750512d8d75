// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/error.h"
#include "models/services/by.h"

namespace szept::services {

/// For a workspace that was made out of an export or a backup: what waited there may have been sent since by the one it
/// came from, so nothing of it goes out without a person. How many were parked.
[[nodiscard]] Result<int> parkUnsent(store::Transaction &tx, const By &by);
/// Does that in a workspace that is unsettled (models/store/copy.h), which it is no longer then; 0 in any other.
[[nodiscard]] Result<int> settleImport(store::Transaction &tx, const By &by);

} // namespace szept::services
