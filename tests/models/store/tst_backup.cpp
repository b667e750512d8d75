// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/archivefile.h"
#include "models/store/backup.h"
#include "models/store/copy.h"
#include "models/store/filekey.h"
#include "models/store/sqliteconnection.h"
#include "tests/support/testmain.h"
#include "tests/support/teststore.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace szept;
using namespace szept::store;
using szept::test::TestStore;

namespace {

Result<qint64> putText(Transaction &tx, const QString &text)
{
    return tx.connection().run(u"INSERT INTO meta (key, value) VALUES ('text', ?)"_s, bind(text));
}

QStringList textsIn(const QString &file, const QByteArray &key)
{
    const auto copy = SZEPT_OK(SqliteConnection::open({.file = file, .key = key, .access = Access::Read}));
    return SZEPT_OK(
        list(*copy, u"SELECT value FROM meta WHERE key = 'text'"_s, {}, [](const Row &row) { return row.text(0); }));
}

BackupRequest requestFor(TestStore &store, int keep = 3)
{
    return {store.request().location, store.request().key, store.folder() + u"/backups"_s, keep, store.clock().now()};
}

QStringList filesIn(const QString &folder) { return QDir(folder).entryList(QDir::Files | QDir::Hidden, QDir::Name); }

} // namespace

class BackupTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCopyHoldsEverythingUnderTheSameKey()
    {
        TestStore store(test::Driver::Sqlite);
        SZEPT_OK(store.write([](Transaction &tx) { return putText(tx, u"kept"_s); }));
        const BackupMade made = SZEPT_OK(backUp(requestFor(store)));
        QCOMPARE(made.file, store.folder() + u"/backups/team-20260225T061320Z.szept"_s);
        QCOMPARE(made.bytes, QFile(made.file).size());
        QCOMPARE(filesIn(store.folder() + u"/backups"_s).size(), 1); // one file, nothing beside it
        QCOMPARE(saltOfFile(made.file), saltOf(store.request().key));
        QCOMPARE(textsIn(made.file, store.request().key), QStringList{u"kept"_s});
    }

    /// What waits in its outbox may have been sent since.
    void aBackupIsNoWorkspaceBeforeItIsImported()
    {
        TestStore store(test::Driver::Sqlite);
        SZEPT_OK(store.write([](Transaction &tx) { return putText(tx, u"kept"_s); }));
        OpenRequest request = store.request();
        request.location = Location::ofFile(SZEPT_OK(backUp(requestFor(store))).file);
        const auto opened = Workspace::open(request);
        QVERIFY(!opened);
        QCOMPARE(opened.error().reason.code, u"backup_opened"_s);
        QCOMPARE(opened.error().reason.arguments, QStringList{request.location.file});
        const QString backup = request.location.file;
        request.location = Location::ofFile(store.folder() + u"/again.szept"_s);
        SZEPT_OK(importWorkspace(request, backup));
        const auto again = Workspace::open(request);
        QVERIFY(again.has_value());
        QVERIFY(SZEPT_OK(test::await((*again)->read(isUnsettled))));
        QCOMPARE(textsIn(request.location.file, request.key), QStringList{u"kept"_s});
    }

    void whatOthersDoMeanwhileStaysOut()
    {
        TestStore store(test::Driver::Sqlite);
        auto writing = SZEPT_OK(Transaction::begin(store.connection(), store.clock().now(), u"other"_s));
        SZEPT_OK(putText(writing, u"not yet committed"_s));
        const BackupMade made = SZEPT_OK(backUp(requestFor(store)));
        SZEPT_OK(writing.commit());
        QCOMPARE(textsIn(made.file, store.request().key), QStringList());
    }

    void theOldestGoWhenANewOneIsWhole()
    {
        TestStore store(test::Driver::Sqlite);
        const BackupRequest request = requestFor(store);
        QVERIFY(QDir().mkpath(request.folder));
        QFile stranger(request.folder + u"/team-of-somebody-else.szept"_s);
        QVERIFY(stranger.open(QIODevice::WriteOnly));
        QStringList made;
        for (int i = 0; i < 5; ++i) {
            made.append(SZEPT_OK(backUp(requestFor(store))).file);
            store.clock().advance(1h);
        }
        const QStringList left = backups(request.location, request.folder);
        QCOMPARE(left.size(), 3);
        for (qsizetype i = 0; i < left.size(); ++i)
            QCOMPARE(request.folder + u'/' + left[i], made[i + 2]);
        QVERIFY(stranger.exists());
    }

    void aBackupThatFailsRemovesNothing()
    {
        TestStore store(test::Driver::Sqlite);
        const QString first = SZEPT_OK(backUp(requestFor(store, 1))).file;
        store.clock().advance(1h);
        BackupRequest wrong = requestFor(store, 1);
        wrong.key = QByteArray(keySize, 'x');
        QCOMPARE(backUp(wrong).error().kind, ErrorKind::WrongKey);
        QCOMPARE(filesIn(wrong.folder).size(), 1);
        QVERIFY(QFile::exists(first));
        QFile inTheWay(store.folder() + u"/file"_s);
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        wrong = requestFor(store, 1);
        wrong.folder = inTheWay.fileName();
        QCOMPARE(backUp(wrong).error().kind, ErrorKind::ReadOnly);
    }

    void aDamagedCopyIsNoticed()
    {
        TestStore store(test::Driver::Sqlite);
        const QString file = SZEPT_OK(backUp(requestFor(store))).file;
        SZEPT_OK(checkCopy(file, store.request().key));
        QFile copy(file);
        QVERIFY(copy.open(QIODevice::ReadWrite) && copy.seek(copy.size() - 2000) && copy.write("zzzz") == 4);
        copy.close();
        QCOMPARE(checkCopy(file, store.request().key).error().kind, ErrorKind::Damaged);
    }

    void aServersDatabaseIsDumped()
    {
        TestStore store(test::Driver::Postgresql);
        SZEPT_OK(store.write([](Transaction &tx) { return putText(tx, u"kept"_s); }));
        const BackupMade made = SZEPT_OK(backUp(requestFor(store)));
        QVERIFY2(made.file.endsWith(u"-20260225T061320Z.pgdump"_s), qPrintable(made.file));
        QFile dump(made.file);
        QVERIFY(dump.open(QIODevice::ReadOnly));
        QCOMPARE(dump.read(5), "PGDMP");
        QCOMPARE(backups(store.request().location, store.folder() + u"/backups"_s).size(), 1);
    }
};

SZEPT_TEST(BackupTest)
#include "tst_backup.moc"
