// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/kit/paging.h"

#include <algorithm>
#include <array>
#include <functional>

using namespace Qt::StringLiterals;

namespace szept::kit {
namespace {

constexpr int mostSteps = 8; // a queue that moves faster than it is read is shown as it comes, and the pass says so
constexpr int farthest = 1'000'000; // no queue is that long: such an offset was not written by us
constexpr int mostPages = 10'000; // no list is that long

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

/// Whether the page shows what lies behind the last row. One that does not join on has to be of a later moment: how
/// else would it be told from one that was shown before.
bool leadsOn(const QueueCursor &cursor, const QList<QueueRow> &page, std::optional<qsizetype> joint)
{
    if (cursor.lastId.isEmpty())
        return true;
    if (!joint)
        return page.last().key > cursor.lastKey;
    return *joint < page.size() && page.last().key >= cursor.lastKey;
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
    QueueCursor next{cursor.request() + int(page.size()), page.last().id, page.last().key, cursor.steps, step.whole};
    if (!leadsOn(cursor, page, found))
        ++next.steps;
    // A platform that says "more" and shows nothing new, or the same pages in turn, would be asked for ever.
    if (next.steps <= mostSteps && next.offset < farthest)
        step.next = next;
    else
        step.whole = false;
    return step;
}

Result<void> PagesSeen::take(const QStringList &ids)
{
    const qsizetype before = m_ids.size();
    m_ids.unite(QSet<QString>(ids.begin(), ids.end()));
    if (m_ids.size() == before)
        return inCircles(u"a page shows what an earlier one did"_s);
    if (++m_pages >= mostPages)
        return inCircles(u"more than %1 pages"_s.arg(mostPages));
    return {};
}

std::unexpected<Error> inCircles(const QString &what)
{
    return fail(ErrorKind::Malformed, u"the server's pages do not end: "_s + what, {u"pages_in_circles"_s, {}});
}

} // namespace szept::kit
