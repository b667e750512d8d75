// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/actionspec.h"

#include <array>
#include <optional>

namespace szept::views {

/// Which action each decision key means for one case. A key never changes its meaning: a slot that the platform lacks stays
/// empty, and an action that merely shares a slot takes the key only if it is no graver than the one that the key means.
class SlotBoard
{
public:
    SlotBoard() = default;
    explicit SlotBoard(const QList<OfferedAction> &offered);

    /// Of slots 1 … 8; nothing where the platform has none.
    [[nodiscard]] const std::optional<OfferedAction> &at(Slot slot) const { return m_slots.at(size_t(slot) - 1); }
    /// Everything else by name, in the platform's order: what key 9 lists.
    [[nodiscard]] const QList<OfferedAction> &more() const { return m_more; }
    [[nodiscard]] std::optional<OfferedAction> byId(const QString &action) const;

private:
    std::array<std::optional<OfferedAction>, 9> m_slots; ///< the last one stays empty
    QList<OfferedAction> m_more;
};

} // namespace szept::views
