// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/location.h"

#include <QUuid>

namespace szept::store {

class Connection;
class SqliteConnection;

/// Copies a whole SQLite file, with the same key, while others read and write it: one picture of it. The copy appears
/// under its name only when it is whole, on disk, and was opened and checked. By SQLite's backup interface: page for
/// page, as it is, but for the mark that it is a backup.
[[nodiscard]] Result<void> copyPages(SqliteConnection &from, const QString &to, const QByteArray &key);
/// Likewise by VACUUM INTO: everything is read and written anew, so what is damaged is noticed here.
[[nodiscard]] Result<void> copyContent(SqliteConnection &from, const QString &to, const QByteArray &key);
/// Likewise, out of a backup: what appears is a workspace of its own (markCopy(), where there is an id for it),
/// unsettled. False when there is a file of that name.
[[nodiscard]] Result<bool> copyAsWorkspace(
    SqliteConnection &from, const QString &to, const QByteArray &key, const QUuid &copy);
/// A copy by copyPages() is marked: opened as a workspace it would send what waits in its outbox once more.
[[nodiscard]] Result<bool> isMarkedBackup(Connection &connection);
/// Whether what waited in a workspace that was made out of an export or a backup is still to be parked. It stands in
/// the workspace from the same moment as the rest: whatever breaks off the making, nothing of it goes out.
[[nodiscard]] Result<bool> isUnsettled(Connection &connection);
[[nodiscard]] Result<void> setUnsettled(Connection &connection, bool unsettled);
/// Opens a copy and checks all of it; nothing in it changes. Damaged, WrongKey … in words.
[[nodiscard]] Result<void> checkCopy(const QString &file, const QByteArray &key);

/// Has pg_dump write the whole database into a file (its custom format), and pg_restore read all of it. Unsupported when
/// they are not installed; with the reason "server_dump" when one of them fails, and then there is no file.
[[nodiscard]] Result<void> dumpServer(const Location &from, const QString &to);

} // namespace szept::store
