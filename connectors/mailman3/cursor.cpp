// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/mailman3/cursor.h"

#include "connectors/mailman3/limits.h"
#include "models/domain/words.h"

using namespace Qt::StringLiterals;

namespace szept::mailman3 {
namespace {

constexpr WordTable<Queue, 3> queueWords{{
    {Queue::Joining, "joining"_L1},
    {Queue::Leaving, "leaving"_L1},
    {Queue::Held, "held"_L1},
}};

/// The first queue of a list, at or after this one, in which something waits.
std::optional<Position> inList(const ListCounts &counts, Queue from)
{
    for (const Queue queue : {Queue::Joining, Queue::Leaving, Queue::Held}) {
        if (queue >= from && counts.of(queue) > 0)
            return Position{counts.list, queue, pagesOf(counts, queue)};
    }
    return std::nullopt;
}

} // namespace

int perPage(Queue queue) { return queue == Queue::Held ? heldPerPage : requestsPerPage; }

int pagesOf(const ListCounts &counts, Queue queue) { return (counts.of(queue) + perPage(queue) - 1) / perPage(queue); }

int ListCounts::of(Queue queue) const
{
    switch (queue) {
    case Queue::Joining:
        return joining;
    case Queue::Leaving:
        return leaving;
    case Queue::Held:
        break;
    }
    return held;
}

QString toCursor(const Position &position)
{
    return wordOf(queueWords, position.queue) + u':' + QString::number(position.page) + u':' + position.list;
}

std::optional<Position> fromCursor(const QString &cursor)
{
    const auto queue = valueOf(queueWords, QStringView(cursor).left(cursor.indexOf(u':')));
    bool isNumber = false;
    const int page = cursor.section(u':', 1, 1).toInt(&isNumber);
    const QString list = cursor.section(u':', 2);
    if (!queue || !isNumber || page < 1 || list.isEmpty())
        return std::nullopt;
    return Position{list, *queue, page};
}

std::optional<Position> firstPosition(const QList<ListCounts> &lists)
{
    for (const ListCounts &counts : lists) {
        if (const auto position = inList(counts, Queue::Joining))
            return position;
    }
    return std::nullopt;
}

std::optional<Position> nextPosition(const QList<ListCounts> &lists, const Position &position)
{
    if (position.page > 1)
        return Position{position.list, position.queue, position.page - 1};
    for (const ListCounts &counts : lists) {
        if (counts.list < position.list)
            continue;
        const bool same = counts.list == position.list;
        if (same && position.queue == Queue::Held)
            continue;
        const Queue from = !same ? Queue::Joining : position.queue == Queue::Joining ? Queue::Leaving : Queue::Held;
        if (const auto next = inList(counts, from))
            return next;
    }
    return std::nullopt;
}

} // namespace szept::mailman3
