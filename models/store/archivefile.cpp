// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/archivefile.h"

#include "models/domain/trying.h"
#include "models/store/archive.h"
#include "models/store/copy.h"
#include "models/store/members.h"
#include "models/store/postgresconnection.h"
#include "models/store/sqliteconnection.h"
#include "models/store/unfinished.h"

#include <QFile>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace szept::store {
namespace {

constexpr QByteArrayView zstdMagic("\x28\xb5\x2f\xfd", 4);

Result<std::unique_ptr<Connection>> connectTo(const Location &location, const QByteArray &key)
{
    if (location.isFile())
        return SqliteConnection::open({.file = location.file, .key = key, .access = Access::Read});
    return PostgresConnection::open(location);
}

std::unexpected<Error> workspaceThere(const Location &location)
{
    return fail(ErrorKind::Conflict, u"%1 is there already"_s.arg(location.shown()),
        {u"workspace_there"_s, {location.shown()}});
}

/// In one transaction: an export that is not whole leaves nothing.
Result<qint64> fill(Connection &connection, const OpenRequest &request, QIODevice &from, const QUuid &copy)
{
    SZEPT_TRY(tx, Transaction::begin(connection, request.clock->now(), request.process));
    SZEPT_TRY(rows, readArchive(tx, from));
    SZEPT_DO(setUnsettled(tx.connection(), true));
    if (!copy.isNull())
        SZEPT_DO(markCopy(connection, copy));
    SZEPT_DO(tx.commit());
    return rows;
}

Result<qint64> importIntoFile(const OpenRequest &request, QFile &from, const QUuid &copy)
{
    SZEPT_TRY(steps, knownMigrations(StoreKind::Workspace));
    Unfinished file(request.location.file);
    qint64 rows = 0;
    {
        SZEPT_TRY(connection,
            SqliteConnection::open({.file = file.path(), .key = request.key, .create = true, .isCopy = true}));
        SZEPT_DO(connection->execute(u"PRAGMA foreign_keys = 1"_s));
        SZEPT_DO(migrate(*connection, StoreKind::Workspace, steps, {}));
        SZEPT_TRY(read, fill(*connection, request, from, copy));
        rows = read;
    }
    SZEPT_TRY(isOurs, file.finish(Unfinished::Existing::Keep));
    return isOurs ? Result<qint64>(rows) : workspaceThere(request.location);
}

Result<qint64> importIntoServer(const OpenRequest &request, QFile &from, const QUuid &copy)
{
    SZEPT_TRY(steps, knownMigrations(StoreKind::Workspace));
    SZEPT_TRY(connection, PostgresConnection::open(request.location));
    SZEPT_DO(migrate(*connection, StoreKind::Workspace, steps, {}));
    return fill(*connection, request, from, copy);
}

Result<qint64> importBackup(const OpenRequest &request, const QString &file, const QUuid &copy)
{
    if (!request.location.isFile())
        return fail(
            ErrorKind::Unsupported, u"a backup of a file is no database of a server"_s, {u"backup_is_file"_s, {}});
    SZEPT_TRY(backup, SqliteConnection::open({.file = file, .key = request.key, .isCopy = true}));
    SZEPT_TRY(schema, schemaOf(*backup));
    if (schema == 0)
        return fail(ErrorKind::Damaged, u"%1 holds no workspace"_s.arg(file));
    SZEPT_TRY(isOurs, copyAsWorkspace(*backup, request.location.file, request.key, copy));
    return isOurs ? Result<qint64>(0) : workspaceThere(request.location);
}

} // namespace

Result<bool> isExport(const QString &file)
{
    QFile looked(file);
    if (!looked.exists())
        return fail(ErrorKind::NotFound, u"there is no file %1"_s.arg(file), {u"no_file"_s, {file}});
    if (!looked.open(QIODevice::ReadOnly))
        return fail(ErrorKind::ReadOnly, u"%1 may not be read"_s.arg(file), {u"file_unreadable"_s, {file}});
    return looked.read(zstdMagic.size()) == zstdMagic;
}

Result<qint64> exportWorkspace(const Location &location, const QByteArray &key, const QString &file)
{
    if (QFile::exists(file))
        return fail(ErrorKind::Conflict, u"%1 is there already"_s.arg(file), {u"file_there"_s, {file}});
    SZEPT_TRY(connection, connectTo(location, key));
    QSaveFile to(file);
    if (!to.open(QIODevice::WriteOnly))
        return fail(ErrorKind::ReadOnly, u"%1: %2"_s.arg(file, to.errorString()), {u"file_unwritable"_s, {file}});
    to.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    SZEPT_DO(connection->begin(Access::Read));
    auto rows = writeArchive(*connection, to);
    connection->rollback();
    if (rows && !to.commit())
        return fail(ErrorKind::NoSpace, u"%1: %2"_s.arg(file, to.errorString()));
    return rows;
}

Result<qint64> importWorkspace(const OpenRequest &request, const QString &file, const QUuid &copy)
{
    if (request.location.isFile() && QFile::exists(request.location.file))
        return workspaceThere(request.location);
    SZEPT_TRY(isArchive, isExport(file));
    if (!isArchive)
        return importBackup(request, file, copy);
    QFile from(file);
    if (!from.open(QIODevice::ReadOnly))
        return fail(ErrorKind::ReadOnly, u"%1 may not be read"_s.arg(file), {u"file_unreadable"_s, {file}});
    return request.location.isFile() ? importIntoFile(request, from, copy) : importIntoServer(request, from, copy);
}

} // namespace szept::store
