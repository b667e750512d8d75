// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/sqliteconnection.h"
#include "tests/support/testmain.h"

#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

#include <sqlite3.h>

using namespace Qt::StringLiterals;
using namespace szept;
using namespace szept::store;

/// We call SQLCipher, and Qt's driver another SQLite: its handle is no handle to us. Debian's two are of one source, so that only
/// what they were built with tells them apart.
class OtherLibraryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// Else the next would say nothing.
    void thereAreTwo()
    {
        QVERIFY(sqlite3_compileoption_used("HAS_CODEC") != 0);
        {
            QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"bare"_s);
            database.setDatabaseName(u":memory:"_s);
            QVERIFY(database.open());
            QSqlQuery query(database);
            QVERIFY(query.exec(u"PRAGMA cipher_version"_s) && !query.next());
        }
        QSqlDatabase::removeDatabase(u"bare"_s);
    }

    void itIsToldBeforeAnythingIsWritten_data()
    {
        QTest::addColumn<QByteArray>("key");
        QTest::newRow("with a key") << QByteArray(32, '\x07');
        QTest::newRow("without") << QByteArray();
    }
    void itIsToldBeforeAnythingIsWritten()
    {
        QFETCH(const QByteArray, key);
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"team.szept"_s);
        const auto opened = SqliteConnection::open({.file = file, .key = key, .create = true});
        QVERIFY(!opened);
        QCOMPARE(toWord(opened.error().kind), u"no_encryption"_s);
        QVERIFY2(opened.error().detail.contains("another library"_L1), qPrintable(opened.error().detail));
        QCOMPARE(QFileInfo(file).size(), 0);
    }
};

SZEPT_TEST(OtherLibraryTest)
#include "tst_otherlibrary.moc"
