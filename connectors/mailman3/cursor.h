// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <optional>

namespace szept::mailman3 {

enum class Queue { Joining, Leaving, Held };

/// Where a pass over all lists stands: which page of which queue of which list comes next.
///
/// Pages are read from the last to the first. The queues are sorted by age and only ever lose entries in the middle and
/// gain them at the end: what is handled while we read moves the rest towards the pages that are still to come, so
/// nothing that waited when the pass began is passed over.
struct Position
{
    QString list;
    Queue queue = Queue::Joining;
    int page = 1;

    friend bool operator==(const Position &, const Position &) = default;
};

/// "held:3:dev.lists.example", and back; nothing for what is no cursor of ours.
[[nodiscard]] QString toCursor(const Position &position);
[[nodiscard]] std::optional<Position> fromCursor(const QString &cursor);

/// How much waits in a list, as counted when the pass began.
struct ListCounts
{
    QString list;
    int joining = 0;
    int leaving = 0;
    int held = 0;

    [[nodiscard]] int of(Queue queue) const;
};

/// The first position of a pass; nothing when nothing waits. The lists are sorted by id.
[[nodiscard]] std::optional<Position> firstPosition(const QList<ListCounts> &lists);
/// The one after it; nothing when the pass has ended. The position's list need not be there any more.
[[nodiscard]] std::optional<Position> nextPosition(const QList<ListCounts> &lists, const Position &position);
[[nodiscard]] int perPage(Queue queue);
[[nodiscard]] int pagesOf(const ListCounts &counts, Queue queue);

} // namespace szept::mailman3
