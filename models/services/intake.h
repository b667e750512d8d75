// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/error.h"
#include "models/domain/pulled.h"
#include "models/services/by.h"

namespace szept::services {

struct PriorityWeights;

/// A page as it came. The pass goes on from page.next.
struct IntakeRequest
{
    AccountId account;
    qint64 pass = 0; ///< SyncState::pass; another one is refused with Conflict: somebody began anew
    PulledPage page;
    Instant askedAt; ///< when the page was asked for: what ended here since then is not reopened by it
};

struct IntakeOutcome
{
    int pulled = 0;
    int added = 0;
    int updated = 0; ///< a new version, new reports
    int reopened = 0; ///< decided, closed or aside, and back on the list
    int unchanged = 0;

    friend bool operator==(const IntakeOutcome &, const IntakeOutcome &) = default;
};

/// Merges a page into the cases and saves the cursor with it. Taking the same page in again changes nothing.
///
/// A decided case is opened again only when nothing of the decision waits or is being sent, and the subject's version is none that
/// our own decision accounts for, or it still waits long after that decision ended its waiting; one that is set aside only by graver reports; one that ended elsewhere when it is back.
[[nodiscard]] Result<IntakeOutcome> takeIn(
    store::Transaction &tx, const IntakeRequest &request, const PriorityWeights &weights, const By &by);

/// One subject that was read by itself: brings its case up to date. Nothing where there is no case of it.
[[nodiscard]] Result<void> takeInOne(
    store::Transaction &tx, AccountId account, const PulledItem &item, const PriorityWeights &weights, const By &by);

} // namespace szept::services
