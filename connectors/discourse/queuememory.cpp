// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/discourse/queuememory.h"

#include "connectors/discourse/requests.h"

#include <algorithm>
#include <utility>

namespace szept::discourse {
namespace {

/// What weighs in an item; the rest is small and limited.
qsizetype bytesOf(const PulledItem &item) { return item.raw.size() + item.text.size() * qsizetype(sizeof(QChar)); }

/// Nothing was left out or hidden, and it can be counted.
bool tellsAll(const PulledPage &page) { return page.wholeQueue && page.notes.isEmpty() && page.total; }

/// all: what was not shown does not wait.
bool standsOtherwise(const QList<PulledItem> &shown, bool all, const QString &id, const RemoteState &state)
{
    const auto at = std::ranges::find_if(shown, [&id](const PulledItem &item) { return item.ref.remoteId == id; });
    if (at == shown.end())
        return all && state.open;
    return !state.open || at->version != state.version;
}

} // namespace

void QueueMemory::begin(Duration now)
{
    forget();
    m_reading = Shown{.since = now, .items = {}};
    m_next.clear();
}

void QueueMemory::take(const QString &cursor, const PulledPage &page)
{
    if (cursor != m_next || !tellsAll(page))
        giveUp();
    if (!m_reading)
        return;
    m_next = page.next;
    add(page.items);
    if (!page.next.isEmpty() || !m_reading)
        return;
    Shown read = *std::exchange(m_reading, std::nullopt);
    if (read.items.size() == *page.total)
        m_whole = std::move(read);
}

void QueueMemory::add(const QList<PulledItem> &items)
{
    for (const PulledItem &item : items)
        m_reading->bytes += bytesOf(item);
    m_reading->items += items;
    if (m_reading->bytes > m_most)
        giveUp();
}

std::optional<int> QueueMemory::newestPage(Duration now) const
{
    if (!m_whole || now - m_whole->since >= longest || m_whole->items.size() <= requests::perPage)
        return std::nullopt;
    return int(m_whole->items.size() - 1) / requests::perPage * requests::perPage;
}

std::optional<PulledPage> QueueMemory::begun(int offset, const PulledPage &page)
{
    if (!m_whole || offset >= m_whole->items.size() || !tellsAll(page))
        return std::nullopt;
    const QList<PulledItem> newest = m_whole->items.sliced(offset);
    const bool same = page.items.size() >= newest.size() && page.items.first(newest.size()) == newest;
    const bool counted = !page.next.isEmpty() || *page.total == offset + page.items.size();
    if (!same || !counted)
        return std::nullopt;
    PulledPage whole = page;
    whole.items = m_whole->items.first(offset) + page.items;
    begin(m_whole->since);
    take({}, whole);
    return whole;
}

void QueueMemory::forget()
{
    m_whole.reset();
    giveUp();
}

void QueueMemory::giveUp() { m_reading.reset(); }

void QueueMemory::compare(const QString &id, const RemoteState &state)
{
    const bool shown = m_whole && standsOtherwise(m_whole->items, true, id, state);
    const bool read = m_reading && standsOtherwise(m_reading->items, false, id, state);
    if (shown || read)
        forget();
}

} // namespace szept::discourse
