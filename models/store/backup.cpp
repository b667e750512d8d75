// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/backup.h"

#include "models/domain/trying.h"
#include "models/store/copy.h"
#include "models/store/copyname.h"
#include "models/store/sqliteconnection.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace szept::store {
namespace {

QString stamp(Instant now)
{
    return QDateTime::fromMSecsSinceEpoch(toMilliseconds(now), QTimeZone::UTC).toString(u"yyyyMMdd'T'HHmmss'Z'");
}

Result<void> makeCopy(const BackupRequest &request, const QString &file)
{
    if (!request.location.isFile())
        return dumpServer(request.location, file);
    SZEPT_TRY(connection,
        SqliteConnection::open({.file = request.location.file, .key = request.key, .access = Access::Read}));
    return copyPages(*connection, file, request.key);
}

} // namespace

QStringList backups(const Location &location, const QString &folder)
{
    const QRegularExpression name(u"^%1-\\d{8}T\\d{6}Z%2$"_s.arg(
        QRegularExpression::escape(copyName(location, folder)), QRegularExpression::escape(copySuffix(location))));
    const QDir dir(folder);
    return dir.entryList(QDir::Files, QDir::Name).filter(name);
}

Result<BackupMade> backUp(const BackupRequest &request)
{
    const QDir folder(request.folder);
    if (!folder.mkpath(u"."_s))
        return fail(ErrorKind::ReadOnly, u"cannot make the folder %1"_s.arg(request.folder));
    BackupMade made;
    made.file = folder.filePath(
        copyName(request.location, request.folder) + u'-' + stamp(request.now) + copySuffix(request.location));
    SZEPT_DO(makeCopy(request, made.file));
    made.bytes = QFileInfo(made.file).size();
    QStringList all = backups(request.location, request.folder);
    while (all.size() > std::max(1, request.keep)) {
        const QString oldest = folder.filePath(all.takeFirst());
        if (oldest != made.file && QFile::remove(oldest))
            made.removed.append(oldest);
    }
    return made;
}

} // namespace szept::store
