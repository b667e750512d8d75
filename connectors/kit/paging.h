// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/error.h"

#include <QList>
#include <QSet>
#include <QStringList>

#include <algorithm>
#include <optional>

namespace szept::kit {

/// Where a pass by offset stands in a queue that moves while it is read: others decide, so what is behind slides
/// forward. It remembers the last row that it has shown and asks for it once more; when that is not where it was, the
/// pass finds its place again or steps back. Sorted by a key that grows (the time of queueing) nothing is left out.
struct QueueCursor
{
    int offset = 0; ///< rows before and with the last one
    QString lastId;
    qint64 lastKey = 0;
    int steps = 0; ///< that did not lead on: back, for want of the place, or to what was shown
    bool whole = true;

    /// Any text: one that no cursor of ours wrote starts anew.
    [[nodiscard]] static QueueCursor parse(const QString &text);
    [[nodiscard]] QString text() const;
    /// What to ask the platform for.
    [[nodiscard]] int request() const { return lastId.isEmpty() ? offset : std::max(0, offset - 1); }

    friend bool operator==(const QueueCursor &, const QueueCursor &) = default;
};

struct QueueRow
{
    QString id;
    qint64 key = 0;
};

struct QueueStep
{
    qsizetype firstNew = 0; ///< rows of the page before it were shown already; the page's size when none is to be shown
    std::optional<QueueCursor> next; ///< nothing when the pass has ended
    bool whole = true; ///< nothing was left out so far
};

/// After the page that was asked for at cursor.request(). more: the platform says that it has further rows. pageSize:
/// how far to step back; at least 2, or the pass can never find its place again.
[[nodiscard]] QueueStep proceed(const QueueCursor &cursor, const QList<QueueRow> &page, bool more, int pageSize);

/// What a list that is read to its end has shown, page by page. A server that ignores which page is asked for would be
/// read for ever.
class PagesSeen
{
public:
    /// After each page behind which the server says that there are more. Malformed when it showed nothing that was not
    /// there before, or when no list has so many pages.
    [[nodiscard]] Result<void> take(const QStringList &ids);

private:
    QSet<QString> m_ids;
    int m_pages = 0;
};

/// The error of pages that lead nowhere.
[[nodiscard]] std::unexpected<Error> inCircles(const QString &what);

} // namespace szept::kit
