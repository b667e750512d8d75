// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/discourse/api.h"
#include "connectors/discourse/seen.h"

#include <QSet>

namespace szept::discourse {

/// A pass over the review queue: by age, ten at a time (the server knows no other size), of every priority and kind.
///
/// Hidden from it: what a plugin put there that is switched off now, which the forum tells and so do we; what the forum
/// does not show this account (a category's moderator sees that category).
class QueueReader
{
public:
    QueueReader(Api &api, Seen &seen)
        : m_api(api)
        , m_seen(seen)
    {
    }
    [[nodiscard]] Task<PulledPage> page(QString cursor, std::stop_token stop);

private:
    [[nodiscard]] Task<ReviewPage> read(int offset, std::stop_token stop);
    [[nodiscard]] bool hasNewRoom(const ReviewPage &page);

    Api &m_api;
    Seen &m_seen;
    QSet<QString> m_unknownRooms;
};

} // namespace szept::discourse
