// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/copy.h"

#include "models/domain/trying.h"
#include "models/store/members.h"
#include "models/store/sqliteconnection.h"
#include "models/store/statements.h"
#include "models/store/unfinished.h"

#include <QProcess>
#include <QStandardPaths>

#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace szept::store {
namespace {

constexpr qint64 backupMark = 0x537a426b; // "SzBk", in the header that every page is checked with

/// All pages in one step: readers do not block the writers of a WAL, and a copy in several steps would begin anew at
/// each write.
Result<void> copyAllPages(SqliteConnection &from, SqliteConnection &to)
{
    sqlite3_backup *const backup = sqlite3_backup_init(to.handle(), "main", from.handle(), "main");
    if (!backup)
        return std::unexpected(to.lastError());
    const int step = sqlite3_backup_step(backup, -1);
    const int end = sqlite3_backup_finish(backup);
    if (step == SQLITE_DONE && end == SQLITE_OK)
        return {};
    return std::unexpected(to.lastError());
}

/// What was made of a backup is none any more, but unsettled; both at once.
Result<void> makeWorkspaceOf(const QString &file, const QByteArray &key, const QUuid &copy)
{
    SZEPT_TRY(connection, SqliteConnection::open({.file = file, .key = key, .isCopy = true}));
    SZEPT_DO(connection->begin(Access::Write));
    auto changed = setUnsettled(*connection, true)
                       .and_then([&] { return copy.isNull() ? Result<void>() : markCopy(*connection, copy); })
                       .and_then([&] { return connection->execute(u"PRAGMA application_id = 0"_s); });
    if (changed)
        return connection->commit();
    connection->rollback();
    return changed;
}

/// One of PostgreSQL's programs, to its end.
Result<void> runTool(const QString &program, const QStringList &arguments, const QProcessEnvironment &environment)
{
    QProcess process;
    process.setProcessEnvironment(environment);
    process.start(program, arguments);
    if (!process.waitForStarted(-1))
        return fail(
            ErrorKind::Unavailable, u"%1 did not start"_s.arg(program), {u"server_dump"_s, {process.errorString()}});
    process.waitForFinished(-1);
    if (process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0)
        return {};
    const QString said = QString::fromUtf8(process.readAllStandardError()).section(u'\n', 0, 0);
    return fail(ErrorKind::Unavailable, u"%1 ended with %2"_s.arg(program).arg(process.exitCode()),
        {u"server_dump"_s, {said.isEmpty() ? process.errorString() : said}});
}

} // namespace

Result<void> copyPages(SqliteConnection &from, const QString &to, const QByteArray &key)
{
    Unfinished copy(to);
    {
        SZEPT_TRY(target, SqliteConnection::open({.file = copy.path(), .key = key, .create = true, .isCopy = true}));
        SZEPT_DO(copyAllPages(from, *target));
        // The header came with the pages and says WAL; a copy is one file.
        SZEPT_DO(target->execute(u"PRAGMA journal_mode = DELETE"_s));
        SZEPT_DO(target->execute(u"PRAGMA application_id = %1"_s.arg(backupMark)));
    }
    SZEPT_DO(checkCopy(copy.path(), key));
    return copy.finish().transform([](bool) {});
}

Result<void> copyContent(SqliteConnection &from, const QString &to, const QByteArray &key)
{
    Unfinished copy(to);
    SZEPT_DO(from.run(u"VACUUM INTO ?"_s, bind(copy.path())));
    SZEPT_DO(checkCopy(copy.path(), key));
    return copy.finish().transform([](bool) {});
}

Result<bool> copyAsWorkspace(SqliteConnection &from, const QString &to, const QByteArray &key, const QUuid &copy)
{
    Unfinished made(to);
    SZEPT_DO(from.run(u"VACUUM INTO ?"_s, bind(made.path())));
    SZEPT_DO(makeWorkspaceOf(made.path(), key, copy));
    SZEPT_DO(checkCopy(made.path(), key));
    return made.finish(Unfinished::Existing::Keep);
}

Result<bool> isMarkedBackup(Connection &connection)
{
    if (connection.dialect() != Dialect::Sqlite)
        return false;
    return first(connection, u"PRAGMA application_id"_s, {}, [](const Row &row) {
        return row.integer(0);
    }).transform([](std::optional<qint64> mark) { return mark == backupMark; });
}

Result<bool> isUnsettled(Connection &connection)
{
    return first(connection, u"SELECT 1 FROM meta WHERE key = 'unsettled'"_s, {}, [](const Row &) {
        return true;
    }).transform([](std::optional<bool> found) { return found.value_or(false); });
}

Result<void> setUnsettled(Connection &connection, bool unsettled)
{
    const QString sql = unsettled
        ? u"INSERT INTO meta (key, value) VALUES ('unsettled', 'import') ON CONFLICT (key) DO NOTHING"_s
        : u"DELETE FROM meta WHERE key = 'unsettled'"_s;
    return done(connection.run(sql));
}

Result<void> checkCopy(const QString &file, const QByteArray &key)
{
    SZEPT_TRY(connection, SqliteConnection::open({.file = file, .key = key, .isCopy = true}));
    const auto text = [](const Row &row) { return row.text(0); };
    if (!key.isEmpty()) {
        SZEPT_TRY(pages, list(*connection, u"PRAGMA cipher_integrity_check"_s, {}, text));
        if (!pages.isEmpty())
            return fail(
                ErrorKind::Damaged, u"%1 pages of %2 are not as they were written"_s.arg(pages.size()).arg(file));
    }
    SZEPT_TRY(found, list(*connection, u"PRAGMA integrity_check(10)"_s, {}, text));
    if (found != QStringList{u"ok"_s})
        return fail(ErrorKind::Damaged, u"%1: %2"_s.arg(file, found.join("; "_L1)));
    return {};
}

Result<void> dumpServer(const Location &from, const QString &to)
{
    const QString dumper = QStandardPaths::findExecutable(u"pg_dump"_s);
    const QString reader = QStandardPaths::findExecutable(u"pg_restore"_s);
    if (dumper.isEmpty() || reader.isEmpty())
        return fail(ErrorKind::Unsupported, u"pg_dump is not installed, so no copy of the database was made"_s,
            {u"server_no_pg_dump"_s, {}});
    Unfinished dump(to);
    const auto quoted = [](QString value) -> QString {
        return u'\'' + value.replace(u'\\', "\\\\"_L1).replace(u'\'', "\\'"_L1) + u'\'';
    };
    const QString address = u"host=%1 port=%2 dbname=%3 user=%4 "_s.arg(
        quoted(from.host), QString::number(from.port), quoted(from.database), quoted(from.user));
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"PGPASSWORD"_s, from.password); // never an argument: those are to be read in the process list
    SZEPT_DO(runTool(dumper,
        {u"--format=custom"_s, u"--no-password"_s, u"--file="_s + dump.path(), u"--dbname="_s + address + from.options},
        environment));
    // Without a database it writes the statements, and so reads all of the dump.
    SZEPT_DO(runTool(
        reader, {u"--file="_s + QProcess::nullDevice(), dump.path()}, QProcessEnvironment::systemEnvironment()));
    return dump.finish().transform([](bool) {});
}

} // namespace szept::store
