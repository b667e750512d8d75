// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/mailman3/cursor.h"
#include "connectors/mailman3/ids.h"
#include "connectors/mailman3/limits.h"
#include "models/domain/pulled.h"

#include <functional>
#include <map>
#include <optional>

namespace szept::mailman3 {

/// What waited in each list when it was read last. A pass begins every minute and messages come whole: a list in which nothing has
/// changed is shown out of this. In memory only, lost with the connector.
///
/// Nothing has changed where just as many are remembered, n, as were counted when the pass began, and the n-th that waits now is the
/// newest of them. For while that one waits, others get numbers above its own: what waits before it waited already when it was read.
/// It was read then or afterwards, because pages are read towards the oldest and messages move that way alone (see Position). So the n
/// that wait up to it are all among the n that are remembered: they are the same. None comes back, so all of them waited when they were
/// counted, and nothing else did: what is newer came later, and is counted by the next pass.
class HeldMemory
{
public:
    struct Message
    {
        HeldId id;
        PulledItem item;
    };

    explicit HeldMemory(qsizetype most = mostRemembered)
        : m_most(most)
    {
    }

    /// Forgets what has been shown for an hour or so. What the proof takes for granted may fail (a database was put back, two messages
    /// were written at once), and a message may look otherwise while it waits: Mailman loses the text of one (see item.cpp).
    void beginPass();
    /// A page as it was read. With the first page the list is remembered, if all the pages that were read towards it came whole.
    void take(const Position &at, QList<Message> messages, bool whole);
    void forget(const QString &list);

    /// The newest of a list of which just so many are remembered.
    [[nodiscard]] std::optional<HeldId> newest(const QString &list, int count) const;
    /// What stands on this page, and on those after it in a pass down to the last one given; the newest first, as they were read.
    [[nodiscard]] QList<PulledItem> stretch(const Position &from, int lastPage) const;

    static constexpr int mostPasses = 60; ///< one a minute

private:
    struct List
    {
        HeldId newest;
        QList<PulledItem> items; ///< the newest first
        qsizetype bytes = 0;
        int passes = 0; ///< that began since
    };
    /// The list whose pages are being read.
    struct Reading
    {
        QString list;
        int next = 0; ///< the page that has to follow
        bool whole = true;
        qsizetype bytes = 0;
        std::map<std::pair<qint64, QString>, Message, std::greater<>> messages; ///< each once, the newest first
    };

    void add(Message message);
    void giveUp(); ///< on the list that is being read
    void keep();
    [[nodiscard]] qsizetype bytes() const;

    qsizetype m_most;
    std::map<QString, List> m_lists;
    Reading m_reading;
};

} // namespace szept::mailman3
