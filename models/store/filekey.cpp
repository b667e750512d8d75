// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/filekey.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace szept::store {
namespace {

constexpr qsizetype saltSize = 16;
constexpr QByteArrayView plainHeader("SQLite format 3\0", saltSize);

} // namespace

QString keyLiteral(const QByteArray &key)
{
    return u"x'%1'"_s.arg(QString::fromLatin1(QByteArray(key + saltOf(key)).toHex()));
}

QByteArray saltOf(const QByteArray &key)
{
    return QCryptographicHash::hash(QByteArray("szept workspace salt" + key), QCryptographicHash::Blake2b_256)
        .first(saltSize);
}

QByteArray saltOfFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray begin = file.read(saltSize);
    return begin.size() < saltSize || begin == plainHeader ? QByteArray() : begin;
}

bool hasWholePages(const QString &path)
{
    constexpr qint64 pageSize = 4096;
    const qint64 size = QFileInfo(path).size();
    return size > 0 && size % pageSize == 0;
}

} // namespace szept::store
