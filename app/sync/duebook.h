// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/outbox.h"

#include <QHash>

namespace szept::sync {

/// When the program started, or the device woke, by both clocks.
struct Waking
{
    Instant wall;
    Duration steady{};
};

/// When actions may go, by the clock that nobody can set. The store keeps a due time of the wall clock; the book turns it into a
/// moment of the steady clock as soon as it sees it, and stays with that: a wall clock that jumps sends nothing early and holds
/// nothing for ever. What was due before the program started waits for no longer than its whole undo window, or the longest pause
/// that was meant by its last try; what a person ordered anew does not wait.
class DueBook
{
public:
    /// The moment of the steady clock from which the action may go.
    [[nodiscard]] Duration moment(const services::DueAction &due, Instant now, Duration steady);
    /// We wrote this due time ourselves just now, for a wait that begins now.
    void wait(ActionId action, Instant due, Duration until);
    /// Ends the waits that were our own doing, not those for an undo window: a person says "now".
    void hurry(Duration steady);
    /// For how long it has been decided: the longer of what the wall clock says and of what was lived through here. When a person
    /// has since said "send it", from then on.
    [[nodiscard]] Duration age(const services::DueAction &due, Instant now, Duration steady) const;
    /// What was ordered by then: by the wall clock, or because it was seen here. It may be seen late, behind another on its
    /// subject or at the end of a long lane, and no later order is meant by that.
    [[nodiscard]] bool orderedBefore(const services::DueAction &due, const Waking &waking) const;
    /// Forgets all the others.
    void keep(const QList<services::DueAction> &actions);

private:
    struct Entry
    {
        Instant due;
        Duration moment{};
        Duration firstSeen{};
        bool ours = false; ///< a wait for another try
    };
    QHash<ActionId, Entry> m_entries;
};

} // namespace szept::sync
