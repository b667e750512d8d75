// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/error.h"
#include "models/domain/itemref.h"
#include "models/domain/remotestate.h"
#include "models/services/by.h"

#include <QList>

namespace szept::services {

/// A case that a finished pass did not show.
struct MissingCase
{
    CaseId id;
    ItemRef ref;
    QString version; ///< as we last saw it

    friend bool operator==(const MissingCase &, const MissingCase &) = default;
};

/// The pass has come to its end (page.next was empty): the account is well, the next try may be at nextTryAt. True if it showed the
/// whole queue: then what it did not show is to be looked at, see missingCases().
[[nodiscard]] Result<bool> endPass(
    store::Transaction &tx, AccountId account, qint64 pass, std::optional<Instant> nextTryAt = std::nullopt);
/// The refusal of a pass that somebody else has ended meanwhile, here and in takeIn().
[[nodiscard]] std::unexpected<Error> passOver(qint64 pass);
[[nodiscard]] bool isPassOver(const Error &error);
/// The open and set-aside cases that a pass did not show. Those with actions that are not at their end are left out. After a purge
/// there are very many: not to be read while others wait for their turn to write.
[[nodiscard]] Result<QList<MissingCase>> missingCases(store::Connection &connection, AccountId account, qint64 pass);

/// A look found that a subject no longer waits: its case ended elsewhere. False, and nothing is done, when it is not open or set
/// aside here, when the state is still open, or for an hour when it is one that our own (undone) actions led to.
[[nodiscard]] Result<bool> closeElsewhere(
    store::Transaction &tx, CaseId caseId, const RemoteState &state, const By &by);

} // namespace szept::services
