// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/takenback.h"

#include <algorithm>
#include <ranges>

namespace szept::services {

TakenBack takenBack(const DecisionView &undone)
{
    const auto isOriginal = [](const Action &action) { return !action.compensates.isValid(); };
    const auto isTakenBack = [&undone](const Action &action) {
        const bool nothingOfOurs = action.state == ActionState::Withdrawn
            || (action.state == ActionState::Sent && action.outcome == Outcome::AlreadyHandled);
        return nothingOfOurs || std::ranges::any_of(undone.actions, [&action](const Action &other) {
            return other.compensates == action.id && other.state != ActionState::Withdrawn;
        });
    };
    auto originals = undone.actions | std::views::filter(isOriginal);
    if (std::ranges::all_of(originals, isTakenBack))
        return TakenBack::Whole;
    return std::ranges::any_of(originals, isTakenBack) ? TakenBack::InPart : TakenBack::Not;
}

} // namespace szept::services
