// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/discourse/api.h"
#include "connectors/discourse/queuememory.h"
#include "connectors/discourse/seen.h"

#include <QSet>

namespace szept::discourse {

/// A pass over the review queue: by age, page by page, of every priority and kind; where nothing has changed, out of memory.
///
/// Hidden from it: what a plugin put there that is switched off now, which the forum tells and so do we; what the forum
/// does not show this account (a category's moderator sees that category).
class QueueReader
{
public:
    QueueReader(Api &api, Seen &seen, const Clock &clock)
        : m_api(api)
        , m_seen(seen)
        , m_clock(clock)
    {
    }
    [[nodiscard]] Task<PulledPage> page(QString cursor, std::stop_token stop);
    /// Something was done there, or may have been: the next pass reads everything.
    void forget() { m_memory.forget(); }
    /// So it does where a reviewable stands otherwise than it was shown.
    void compare(const QString &id, const RemoteState &state) { m_memory.compare(id, state); }

private:
    /// The beginning of a pass where nothing has changed; without items where it is to be read.
    [[nodiscard]] Task<PulledPage> remembered(std::stop_token stop);
    [[nodiscard]] Task<PulledPage> pageAt(kit::QueueCursor at, std::stop_token stop);
    [[nodiscard]] Task<ReviewPage> read(int offset, std::stop_token stop);
    [[nodiscard]] bool hasNewRoom(const ReviewPage &page);

    Api &m_api;
    Seen &m_seen;
    const Clock &m_clock;
    QueueMemory m_memory;
    QSet<QString> m_unknownRooms;
};

} // namespace szept::discourse
