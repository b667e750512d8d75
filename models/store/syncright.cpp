// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/syncright.h"

#include "models/domain/trying.h"
#include "models/store/statements.h"

using namespace Qt::StringLiterals;

namespace szept::store {
namespace {

/// Beside the writers' lock in PostgresConnection.
constexpr qint64 syncLock = 0x737A657075;

Result<void> checkServer(Connection &connection)
{
    if (connection.dialect() != Dialect::Postgresql)
        return fail(ErrorKind::Fault, u"a file's right is a lock beside it"_s);
    return {};
}

} // namespace

Result<bool> holdsSyncRight(Transaction &tx)
{
    SZEPT_DO(checkServer(tx.connection()));
    // A lock's number as pg_locks shows it: its two halves, and 1 for a number that was given as one.
    static const QString sql
        = u"SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND granted AND pid = pg_backend_pid()"
          " AND classid::bigint = ? AND objid::bigint = ? AND objsubid = 1"_s;
    return one(tx.connection(), sql, bind(syncLock >> 32, syncLock & 0xFFFFFFFF), firstInteger)
        .transform([](qint64 held) { return held > 0; });
}

Result<std::optional<QString>> takeSyncRight(Transaction &tx)
{
    Connection &connection = tx.connection();
    SZEPT_TRY(held, holdsSyncRight(tx));
    if (!held) { // else it would be counted, and have to be given back as often
        SZEPT_TRY(taken, one(connection, u"SELECT pg_try_advisory_lock(?)::int"_s, bind(syncLock), firstInteger));
        if (taken == 0)
            return std::nullopt;
    }
    // A holder whose machine lost its network or its power is missed within a minute.
    for (const QString &setting :
        {u"tcp_keepalives_idle = 30"_s, u"tcp_keepalives_interval = 10"_s, u"tcp_keepalives_count = 3"_s})
        SZEPT_DO(connection.execute(u"SET "_s + setting));
    // Numbers of processes come again; with the moment of the beginning they do not.
    return one(connection, u"SELECT concat(pid, ' ', backend_start) FROM pg_stat_get_activity(pg_backend_pid())"_s, {},
        [](const Row &row) { return std::optional(row.text(0)); });
}

} // namespace szept::store
