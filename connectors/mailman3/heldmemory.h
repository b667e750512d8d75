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
/// Nothing has changed where as many messages are remembered as were counted when the pass began, and the last of so many is still
/// the newest that is remembered. For numbers only grow while the newest is there: what stands before it now stood before it when it
/// was read, and was read then or after it (the pages are read towards the oldest, and that is where messages move: see Position). So
/// what stands there is among what is remembered, and as many are the same. A message does not come back, so those waited when they
/// were counted too, and no other did.
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

    /// Forgets what has been shown for long: what the proof above takes for granted may fail (two that are written at once, a database
    /// that was put back), and what a message looks like may change (see isLost() of items).
    void beginPass();
    /// A page as it was read. With the first page the list is remembered, if all the pages that were read towards it came whole.
    void take(const Position &at, QList<Message> messages, bool whole);
    void forget(const QString &list);

    /// The newest of a list of which just so many are remembered.
    [[nodiscard]] std::optional<HeldId> newest(const QString &list, int count) const;
    /// What stands on this page, and on those after it in a pass down to the last one given; the newest first, as they were read.
    [[nodiscard]] QList<PulledItem> stretch(const Position &from, int lastPage) const;

    static constexpr int mostPasses = 60; ///< an hour's, as a rule

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
