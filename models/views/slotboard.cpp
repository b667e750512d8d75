// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/slotboard.h"

#include <algorithm>

namespace szept::views {
namespace {

bool noGraver(const ActionSpec &other, const ActionSpec &meant)
{
    return (!other.severe || meant.severe) && (other.undoable || !meant.undoable);
}

/// The action that a slot's key means among those that share the slot; null where there is none.
const OfferedAction *meantBy(Slot slot, const QList<OfferedAction> &offered)
{
    const OfferedAction *meant = nullptr;
    for (const OfferedAction &action : offered) {
        if (action.spec.slot == slot && (!meant || (action.spec.preferred && !meant->spec.preferred)))
            meant = &action;
    }
    if (!meant || meant->permitted)
        return meant;
    const auto instead = std::ranges::find_if(offered, [&](const OfferedAction &action) {
        return action.spec.slot == slot && action.permitted && noGraver(action.spec, meant->spec);
    });
    return instead == offered.end() ? meant : &*instead;
}

} // namespace

SlotBoard::SlotBoard(const QList<OfferedAction> &offered)
{
    QList<const OfferedAction *> taken;
    for (int digit = int(Slot::Keep); digit < int(Slot::More); ++digit) {
        if (const OfferedAction *meant = meantBy(Slot(digit), offered)) {
            m_slots.at(size_t(digit) - 1) = *meant;
            taken.append(meant);
        }
    }
    for (const OfferedAction &action : offered) {
        if (!taken.contains(&action))
            m_more.append(action);
    }
}

std::optional<OfferedAction> SlotBoard::byId(const QString &action) const
{
    for (const auto &slot : m_slots) {
        if (slot && slot->spec.id == action)
            return slot;
    }
    const auto found = std::ranges::find_if(m_more, [&](const OfferedAction &one) { return one.spec.id == action; });
    return found == m_more.end() ? std::nullopt : std::optional(*found);
}

} // namespace szept::views
