// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/timekeeping.h"

#include "models/domain/trying.h"
#include "models/services/aside.h"
#include "models/services/claims.h"
#include "models/services/notes.h"
#include "models/services/prioritising.h"

#include <algorithm>

namespace szept::services {

Result<int> keepTime(store::Transaction &tx, const PriorityWeights &weights, const By &by)
{
    SZEPT_TRY(woken, wakeDue(tx, by));
    SZEPT_TRY(aged, ageCases(tx, weights));
    SZEPT_TRY(letGo, endClaims(tx));
    SZEPT_TRY(expired, expireNotes(tx, by));
    return woken + aged + letGo + expired;
}

Result<std::optional<Instant>> nextTick(store::Connection &connection)
{
    SZEPT_TRY(wakes, services::nextWake(connection));
    SZEPT_TRY(ages, services::nextAgeing(connection));
    SZEPT_TRY(claims, services::nextClaimEnd(connection));
    SZEPT_TRY(notes, services::nextNoteEnd(connection));
    std::optional<Instant> next;
    for (const std::optional<Instant> &one : {wakes, ages, claims, notes}) {
        if (one)
            next = next ? std::min(*next, *one) : *one;
    }
    return next;
}

} // namespace szept::services
