// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/auditentry.h"
#include "models/domain/error.h"
#include "models/store/loggeddeeds.h"

namespace szept::services {

/// Holds decisions and actions against what the log says of them, case by case: what was put in, taken out or changed past Szept.
/// An entry whose text was erased says nothing, and nothing is held against it; of an older entry only what it says is.
[[nodiscard]] Result<QList<AuditProblem>> notAsLogged(store::Connection &connection);

/// For one case: its deeds in order, and its rows.
[[nodiscard]] QList<AuditProblem> notAsLogged(const QList<store::LoggedDeed> &deeds, const store::DecidedRows &rows);

/// What a sent action left at its platform, and what an undo of it goes by, as a hash for the log.
[[nodiscard]] QString leftBehind(const store::ActionRow &row);

/// What of an action that is to be sent is not what the log says; empty when it may go. Of one that takes another back, of that one too.
/// Here an entry vouches for nothing when it was erased since ("erased"), or does not fit the chain ("entry"): a look at those of the
/// case, and not at the whole log, which verify() walks.
[[nodiscard]] Result<QStringList> unlikeLogged(store::Connection &connection, const store::ActionRow &row);
/// The error of such an action: Damaged "not_as_logged" with those words.
[[nodiscard]] std::unexpected<Error> forged(const QStringList &unlike);
[[nodiscard]] bool isForged(const Error &error);

} // namespace szept::services
