// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/upgrade.h"

#include "models/domain/trying.h"
#include "models/store/copy.h"
#include "models/store/copyname.h"
#include "models/store/sqliteconnection.h"
#include "models/store/unfinished.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace szept::store {
namespace {

QString copyBefore(const OpenRequest &request, int newest)
{
    const Location &location = request.location;
    const QString folder = location.isFile() ? QFileInfo(location.file).absolutePath() : request.copyFolder;
    return QDir(folder).filePath(
        copyName(location, folder) + u"-before-schema-%1"_s.arg(newest) + copySuffix(location));
}

Result<void> copyStore(Connection &connection, const OpenRequest &request, const QString &to)
{
    if (connection.dialect() == Dialect::Sqlite)
        return copyContent(static_cast<SqliteConnection &>(connection), to, request.key);
    QDir().mkpath(QFileInfo(to).absolutePath());
    return dumpServer(request.location, to);
}

/// That there is no pg_dump is in the way of more than a copy here, and there is another way round it.
Error beforeUpgrade(Error error, const Location &location)
{
    if (error.kind == ErrorKind::Unsupported)
        error.reason = {u"server_copy_first"_s, {location.shown()}};
    return error;
}

} // namespace

Result<void> upgrade(
    Connection &connection, const OpenRequest &request, const QList<Migration> &steps, QList<Reason> &notes)
{
    return migrate(connection, request.kind, steps, [&](int) -> Result<void> {
        const QString to = copyBefore(request, int(steps.size()));
        const auto copied = copyStore(connection, request, to);
        if (!copied)
            return std::unexpected(beforeUpgrade(copied.error(), request.location));
        notes.append({u"copy_made"_s, {to}});
        return {};
    });
}

Result<void> createFile(const OpenRequest &request, const QList<Migration> &steps)
{
    Unfinished file(request.location.file);
    {
        SZEPT_TRY(connection,
            SqliteConnection::open({.file = file.path(), .key = request.key, .create = true, .isCopy = true}));
        SZEPT_DO(migrate(*connection, request.kind, steps, {}));
    }
    // False: another process made it a moment before us, and that one is opened then.
    return file.finish(Unfinished::Existing::Keep).transform([](bool) {});
}

} // namespace szept::store
