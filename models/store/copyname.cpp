// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/copyname.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace szept::store {
namespace {

QString nameOfFile(const QFileInfo &file, const QDir &folder)
{
    const QString name = file.completeBaseName();
    const QString here = file.absolutePath();
    const QString there = folder.absolutePath();
    const bool isBeside = there == here || QFileInfo(there).absolutePath() == here;
    if (isBeside && file.suffix() == "szept"_L1)
        return name;
    const QByteArray path = QCryptographicHash::hash(file.absoluteFilePath().toUtf8(), QCryptographicHash::Sha256);
    return name + u'-' + QString::fromLatin1(path.toHex().first(8));
}

/// None of the signs between the parts, and none that a file's name may not have, is left in one.
QString escaped(const QString &part) { return QString::fromLatin1(QUrl::toPercentEncoding(part)); }

} // namespace

QString copyName(const Location &location, const QString &folder)
{
    if (location.isFile())
        return nameOfFile(QFileInfo(location.file), QDir(folder));
    return escaped(location.database) + u'@' + escaped(location.host) + u'+' + QString::number(location.port);
}

QString copySuffix(const Location &location) { return location.isFile() ? u".szept"_s : u".pgdump"_s; }

} // namespace szept::store
