// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/takenback.h"

#include "models/services/dropping.h"

#include <algorithm>
#include <ranges>

namespace szept::services {

TakenBack takenBack(const DecisionView &undone)
{
    const auto isOriginal = [](const Action &action) { return !action.compensates.isValid(); };
    const auto wasLeftToOthers = [](const Action &action) {
        return action.state == ActionState::Sent && action.outcome == Outcome::AlreadyHandled;
    };
    // What a person has to answer first is on no way; what was left to others took nothing back.
    const auto takesBack = [&wasLeftToOthers](const Action &action) {
        return action.state != ActionState::Withdrawn && action.state != ActionState::Parked
            && !wasLeftToOthers(action);
    };
    const auto isTakenBack = [&](const Action &action) {
        if (action.state == ActionState::Parked) // it may stand at the platform: a person says first
            return false;
        if (droppedUnsure(action)) // likewise, and nobody looks any more
            return false;
        const bool nothingOfOurs = action.state == ActionState::Withdrawn || wasLeftToOthers(action);
        return nothingOfOurs || std::ranges::any_of(undone.actions, [&](const Action &other) {
            return other.compensates == action.id && takesBack(other);
        });
    };
    auto originals = undone.actions | std::views::filter(isOriginal);
    if (std::ranges::all_of(originals, isTakenBack))
        return TakenBack::Whole;
    return std::ranges::any_of(originals, isTakenBack) ? TakenBack::InPart : TakenBack::Not;
}

} // namespace szept::services
