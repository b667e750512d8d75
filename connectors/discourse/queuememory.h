// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/pulled.h"
#include "models/domain/remotestate.h"

#include <optional>

namespace szept::discourse {

/// What waited when the queue was read whole. A pass begins every minute, and a user API key has few requests a day: where nothing has
/// changed, the page with the newest alone is asked for, and what stands before it is shown out of this. In memory only, lost with the
/// connector.
///
/// The queue is by age. A row that stands where it stood has as many before it as it had: none of those was decided. That is no proof:
/// one may have been decided while an older one was flagged again after its decision, and a further flag shows on its own row alone. So
/// nothing is shown for longer than ten minutes, nor after a deed of ours or a look that found otherwise.
class QueueMemory
{
public:
    static constexpr Duration longest = std::chrono::minutes(10);

    explicit QueueMemory(qsizetype most = qsizetype(16) * 1024 * 1024)
        : m_most(most)
    {
    }

    /// A pass reads the queue from its beginning.
    void begin(Duration now);
    /// What a pass showed at this cursor. With the last page the queue is remembered, if each page joined on to the one before and told
    /// all, and as many wait as were shown.
    void take(const QString &cursor, const PulledPage &page);
    /// The first row of the page with the newest; nothing where this is the only page, or where nothing is remembered (any more).
    [[nodiscard]] std::optional<int> newestPage(Duration now) const;
    /// A pass that began with that page: what is remembered before it, and the page as it was read. Nothing where what is remembered of
    /// it does not stand there as it did. What is new behind it is no change: it stands before nothing.
    [[nodiscard]] std::optional<PulledPage> begun(int offset, const PulledPage &page);

    void forget();
    /// A look at this reviewable: forgets, if it stands otherwise than it was shown.
    void compare(const QString &id, const RemoteState &state);

private:
    struct Shown
    {
        Duration since{}; ///< no item was read before
        QList<PulledItem> items;
        qsizetype bytes = 0;
    };

    void add(const QList<PulledItem> &items);
    void giveUp(); ///< on the pass that is being read

    qsizetype m_most;
    std::optional<Shown> m_whole;
    std::optional<Shown> m_reading; ///< of a pass that may yet be remembered
    QString m_next; ///< the cursor that has to follow in it
};

} // namespace szept::discourse
