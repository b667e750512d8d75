// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/rekey.h"

#include "models/domain/trying.h"
#include "models/store/copy.h"
#include "models/store/filekey.h"
#include "models/store/migrations.h"
#include "models/store/sqliteconnection.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace szept::store {
namespace {

Result<QString> journalMode(Connection &connection, const QString &pragma)
{
    return first(connection, pragma, {}, [](const Row &row) { return row.text(0); }).transform([](const auto &mode) {
        return mode.value_or(QString());
    });
}

/// Without a WAL, and with a lock that keeps everybody out until the connection closes. The old pages then lie in a
/// journal, from which whoever opens the file next brings it back if we die.
Result<void> takeAlone(SqliteConnection &connection, const QString &file)
{
    SZEPT_TRY(mode, journalMode(connection, u"PRAGMA journal_mode = DELETE"_s));
    if (mode != "delete"_L1)
        return fail(ErrorKind::Busy, u"%1 is open elsewhere"_s.arg(file));
    SZEPT_DO(connection.execute(u"PRAGMA locking_mode = EXCLUSIVE"_s));
    SZEPT_DO(connection.execute(u"BEGIN EXCLUSIVE"_s));
    return connection.execute(u"COMMIT"_s);
}

Result<void> encryptAnew(const QString &file, const QByteArray &oldKey, const QByteArray &newKey)
{
    SZEPT_TRY(
        connection, SqliteConnection::open({.file = file, .key = oldKey, .isCopy = true, .busyLimit = Duration(500)}));
    SZEPT_DO(checkSchemaIsKnown(*connection));
    SZEPT_DO(takeAlone(*connection, file));
    SZEPT_DO(copyContent(*connection, rekeyCopyOf(file), oldKey));
    return connection->execute(u"PRAGMA rekey = \"%1\""_s.arg(keyLiteral(newKey)));
}

} // namespace

QString rekeyCopyOf(const QString &file) { return file + ".before-rekey"_L1; }

Result<void> rekey(const QString &file, const QByteArray &oldKey, const QByteArray &newKey)
{
    if (oldKey.size() != keySize || newKey.size() != keySize)
        return fail(ErrorKind::Invalid,
            u"a key has 32 bytes; a file without encryption cannot get one this way, export and import it"_s);
    SZEPT_DO(encryptAnew(file, oldKey, newKey));
    SZEPT_DO(checkCopy(file, newKey));
    SZEPT_TRY(connection, SqliteConnection::open({.file = file, .key = newKey})); // a WAL again
    QFile::remove(rekeyCopyOf(file));
    return {};
}

} // namespace szept::store
