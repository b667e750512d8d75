// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/mailman3/item.h"

#include <deque>

namespace szept::mailman3 {

/// The messages that went through our hands lately: the only archive that Mailman's core offers. A cache, lost with the
/// connector.
class Recollection
{
public:
    struct Message
    {
        ItemRef ref;
        QString list;
        QString sender;
        QString senderName;
        QString messageId;
        QStringList references;
        QString text; ///< the beginning
        std::optional<Instant> at;
    };

    void keep(const HeldMessage &held);
    [[nodiscard]] bool knows(const QString &list) const;
    /// What belongs to the same thread of the list, or comes from the same sender anywhere, the message itself too;
    /// oldest first.
    [[nodiscard]] QList<Message> around(const HeldMessage &held) const;

    static constexpr size_t most = 500;
    static constexpr qsizetype longestText = 2000;

private:
    std::deque<Message> m_messages; ///< latest last; each once
};

} // namespace szept::mailman3
