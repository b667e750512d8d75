// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/mailman3/api.h"
#include "connectors/mailman3/queuereader.h"
#include "models/domain/context.h"

namespace szept::mailman3 {

/// What stands around a subject: what the server knows of its sender, and what else of theirs and of the thread waits
/// or waited lately. Core has no archive: posts that went out are not seen.
class Surroundings
{
public:
    Surroundings(Api &api, QueueReader &queue, const Recollection &seen)
        : m_api(api)
        , m_queue(queue)
        , m_seen(seen)
    {
    }

    [[nodiscard]] Task<Context> around(ItemRef subject, std::stop_token stop);

private:
    [[nodiscard]] Task<Context> aroundHeld(HeldId id, std::stop_token stop);
    [[nodiscard]] Task<QMap<QString, QString>> person(QString address, std::stop_token stop);

    Api &m_api;
    QueueReader &m_queue;
    const Recollection &m_seen;
};

/// "dev.lists.example" → "member, moderation: hold"
[[nodiscard]] QMap<QString, QString> membershipFacts(const QList<Membership> &memberships);

} // namespace szept::mailman3
