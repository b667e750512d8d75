// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/duebook.h"

#include "app/sync/retry.h"
#include "models/services/triage.h"

#include <QSet>

#include <algorithm>

namespace szept::sync {
namespace {

/// "Send it", said by a person about an action that had waited, or been parked: it is due from then on.
bool orderedAnew(const services::DueAction &due)
{
    return !due.action.error && due.action.due > due.decidedAt + services::longUndoWindow;
}

/// When a person last said so, whatever came of it since.
std::optional<Instant> orderedAnewAt(const services::DueAction &due)
{
    if (due.saidAgainAt)
        return due.saidAgainAt;
    return orderedAnew(due) ? std::optional(due.action.due) : std::nullopt;
}

/// The longest that it may wait from now on, whatever the wall clock has become since its due time was written.
Duration longestWait(const services::DueAction &due)
{
    if (orderedAnew(due))
        return Duration::zero();
    if (due.action.error)
        return std::clamp(due.action.error->retryAfter.value_or(backoffCap), backoffCap, longestPause);
    return due.action.attempts > 0 ? backoffCap : std::max(Duration::zero(), due.action.due - due.decidedAt);
}

} // namespace

Duration DueBook::moment(const services::DueAction &due, Instant now, Duration steady)
{
    const auto known = m_entries.find(due.action.id);
    if (known != m_entries.end() && known->due == due.action.due)
        return known->moment;
    const bool first = due.action.attempts == 0 && !due.action.error && !orderedAnew(due);
    const Duration hold = std::clamp(due.action.due - now, Duration::zero(), longestWait(due));
    const Duration firstSeen = known != m_entries.end() ? known->firstSeen : steady;
    m_entries.insert(due.action.id, {due.action.due, steady + hold, firstSeen, !first});
    return steady + hold;
}

void DueBook::wait(ActionId action, Instant due, Duration until)
{
    Entry &entry = m_entries[action];
    entry.due = due;
    entry.moment = until;
    entry.ours = true;
}

void DueBook::hurry(Duration steady)
{
    for (Entry &entry : m_entries) {
        if (entry.ours)
            entry.moment = std::min(entry.moment, steady);
    }
}

Duration DueBook::age(const services::DueAction &due, Instant now, Duration steady) const
{
    if (const auto ordered = orderedAnewAt(due))
        return now - *ordered;
    const auto known = m_entries.find(due.action.id);
    const Duration lived = known == m_entries.end() ? Duration::zero() : steady - known->firstSeen;
    return std::max(now - due.decidedAt, lived);
}

bool DueBook::orderedBefore(const services::DueAction &due, const Waking &waking) const
{
    if (const auto ordered = orderedAnewAt(due))
        return *ordered <= waking.wall;
    const auto known = m_entries.find(due.action.id);
    const bool seen = known != m_entries.end() && known->firstSeen <= waking.steady;
    return seen || due.decidedAt <= waking.wall;
}

void DueBook::keep(const QList<services::DueAction> &actions)
{
    QSet<ActionId> kept;
    for (const services::DueAction &one : actions)
        kept.insert(one.action.id);
    m_entries.removeIf([&kept](const auto &entry) { return !kept.contains(entry.key()); });
}

} // namespace szept::sync
