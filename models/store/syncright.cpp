// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/syncright.h"

#include "models/domain/attempt.h"
#include "models/store/statements.h"

using namespace Qt::StringLiterals;

namespace szept::store {
namespace {

/// Beside the writers' lock in PostgresConnection.
constexpr qint64 syncLock = 0x737A657075;

} // namespace

Result<bool> takeSyncRight(Transaction &tx)
{
    Connection &connection = tx.connection();
    if (connection.dialect() != Dialect::Postgresql)
        return fail(ErrorKind::Fault, u"a file's right is a lock beside it"_s);
    SZEPT_TRY(taken, one(connection, u"SELECT pg_try_advisory_lock(?)::int"_s, bind(syncLock), firstInteger));
    if (taken == 0)
        return false;
    // A holder whose machine lost its network or its power is missed within a minute.
    for (const QString &setting :
        {u"tcp_keepalives_idle = 30"_s, u"tcp_keepalives_interval = 10"_s, u"tcp_keepalives_count = 3"_s})
        SZEPT_DO(connection.execute(u"SET "_s + setting));
    return true;
}

} // namespace szept::store
