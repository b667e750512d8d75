// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/mailman3/heldmemory.h"

#include <algorithm>
#include <utility>

namespace szept::mailman3 {
namespace {

/// What weighs in an item; the rest is small and limited.
qsizetype bytesOf(const PulledItem &item) { return item.raw.size() + item.text.size() * qsizetype(sizeof(QChar)); }

} // namespace

void HeldMemory::beginPass()
{
    std::erase_if(m_lists, [](auto &entry) { return ++entry.second.passes >= mostPasses; });
}

void HeldMemory::take(const Position &at, QList<Message> messages, bool whole)
{
    if (m_reading.list != at.list || m_reading.next != at.page) {
        m_reading = {.list = at.list, .next = at.page, .messages = {}};
        m_lists.erase(at.list);
    }
    m_reading.next = at.page - 1;
    if (!whole)
        giveUp();
    for (Message &message : messages)
        add(std::move(message));
    if (at.page == 1)
        keep();
}

void HeldMemory::add(Message message)
{
    const std::pair key(message.id.number, message.id.heldAt);
    if (!m_reading.whole || m_reading.messages.contains(key))
        return;
    m_reading.bytes += bytesOf(message.item);
    m_reading.messages.emplace(key, std::move(message));
    if (bytes() + m_reading.bytes > m_most)
        giveUp();
}

void HeldMemory::giveUp()
{
    m_reading.whole = false;
    m_reading.messages.clear();
}

void HeldMemory::keep()
{
    Reading read = std::exchange(m_reading, {});
    if (!read.whole || read.messages.empty())
        return;
    List list{.newest = read.messages.begin()->second.id, .items = {}, .bytes = read.bytes};
    for (auto &[key, message] : read.messages)
        list.items.append(std::move(message.item));
    m_lists.insert_or_assign(read.list, std::move(list));
}

void HeldMemory::forget(const QString &list)
{
    m_lists.erase(list);
    if (m_reading.list == list)
        giveUp();
}

std::optional<HeldId> HeldMemory::newest(const QString &list, int count) const
{
    const auto at = m_lists.find(list);
    if (at == m_lists.end() || at->second.items.size() != count)
        return std::nullopt;
    return at->second.newest;
}

QList<PulledItem> HeldMemory::stretch(const Position &from, int lastPage) const
{
    const auto at = m_lists.find(from.list);
    if (at == m_lists.end())
        return {};
    // A page is counted from the oldest.
    const QList<PulledItem> &items = at->second.items;
    const qsizetype before = std::max<qsizetype>(0, items.size() - qsizetype(from.page) * heldPerPage);
    const qsizetype after = std::max<qsizetype>(0, items.size() - qsizetype(lastPage - 1) * heldPerPage);
    return items.sliced(before, std::max<qsizetype>(0, after - before));
}

qsizetype HeldMemory::bytes() const
{
    return std::ranges::fold_left(
        m_lists, qsizetype(0), [](qsizetype sum, const auto &entry) { return sum + entry.second.bytes; });
}

} // namespace szept::mailman3
