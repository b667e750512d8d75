// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/privatestore.h"
#include "models/store/sqliteconnection.h"
#include "models/store/workspace.h"
#include "tests/support/fakeclock.h"
#include "tests/support/testmain.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sqlite3.h>

using namespace Qt::StringLiterals;
using namespace szept;
using namespace szept::store;

/// A SQLite that takes a key, says nothing, and writes everything in the clear.
class PlainLibraryTest : public QObject
{
    Q_OBJECT

private:
    const QByteArray m_key{32, '\x07'};
    std::unique_ptr<QTemporaryDir> m_folder;

    [[nodiscard]] QString file() const { return m_folder->filePath(u"team.szept"_s); }
    void put(const QByteArray &bytes) const
    {
        QFile made(file());
        QVERIFY(made.open(QIODevice::WriteOnly) && made.write(bytes) == bytes.size());
    }
    [[nodiscard]] QByteArray bytes() const
    {
        QFile found(file());
        return found.open(QIODevice::ReadOnly) ? found.readAll() : QByteArray();
    }
    [[nodiscard]] QStringList files() const { return QDir(m_folder->path()).entryList(QDir::Files); }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    /// Else the others would say nothing.
    void itIsThePlainOne()
    {
        QVERIFY(sqlite3_compileoption_used("HAS_CODEC") == 0);
        auto connection = SqliteConnection::open({.file = file(), .key = {}, .create = true});
        QVERIFY2(connection, connection ? "" : qPrintable(connection.error().detail));
        QVERIFY((*connection)->run(u"CREATE TABLE t (x TEXT)"_s, {}));
        connection->reset();
        QVERIFY(bytes().startsWith("SQLite format 3"));
    }

    void underAKeyItMakesNothing_data()
    {
        QTest::addColumn<Access>("access");
        QTest::newRow("to write") << Access::Write;
        QTest::newRow("to read") << Access::Read;
    }
    void underAKeyItMakesNothing()
    {
        QFETCH(const Access, access);
        const auto made = SqliteConnection::open({.file = file(), .key = m_key, .create = true, .access = access});
        QVERIFY(!made);
        QCOMPARE(toWord(made.error().kind), u"no_encryption"_s);
        QVERIFY2(made.error().detail.contains("in the clear"_L1), qPrintable(made.error().detail));
        QCOMPARE(bytes(), QByteArray());
    }

    void whatLiesThereStaysAsItIs_data()
    {
        QTest::addColumn<QByteArray>("there");
        QByteArray encrypted(3 * 4096, '\0');
        for (qsizetype i = 0; i < encrypted.size(); ++i)
            encrypted[i] = char(i * 131 + (i >> 7));
        QTest::newRow("encrypted") << encrypted;
        QTest::newRow("nothing") << QByteArray();
    }
    void whatLiesThereStaysAsItIs()
    {
        QFETCH(const QByteArray, there);
        put(there);
        for (const Access access : {Access::Write, Access::Read}) {
            const auto opened = SqliteConnection::open({.file = file(), .key = m_key, .access = access});
            QVERIFY(!opened);
            QCOMPARE(toWord(opened.error().kind), u"no_encryption"_s);
        }
        QCOMPARE(bytes(), there);
        QCOMPARE(files(), QStringList(u"team.szept"_s));
    }

    void noWorkspaceIsMade()
    {
        const test::FakeClock clock;
        const auto opened = Workspace::open({.location = Location::ofFile(file()),
            .key = m_key,
            .create = true,
            .clock = &clock,
            .process = u"test"_s});
        QVERIFY(!opened);
        QCOMPARE(toWord(opened.error().kind), u"no_encryption"_s);
        QVERIFY2(bytes().isEmpty(), "it is said to be refused, and written");
    }
};

SZEPT_TEST(PlainLibraryTest)
#include "tst_plainlibrary.moc"
