// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/discourse/queuereader.h"

#include "connectors/discourse/requests.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace szept::discourse {
namespace {

/// What was left out of a pass's page.
struct Unreadable
{
    qsizetype number = 0;
    QString fault; ///< of the first
};

/// Adds the rows from there on.
void show(const ReviewPage &found, qsizetype from, PulledPage &shown, Unreadable &unreadable)
{
    const auto first = std::ranges::lower_bound(found.places, from);
    shown.items = found.items.sliced(first - found.places.begin());
    for (auto at = found.faults.lowerBound(from); at != found.faults.end(); ++at) {
        if (++unreadable.number == 1)
            unreadable.fault = *at;
    }
}

} // namespace

Task<PulledPage> QueueReader::page(QString cursor, std::stop_token stop)
{
    if (cursor.isEmpty()) {
        auto begun = co_await remembered(stop);
        if (!begun || !begun->items.isEmpty())
            co_return begun;
        m_memory.begin(m_clock.steady());
    }
    auto read = co_await pageAt(kit::QueueCursor::parse(cursor), std::move(stop));
    if (read)
        m_memory.take(cursor, *read);
    co_return read;
}

Task<PulledPage> QueueReader::remembered(std::stop_token stop)
{
    const auto offset = m_memory.newestPage(m_clock.steady());
    if (!offset)
        co_return PulledPage();
    const auto newest = co_await pageAt({.offset = *offset, .lastId = {}}, std::move(stop));
    if (!newest)
        co_return std::unexpected(newest.error());
    // What was remembered may have been forgotten meanwhile.
    co_return m_memory.begun(*offset, *newest).value_or(PulledPage());
}

Task<PulledPage> QueueReader::pageAt(kit::QueueCursor at, std::stop_token stop)
{
    PulledPage shown;
    Unreadable unreadable;
    for (;;) {
        const auto found = co_await read(at.request(), stop);
        if (!found)
            co_return std::unexpected(found.error());
        for (const Review &review : found->reviews)
            m_seen.keep(review);
        const kit::QueueStep step = kit::proceed(at, found->rows, found->more, requests::perPage);
        show(*found, step.firstNew, shown, unreadable);
        shown.wholeQueue = step.whole && unreadable.number == 0;
        shown.total = found->total;
        shown.notes.clear();
        if (!found->hiddenKinds.isEmpty())
            shown.notes.append({u"hidden_kinds"_s, found->hiddenKinds});
        if (unreadable.number > 0)
            shown.notes.append(
                {u"unreadable_messages"_s, {m_api.community(), QString::number(unreadable.number), unreadable.fault}});
        shown.next = step.next ? step.next->text() : QString();
        // A page that only searches for its place is none.
        if (!shown.items.isEmpty() || !step.next)
            co_return shown;
        at = *step.next;
    }
}

Task<ReviewPage> QueueReader::read(int offset, std::stop_token stop)
{
    auto surrounds = co_await m_api.surrounds(false, stop);
    if (!surrounds)
        co_return std::unexpected(surrounds.error());
    const kit::Request request = requests::reviewPage(offset);
    const auto answer = co_await m_api.send(request, stop);
    if (!answer)
        co_return std::unexpected(answer.error());
    if (!answer->ok()) {
        const Result<Error> why = co_await m_api.explained(m_api.refusal(request, *answer), std::move(stop));
        co_return std::unexpected(*why);
    }
    auto page = parseReviewPage(answer->body, *surrounds);
    if (page && hasNewRoom(*page)) {
        surrounds = co_await m_api.surrounds(true, std::move(stop));
        if (!surrounds)
            co_return std::unexpected(surrounds.error());
        page = parseReviewPage(answer->body, *surrounds);
    }
    if (!page)
        co_return std::unexpected(kit::unreadable(request, *answer, page.error()));
    co_return page;
}

/// A category that is newer than what we know. One that the site never tells us of is asked for once.
bool QueueReader::hasNewRoom(const ReviewPage &page)
{
    bool found = false;
    for (const PulledItem &item : page.items) {
        if (!item.room || !item.room->name.startsWith(u'#') || m_unknownRooms.contains(item.room->remoteId))
            continue;
        m_unknownRooms.insert(item.room->remoteId);
        found = true;
    }
    return found;
}

} // namespace szept::discourse
