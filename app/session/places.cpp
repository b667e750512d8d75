// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/places.h"

#include "models/domain/idtext.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace szept::session {

QString dataFolder() { return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/szept"_s; }

store::Location defaultWorkspace() { return store::Location::ofFile(dataFolder() + u"/workspace.szept"_s); }

QString secretsFile(const store::Location &workspace)
{
    return workspace.isFile() ? QString(workspace.file + u".secrets"_s) : QString(dataFolder() + u"/secrets"_s);
}

QString privateStoreFile(DeviceId device) { return u"%1/private/%2.szept"_s.arg(dataFolder(), idText(device)); }

QString backupFolder(const store::Location &workspace)
{
    if (!workspace.isFile())
        return dataFolder() + u"/backups"_s;
    const QFileInfo file(workspace.file);
    return u"%1/%2-backups"_s.arg(file.absolutePath(), file.completeBaseName());
}

Result<void> makeFolderOf(const QString &file)
{
    const QString folder = QFileInfo(file).absolutePath();
    if (QDir(folder).exists())
        return {};
    if (!QDir().mkpath(folder)) {
        const QString detail = u"%1: the folder cannot be made"_s.arg(folder);
        return fail(ErrorKind::ReadOnly, detail, {u"folder_unwritable"_s, {folder}});
    }
    QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return {};
}

QString probeCacheFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation) + u"/szept/connectors.json"_s;
}

} // namespace szept::session
