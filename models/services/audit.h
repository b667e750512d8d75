// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/auditentry.h"
#include "models/domain/error.h"
#include "models/services/auditbody.h"
#include "models/services/by.h"

namespace szept::services {

/// Appends an entry to the chain. body is personal and can be erased; deed and subject stay for ever, so they hold no words of people.
[[nodiscard]] Result<void> record(
    store::Transaction &tx, const QString &deed, const QString &subject, const AuditBody &body, const By &by);

/// Erases what an entry tells; the chain still verifies, and an entry of its own says that it was done.
[[nodiscard]] Result<void> eraseBody(store::Transaction &tx, qint64 seq, const QString &why, const By &by);

/// Walks the whole chain and all checkpoints; and the one that was kept outside, if any: that one shows when the end was cut off
/// together with the workspace's own; what is wrong with that one has "remembered" as its last argument. Then decisions and actions
/// against what it says of them (aslogged.h). Problems are in the verdict, an Error means that it could not be read.
[[nodiscard]] Result<AuditVerdict> verify(
    store::Connection &connection, const std::optional<Checkpoint> &outside = std::nullopt);

} // namespace szept::services
