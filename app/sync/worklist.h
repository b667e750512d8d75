// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/clock.h"
#include "models/domain/work.h"

#include <QList>
#include <QObject>

namespace szept::sync {

/// What is being waited for, as values that a window can show. Lives on the sync thread.
class WorkList : public QObject
{
    Q_OBJECT

public:
    /// Stands in the list as long as it lives. The list outlives it.
    class Entry
    {
    public:
        Entry(WorkList &list, AccountId account, WorkKind kind, QString subject = {},
            std::optional<Instant> nextTry = {});
        Q_DISABLE_COPY_MOVE(Entry)
        ~Entry();
        /// The platform has answered, and there is more to ask.
        void answered();

    private:
        WorkList &m_list;
        quint64 m_id;
    };

    explicit WorkList(const Clock &clock);
    [[nodiscard]] const QList<Work> &works() const { return m_works; }

Q_SIGNALS:
    /// Emitted on the sync thread after each change; connect it queued from another. Values only.
    void changed(const QList<szept::Work> &works);

private:
    const Clock &m_clock;
    QList<Work> m_works;
    quint64 m_last = 0;
};

} // namespace szept::sync
