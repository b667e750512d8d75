// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/kit/paging.h"

#include <QStringList>

#include <algorithm>
#include <array>
#include <functional>

using namespace Qt::StringLiterals;

namespace szept::kit {
namespace {

constexpr int mostSteps = 8; // a queue that moves faster than it is read is shown as it comes, and the pass says so
constexpr int farthest = 10'000'000; // no queue is that long: such an offset was not written by us

/// The first row that has not been shown; nothing when the page does not join on to the last row.
std::optional<qsizetype> joint(const QueueCursor &cursor, const QList<QueueRow> &page)
{
    if (cursor.lastId.isEmpty())
        return 0;
    const auto last = std::ranges::find(page, cursor.lastId, &QueueRow::id);
    if (last != page.end())
        return last - page.begin() + 1;
    // It was decided. A row that came before it in the queue shows that nothing lies between; one of the same moment
    // does not.
    if (!page.isEmpty() && page.first().key < cursor.lastKey && std::ranges::is_sorted(page, {}, &QueueRow::key))
        return std::ranges::lower_bound(page, cursor.lastKey, {}, &QueueRow::key) - page.begin();
    if (cursor.request() == 0)
        return 0;
    return std::nullopt;
}

} // namespace

QueueCursor QueueCursor::parse(const QString &text)
{
    const QStringList parts = text.split(u'|');
    if (parts.size() < 6 || parts[0] != "q1"_L1)
        return {};
    QueueCursor cursor;
    std::array<bool, 3> numbers{};
    cursor.offset = parts[1].toInt(&numbers[0]);
    cursor.lastKey = parts[2].toLongLong(&numbers[1]);
    cursor.steps = parts[3].toInt(&numbers[2]);
    cursor.whole = parts[4] == "whole"_L1;
    cursor.lastId = text.section(u'|', 5);
    const bool sound = std::ranges::all_of(numbers, std::identity()) && cursor.offset >= 0 && cursor.offset < farthest
        && cursor.steps >= 0;
    return sound ? cursor : QueueCursor();
}

QString QueueCursor::text() const
{
    // The id comes last: whatever stands in it, and not through arg(), which would take a %1 in it for a place.
    return u"q1|%1|%2|%3|%4|"_s.arg(offset).arg(lastKey).arg(steps).arg(whole ? u"whole"_s : u"gaps"_s) + lastId;
}

QueueStep proceed(const QueueCursor &cursor, const QList<QueueRow> &page, bool more, int pageSize)
{
    QueueStep step;
    step.whole = cursor.whole;
    const auto found = joint(cursor, page);
    if (!found && cursor.steps < mostSteps) {
        step.firstNew = page.size();
        step.next = cursor;
        step.next->offset = std::max(0, cursor.request() - pageSize + 1);
        ++step.next->steps;
        return step;
    }
    step.whole = step.whole && found;
    step.firstNew = found.value_or(0);
    if (!more || page.isEmpty())
        return step;
    const QueueCursor next{
        cursor.request() + int(page.size()), page.last().id, page.last().key, cursor.steps, step.whole};
    // A platform that says "more" and shows nothing new would be asked for ever.
    if (next.request() > cursor.request() || next.lastId != cursor.lastId)
        step.next = next;
    else
        step.whole = false;
    return step;
}

} // namespace szept::kit
