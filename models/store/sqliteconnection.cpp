// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/sqliteconnection.h"

#include "models/store/filekey.h"

#include <QDir>
#include <QFileInfo>
#include <QSqlDriver>
#include <QSqlQuery>
#include <QUrl>

#include <cerrno>
#include <sqlite3.h>

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

bool isFolderWritable(const QString &file) { return QFileInfo(QFileInfo(file).absolutePath()).isWritable(); }

bool hasLog(const QString &file) { return QFileInfo(file + "-wal"_L1).size() > 0; }

/// A file under a key of ours begins with a salt made from the key, so a wrong key and damage can be told apart.
Error whyUnreadable(const SqliteRequest &request)
{
    const QByteArray salt = saltOfFile(request.file);
    const qint64 size = QFileInfo(request.file).size();
    const bool looksEncrypted = !salt.isEmpty() && hasWholePages(request.file);
    const auto because
        = [&request](ErrorKind kind, const QString &what) { return Error{kind, what.arg(request.file), {}, {}}; };
    if (request.key.isEmpty() && looksEncrypted)
        return because(ErrorKind::WrongKey, u"%1 is encrypted, or no workspace: it opens with its key only"_s);
    if (!request.key.isEmpty() && salt.isEmpty() && size > 0)
        return because(ErrorKind::WrongKey, u"%1 is not encrypted, and no key opens it"_s);
    if (!request.key.isEmpty() && looksEncrypted && salt != saltOf(request.key))
        return because(ErrorKind::WrongKey, u"the key does not open %1"_s);
    return because(ErrorKind::Damaged, u"%1 is damaged, or no workspace"_s);
}

} // namespace

SqliteConnection::SqliteConnection()
    : SqlConnection(u"QSQLITE"_s)
{
}

SqliteConnection::~SqliteConnection()
{
    m_statements.clear();
    close();
}

Error SqliteConnection::lastError() const
{
    const int code = sqlite3_extended_errcode(m_handle);
    const QString text = QString::fromUtf8(sqlite3_errmsg(m_handle)).section(u'\n', 0, 0);
    // what follows "near" may be somebody's text
    const QString detail = text.first(text.contains("near \""_L1) ? text.indexOf("near \""_L1) : text.size());
    return {kindOf(code, sqlite3_system_errno(m_handle)), u"SQLite %1: %2"_s.arg(code).arg(detail), {}, {}};
}

Result<SqliteStatement *> SqliteConnection::start(const QString &sql, const Values &values, SqliteStatement &spare)
{
    const auto [at, isNew] = m_statements.try_emplace(sql);
    SqliteStatement *statement = at->second.inUse ? &spare : &at->second;
    if (!statement->handle() && statement->prepare(m_handle, sql) != SQLITE_OK) {
        const Error error = lastError();
        if (isNew)
            m_statements.erase(at);
        return std::unexpected(error);
    }
    statement->inUse = true;
    if (statement->bind(values) == SQLITE_OK)
        return statement;
    statement->reset();
    return fail(ErrorKind::Fault, u"%1 values do not fit: %2"_s.arg(values.size()).arg(sql));
}

Result<void> SqliteConnection::doRows(const QString &sql, const Values &values, const Take &take)
{
    SqliteStatement spare;
    const auto statement = start(sql, values, spare);
    if (!statement)
        return std::unexpected(statement.error());
    const SqliteRow row((*statement)->handle());
    int code = (*statement)->step();
    while (code == SQLITE_ROW && take(row))
        code = (*statement)->step();
    Result<void> done;
    if (code != SQLITE_ROW && code != SQLITE_DONE)
        done = std::unexpected(lastError());
    (*statement)->reset();
    return done;
}

Result<qint64> SqliteConnection::doRun(const QString &sql, const Values &values)
{
    SqliteStatement spare;
    const auto statement = start(sql, values, spare);
    if (!statement)
        return std::unexpected(statement.error());
    int code = (*statement)->step();
    while (code == SQLITE_ROW)
        code = (*statement)->step();
    Result<qint64> done = sqlite3_changes64(m_handle);
    if (code != SQLITE_DONE)
        done = std::unexpected(lastError());
    (*statement)->reset();
    return done;
}

