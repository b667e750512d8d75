// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/sqliteconnection.h"

#include <QDir>
#include <QFileInfo>
#include <QSqlDriver>
#include <QSqlError>
#include <QUrl>

#include <sqlite3.h>

#include <cerrno>

using namespace Qt::StringLiterals;

namespace szept::store {
namespace {

/// What the operating system said, where SQLite only knows "input or output failed".
ErrorKind kindOfSystemError(int number)
{
    switch (number) {
    case ENOSPC:
    case EDQUOT:
    case EFBIG:
        return ErrorKind::NoSpace;
    case EROFS:
    case EACCES:
    case EPERM:
        return ErrorKind::ReadOnly;
    default:
        return ErrorKind::Damaged;
    }
}

ErrorKind kindOf(int code, int systemError)
{
    switch (code & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return ErrorKind::Busy;
    case SQLITE_FULL:
        return ErrorKind::NoSpace;
    case SQLITE_READONLY:
    case SQLITE_PERM:
        return ErrorKind::ReadOnly;
    case SQLITE_NOTADB:
    case SQLITE_CORRUPT:
        return ErrorKind::Damaged;
    case SQLITE_IOERR:
    case SQLITE_CANTOPEN:
        return kindOfSystemError(systemError);
    default:
        return ErrorKind::Fault;
    }
}

} // namespace

SqliteConnection::SqliteConnection()
    : SqlConnection(u"QSQLITE"_s)
{
}

sqlite3 *SqliteConnection::handle() const
{
    const QVariant handle = const_cast<SqliteConnection *>(this)->database().driver()->handle();
    return qstrcmp(handle.typeName(), "sqlite3*") == 0 ? *static_cast<sqlite3 *const *>(handle.constData()) : nullptr;
}

Error SqliteConnection::errorOf(const QSqlError &error) const
{
    sqlite3 *const db = handle();
    const int code = error.nativeErrorCode().toInt();
    const QString text = error.databaseText().section(u'\n', 0, 0);
    // what follows "near" may be somebody's text
    const QString detail = text.first(text.contains("near \""_L1) ? text.indexOf("near \""_L1) : text.size());
    return {kindOf(code, db ? sqlite3_system_errno(db) : 0), u"SQLite %1: %2"_s.arg(code).arg(detail), {}, {}};
}

Result<std::unique_ptr<SqliteConnection>> SqliteConnection::open(const SqliteRequest &request)
{
    std::unique_ptr<SqliteConnection> connection(new SqliteConnection);
    QSqlDatabase &database = connection->database();
    if (!database.isValid())
        return fail(ErrorKind::Fault, u"Qt's SQLite driver is not installed"_s);
    const QFileInfo file(request.file);
    if (!request.create && !file.exists())
        return fail(ErrorKind::NotFound, u"there is no file %1"_s.arg(request.file));
    if (file.exists() && !file.isFile())
        return fail(ErrorKind::Damaged, u"%1 is no file"_s.arg(request.file));
    if (file.exists() && !file.isReadable())
        return fail(ErrorKind::ReadOnly, u"%1 may not be read"_s.arg(request.file));
    QUrl url = QUrl::fromLocalFile(request.file);
    url.setQuery(request.create ? u"mode=rwc"_s : u"mode=rw"_s);
    database.setDatabaseName(url.toString(QUrl::FullyEncoded));
    database.setConnectOptions(u"QSQLITE_OPEN_URI;QSQLITE_BUSY_TIMEOUT=%1"_s.arg(request.busyLimit.count()));
    if (!database.open()) {
        const Error error = connection->errorOf(database.lastError());
        return fail(file.exists() || file.dir().exists() ? ErrorKind::ReadOnly : ErrorKind::NotFound, error.detail);
    }
    if (auto done = connection->unlock(request); !done)
        return std::unexpected(done.error());
    if (auto done = connection->settle(request); !done)
        return std::unexpected(done.error());
    return connection;
}

Result<void> SqliteConnection::unlock(const SqliteRequest &request)
{
    if (!request.key.isEmpty()) {
        if (request.key.size() != 32)
            return fail(ErrorKind::WrongKey, u"a key has 32 bytes"_s);
        auto keyed = execute(u"PRAGMA key = \"x'%1'\""_s.arg(QString::fromLatin1(request.key.toHex())));
        if (!keyed)
            return fail(ErrorKind::NoEncryption, u"the SQLite library takes no key"_s);
        const auto version = first(*this, u"PRAGMA cipher_version"_s, {}, [](const Row &row) { return row.text(0); });
        if (!version || version->value_or(QString()).isEmpty())
            return fail(ErrorKind::NoEncryption, u"the SQLite library in use is not SQLCipher: it would write everything in the clear"_s);
    }
    auto read = run(u"SELECT count(*) FROM sqlite_master"_s, {});
    if (read)
        return {};
    if (read.error().kind == ErrorKind::Damaged && !request.key.isEmpty())
        return fail(ErrorKind::WrongKey, u"the key does not open %1"_s.arg(request.file));
    return std::unexpected(read.error());
}

Result<void> SqliteConnection::settle(const SqliteRequest &request)
{
    if (request.access == Access::Write) {
        const auto mode = first(*this, u"PRAGMA journal_mode = WAL"_s, {}, [](const Row &row) { return row.text(0); });
        if (!mode)
            return std::unexpected(mode.error());
        if (mode->value_or(QString()) != "wal"_L1)
            return fail(ErrorKind::ReadOnly, u"%1 cannot be written"_s.arg(request.file));
    } else if (auto done = execute(u"PRAGMA query_only = 1"_s); !done) {
        return done;
    }
    for (const auto &pragma : {u"synchronous = FULL"_s, u"foreign_keys = 1"_s, u"secure_delete = 1"_s, u"temp_store = MEMORY"_s,
                               u"mmap_size = 0"_s, u"trusted_schema = 0"_s, u"cache_size = -32768"_s}) {
        if (auto done = execute(u"PRAGMA "_s + pragma); !done)
            return done;
    }
    return {};
}

Result<void> SqliteConnection::beginAs(Access access)
{
    // Deferred transactions that upgrade ignore the busy timeout.
    return run(access == Access::Write ? u"BEGIN IMMEDIATE"_s : u"BEGIN"_s, {}).transform([](qint64) {});
}

} // namespace szept::store
