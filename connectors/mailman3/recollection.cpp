// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/mailman3/recollection.h"

#include "connectors/mailman3/ids.h"
#include "connectors/mailman3/mailtext.h"

#include <algorithm>

namespace szept::mailman3 {
namespace {

Recollection::Message remembered(const HeldMessage &held)
{
    const Mail mail = readMail(held.message);
    Recollection::Message message;
    message.ref = toRef(HeldId{held.list, held.heldAt, held.number});
    message.list = held.list;
    message.sender = held.sender;
    message.senderName = mail.from.isEmpty() || mail.from.first().name.isEmpty() ? held.sender : mail.from.first().name;
    message.messageId = mail.messageId;
    message.references = mail.references;
    message.text = shownText(mail).left(Recollection::longestText);
    message.at = fromIso8601(held.heldAt);
    return message;
}

/// One answers the other, or both answer the same.
bool sameThread(const Recollection::Message &one, const Recollection::Message &other)
{
    if (one.list != other.list)
        return false;
    const auto stands = [](const QString &id, const Recollection::Message &in) {
        return !id.isEmpty() && (in.messageId == id || in.references.contains(id));
    };
    return stands(one.messageId, other)
        || std::ranges::any_of(one.references, [&](const QString &id) { return stands(id, other); });
}

} // namespace

void Recollection::keep(const HeldMessage &held)
{
    Message message = remembered(held);
    std::erase_if(m_messages, [&message](const Message &known) { return known.ref == message.ref; });
    m_messages.push_back(std::move(message));
    if (m_messages.size() > most)
        m_messages.pop_front();
}

bool Recollection::knows(const QString &list) const { return std::ranges::contains(m_messages, list, &Message::list); }

QList<Recollection::Message> Recollection::around(const HeldMessage &held) const
{
    const Message subject = remembered(held);
    QList<Message> found{subject};
    for (const Message &message : m_messages) {
        const bool same = message.ref == subject.ref;
        const bool ofSender = !subject.sender.isEmpty() && message.sender == subject.sender;
        if (!same && (ofSender || sameThread(message, subject)))
            found.append(message);
    }
    std::ranges::stable_sort(found, {}, [](const Message &message) { return message.at.value_or(Instant{}); });
    return found;
}

} // namespace szept::mailman3