Result<qint64> SqliteConnection::doInsert(const QString &sql, const Values &values, QStringView /*key*/)
{
    // RETURNING is a trigger to SQLite, and puts the statement behind a savepoint; at each of those the search index writes out what
    // it had gathered.
    return doRun(sql, values).transform([this](qint64) { return qint64(sqlite3_last_insert_rowid(m_handle)); });
}

Result<void> SqliteConnection::doExecute(const QString &sql)
{
    if (sqlite3_exec(m_handle, sql.toUtf8().constData(), nullptr, nullptr, nullptr) != SQLITE_OK)
        return std::unexpected(lastError());
    return {};
}

/// Readers share files beside the workspace, with writers and with each other. Where those cannot be made nobody writes either, and
/// what was closed cleanly can be read as it lies there.
Result<std::unique_ptr<SqliteConnection>> SqliteConnection::open(const SqliteRequest &request)
{
    auto opened = open(request, false);
    const bool readable = request.access == Access::Read && !request.create && !request.isCopy;
    if (opened || opened.error().kind != ErrorKind::ReadOnly || !readable || isFolderWritable(request.file))
        return opened;
    if (hasLog(request.file)) {
        return fail(ErrorKind::ReadOnly, u"%1 was not closed cleanly, and may not be written"_s.arg(request.file),
            {u"read_only_unclean"_s, {request.file}});
    }
    return open(request, true);
}

Result<std::unique_ptr<SqliteConnection>> SqliteConnection::open(const SqliteRequest &request, bool isStill)
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
    url.setQuery(isStill ? u"mode=ro&immutable=1"_s : request.create ? u"mode=rwc"_s : u"mode=rw"_s);
    if (isStill) {
        connection->m_still = request.file;
        connection->m_stamp = {file.size(), file.lastModified()};
    }
    database.setDatabaseName(url.toString(QUrl::FullyEncoded));
    database.setConnectOptions(u"QSQLITE_OPEN_URI;QSQLITE_BUSY_TIMEOUT=%1"_s.arg(request.busyLimit.count()));
    if (!database.open())
        return fail(file.exists() || file.dir().exists() ? ErrorKind::ReadOnly : ErrorKind::NotFound,
            u"cannot open %1"_s.arg(request.file));
    if (auto done = connection->takeHandle(); !done)
        return std::unexpected(done.error());
    if (auto done = connection->unlock(request); !done)
        return std::unexpected(done.error());
    if (auto done = connection->settle(request); !done)
        return std::unexpected(done.error());
    return connection;
}

/// Qt's driver and we must use the same library, or its handle means nothing to us. Debian's SQLite and its SQLCipher are of one
/// source, and tell the same version: one can encrypt, the other cannot.
Result<void> SqliteConnection::takeHandle()
{
    QSqlQuery query(database());
    if (!query.exec(u"SELECT sqlite_source_id(), sqlite_compileoption_used('HAS_CODEC')"_s) || !query.next()
        || query.value(0).toByteArray() != sqlite3_sourceid()
        || query.value(1).toInt() != sqlite3_compileoption_used("HAS_CODEC"))
        return fail(ErrorKind::NoEncryption, u"Qt's SQLite driver uses another library than SQLCipher"_s);
    const QVariant handle = database().driver()->handle();
    if (qstrcmp(handle.typeName(), "sqlite3*") != 0)
        return fail(ErrorKind::Fault, u"Qt's SQLite driver gives no handle"_s);
    m_handle = *static_cast<sqlite3 *const *>(handle.constData());
    return {};
}

