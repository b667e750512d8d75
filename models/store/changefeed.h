// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/transaction.h"

#include <QObject>
#include <QThread>

namespace szept::store {

/// One thing that changed: "case 12 was written by window 4711".
struct Change
{
    qint64 seq = 0;
    ChangeKind kind = ChangeKind::Reload;
    QString subject;
    QString process;
    Instant at;

    friend bool operator==(const Change &, const Change &) = default;
};

/// The changes after a number, in order; one Reload where rows between were pruned already.
[[nodiscard]] Result<QList<Change>> changesAfter(Connection &connection, qint64 seq);
/// The number of the newest change.
[[nodiscard]] Result<qint64> newestChange(Connection &connection);

/// Tells what this and other processes committed. It has a thread of its own, which sleeps while nothing happens: it is woken by our
/// own commits, by an event of the WAL file, or by NOTIFY.
class ChangeFeed final : public QObject
{
    Q_OBJECT

public:
    /// Makes a connection of the feed's own; called on the feed's thread.
    using Opener = std::function<Result<std::unique_ptr<Connection>>()>;

    /// file: the SQLite file whose WAL is watched; empty for PostgreSQL.
    ChangeFeed(Opener opener, const QString &file, qint64 after);
    ~ChangeFeed() override;
    /// Looks now. From any thread.
    void poke();

Q_SIGNALS:
    /// In the order of commits, each change once, within a second. Emitted on the feed's thread: connect with a context object, and it
    /// arrives in that object's thread.
    void changed(const QList<szept::store::Change> &changes);

private:
    QThread m_thread;
    QObject *m_watch = nullptr; ///< owned by m_thread: deleted as it finishes
};

} // namespace szept::store
