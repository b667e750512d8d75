// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/postgresconnection.h"

#include <QSqlError>

using namespace Qt::StringLiterals;

namespace szept::store {
namespace {

/// The writers' lock: "szept" in bytes, so that it meets nobody else's.
constexpr qint64 writersLock = 0x737A657074;

ErrorKind kindOf(const QString &state)
{
    if (state == "28P01"_L1 || state.startsWith("28"_L1))
        return ErrorKind::Unauthorised;
    if (state == "3D000"_L1)
        return ErrorKind::NotFound;
    if (state == "42501"_L1)
        return ErrorKind::Forbidden;
    if (state == "25006"_L1)
        return ErrorKind::ReadOnly;
    if (state.startsWith("53"_L1))
        return state == "53100"_L1 ? ErrorKind::NoSpace : ErrorKind::Unavailable;
    if (state == "55P03"_L1 || state.startsWith("40"_L1))
        return ErrorKind::Busy;
    if (state.startsWith("08"_L1) || state.startsWith("57"_L1))
        return ErrorKind::Unavailable;
    if (state.startsWith("XX"_L1))
        return ErrorKind::Damaged;
    return ErrorKind::Fault;
}

/// The server's first line, without the values that it may quote.
QString withoutValues(const QString &text)
{
    const QString line = text.section(u'\n', 0, 0);
    return line.first(line.contains(": \""_L1) ? line.indexOf(": \""_L1) : line.size());
}

} // namespace

PostgresConnection::PostgresConnection()
    : SqlConnection(u"QPSQL"_s)
{
}

Error PostgresConnection::errorOf(const QSqlError &error) const
{
    const QString state = error.nativeErrorCode();
    const ErrorKind kind = state.isEmpty() ? ErrorKind::Unavailable : kindOf(state);
    return {kind, u"PostgreSQL %1: %2"_s.arg(state, withoutValues(error.databaseText())), {}, {}};
}

Result<std::unique_ptr<PostgresConnection>> PostgresConnection::open(const Location &location, Duration busyLimit)
{
    std::unique_ptr<PostgresConnection> connection(new PostgresConnection);
    QSqlDatabase &database = connection->database();
    if (!database.isValid())
        return fail(ErrorKind::Fault, u"Qt's PostgreSQL driver is not installed"_s);
    database.setHostName(location.host);
    database.setPort(location.port);
    database.setDatabaseName(location.database);
    database.setUserName(location.user);
    database.setPassword(location.password);
    database.setConnectOptions(location.options);
    if (!database.open()) {
        const QString text = database.lastError().databaseText();
        ErrorKind kind = ErrorKind::Unavailable;
        if (text.contains("SSL"_L1) || text.contains("certificate"_L1))
            kind = ErrorKind::NoEncryption;
        else if (text.contains("authentication failed"_L1) || text.contains("role \""_L1) || text.contains("password"_L1))
            kind = ErrorKind::Unauthorised;
        else if (text.contains("database \""_L1))
            kind = ErrorKind::NotFound;
        return fail(kind, u"no connection to %1"_s.arg(location.shown()));
    }
    const QString milliseconds = QString::number(busyLimit.count());
    for (const QString &setting : {QString(u"lock_timeout = "_s + milliseconds), u"synchronous_commit = on"_s, u"client_min_messages = warning"_s,
                                u"default_transaction_isolation = 'repeatable read'"_s, u"application_name = 'szept'"_s}) {
        if (auto done = connection->execute(u"SET "_s + setting); !done)
            return std::unexpected(done.error());
    }
    return connection;
}

Result<void> PostgresConnection::beginAs(Access access)
{
    if (access == Access::Read)
        return execute(u"BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"_s);
    // READ COMMITTED: each statement sees what was committed before the lock was had; after that there is no other writer.
    auto begun = execute(u"BEGIN ISOLATION LEVEL READ COMMITTED"_s);
    if (!begun)
        return begun;
    auto locked = run(u"SELECT pg_advisory_xact_lock(?)"_s, {writersLock});
    if (!locked) {
        (void)execute(u"ROLLBACK"_s);
        return std::unexpected(locked.error());
    }
    return {};
}

} // namespace szept::store