Result<void> SqliteConnection::unlock(const SqliteRequest &request)
{
    if (!request.key.isEmpty()) {
        if (request.key.size() != keySize)
            return fail(ErrorKind::WrongKey, u"a key has 32 bytes"_s);
        auto keyed = execute(u"PRAGMA key = \"%1\""_s.arg(keyLiteral(request.key)));
        if (!keyed)
            return fail(ErrorKind::NoEncryption, u"the SQLite library takes no key"_s);
        // Else it writes lines of its own about damaged pages and wrong keys to standard error; the first key sets it back.
        if (auto quiet = execute(u"PRAGMA cipher_log_level = NONE"_s); !quiet)
            return quiet;
        const auto version = first(*this, u"PRAGMA cipher_version"_s, {}, [](const Row &row) { return row.text(0); });
        if (!version || version->value_or(QString()).isEmpty())
            return fail(ErrorKind::NoEncryption,
                u"the SQLite library in use is not SQLCipher: it would write everything in the clear"_s);
    }
    auto read = run(u"SELECT count(*) FROM sqlite_master"_s, {});
    if (read)
        return {};
    const bool lacksFiles = (sqlite3_extended_errcode(m_handle) & 0xff) == SQLITE_CANTOPEN;
    if (lacksFiles && !isFolderWritable(request.file))
        return fail(ErrorKind::ReadOnly, u"%1 lies where nothing can be written"_s.arg(request.file));
    return std::unexpected(read.error().kind == ErrorKind::Damaged ? whyUnreadable(request) : read.error());
}

Result<void> SqliteConnection::settle(const SqliteRequest &request)
{
    if (request.isCopy)
        return execute(u"PRAGMA synchronous = FULL"_s);
    if (request.access == Access::Write) {
        // Of a file that may only be read SQLite says so at the first write, which may be hours later.
        if (sqlite3_db_readonly(m_handle, "main") != 0)
            return fail(ErrorKind::ReadOnly, u"%1 may not be written"_s.arg(request.file));
        const auto mode = first(*this, u"PRAGMA journal_mode = WAL"_s, {}, [](const Row &row) { return row.text(0); });
        if (!mode)
            return std::unexpected(mode.error());
        if (mode->value_or(QString()) != "wal"_L1)
            return fail(ErrorKind::ReadOnly, u"%1 cannot be written"_s.arg(request.file));
    } else if (auto done = execute(u"PRAGMA query_only = 1"_s); !done) {
        return done;
    }
    // The log is moved into the file four times as rarely as by default: most pages of an intake are written again soon after.
    for (const auto &pragma :
        {u"synchronous = FULL"_s, u"wal_autocheckpoint = 4000"_s, u"foreign_keys = 1"_s, u"secure_delete = 1"_s,
            u"temp_store = MEMORY"_s, u"mmap_size = 0"_s, u"trusted_schema = 0"_s, u"cache_size = -32768"_s}) {
        if (auto done = execute(u"PRAGMA "_s + pragma); !done)
            return done;
    }
    return {};
}

/// It was moved, replaced or deleted: what is written now would be found by nobody.
bool SqliteConnection::isElsewhere() const
{
    int moved = 0;
    return sqlite3_file_control(m_handle, "main", SQLITE_FCNTL_HAS_MOVED, &moved) == SQLITE_OK && moved != 0;
}

Result<void> SqliteConnection::doBegin(Access access)
{
    if (!m_still.isEmpty()) {
        const QFileInfo file(m_still);
        m_moved = hasLog(m_still) || Stamp{file.size(), file.lastModified()} != m_stamp;
        if (m_moved)
            return fail(ErrorKind::Busy, u"%1 was written meanwhile"_s.arg(m_still));
    }
    if (access == Access::Write && isElsewhere()) {
        return fail(ErrorKind::ReadOnly, u"the file that is open does not lie at its path any more"_s,
            {u"workspace_moved"_s, {}});
    }
    // Deferred transactions that upgrade ignore the busy timeout.
    return doExecute(access == Access::Write ? u"BEGIN IMMEDIATE"_s : u"BEGIN"_s);
}

} // namespace szept::store
