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
#include <QFileInfo>
#include <QTemporaryDir>
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

    /// Of two teams, each has its own: the name that they gave their database is most likely that of the manual.
    void workspacesOfOneNameKeepTheirOwnCopies_data() { test::eachDriver(); }
    void workspacesOfOneNameKeepTheirOwnCopies()
    {
        TestStore store;
        BackupRequest other = requestFor(store, 1);
        other.location = store.namesake().location;
        const QString theirs = SZEPT_OK(backUp(other)).file;
        const BackupRequest ours = requestFor(store, 1);
        QCOMPARE(backups(ours.location, ours.folder), QStringList());
        SZEPT_OK(backUp(ours)); // at the same moment
        store.clock().advance(1h);
        const BackupMade second = SZEPT_OK(backUp(requestFor(store, 1)));
        QCOMPARE(second.removed.size(), 1);
        QVERIFY(QFile::exists(theirs));
        QCOMPARE(backups(ours.location, ours.folder), QStringList{QFileInfo(second.file).fileName()});
        QCOMPARE(backups(other.location, other.folder), QStringList{QFileInfo(theirs).fileName()});
    }

    /// The folder that was named is not beside the file, so others may have named it too.
    void filesOfOneNameFromTwoFoldersKeepTheirOwnCopies()
    {
        TestStore one(test::Driver::Sqlite);
        TestStore other(test::Driver::Sqlite);
        const QTemporaryDir disk;
        const auto to = [&disk](TestStore &store) {
            BackupRequest request = requestFor(store, 1);
            request.folder = disk.path();
            return request;
        };
        const QString theirs = SZEPT_OK(backUp(to(other))).file;
        SZEPT_OK(backUp(to(one)));
        one.clock().advance(1h);
        SZEPT_OK(backUp(to(one)));
        QVERIFY(QFile::exists(theirs));
        QCOMPARE(backups(to(one).location, disk.path()).size(), 1);
        QCOMPARE(filesIn(disk.path()).size(), 2);
    }

    /// A server, its port and its database each tell one from another, and none can be made to look like two.
    void whatTellsAServersDatabaseFromOthersStandsInTheName_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<QString>("name");
        QTest::newRow("a name") << u"postgresql://anna@DB.example.org/szept"_s
                                << u"szept@db.example.org+5432-20260225T061320Z.pgdump"_s;
        QTest::newRow("a port") << u"postgresql://anna@db.example.org:6432/szept"_s
                                << u"szept@db.example.org+6432-20260225T061320Z.pgdump"_s;
        QTest::newRow("an address") << u"postgresql://anna@[::1]/szept"_s
                                    << u"szept@%3A%3A1+5432-20260225T061320Z.pgdump"_s;
        QTest::newRow("a socket") << u"postgresql://anna@/szept?host=/run/postgresql"_s
                                  << u"szept@%2Frun%2Fpostgresql+5432-20260225T061320Z.pgdump"_s;
        QTest::newRow("a database that is no file's name")
            << u"postgresql://anna@db/team/szept@db+5432"_s
            << u"team%2Fszept%40db%2B5432@db+5432-20260225T061320Z.pgdump"_s;
    }
    void whatTellsAServersDatabaseFromOthersStandsInTheName()
    {
        QFETCH(const QString, address);
        QFETCH(const QString, name);
        const QTemporaryDir folder;
        QFile copy(folder.filePath(name));
        QVERIFY2(copy.open(QIODevice::WriteOnly), qPrintable(name));
        QFile old(folder.filePath(u"szept-20260225T061320Z.pgdump"_s)); // whose it is, nobody can tell
        QVERIFY(old.open(QIODevice::WriteOnly));
        QCOMPARE(backups(SZEPT_OK(Location::parse(address)), folder.path()), QStringList{name});
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

    /// Nothing that PostgreSQL's own programs did not end well stays, and what they say is told.
    void aDumpThatFailsIsNone_data()
    {
        QTest::addColumn<QByteArray>("program");
        QTest::addColumn<QString>("says");
        QTest::newRow("refused") << "#!/bin/sh\necho 'pg_dump: error: no such thing' >&2; echo more >&2; exit 1\n"_ba
                                 << u"pg_dump: error: no such thing"_s;
        QTest::newRow("does not start") << "#!/nowhere/sh\n"_ba << u"No such file or directory"_s;
        QTest::newRow("killed") << "#!/bin/sh\nkill -9 $$\n"_ba << u"Process crashed"_s;
        QTest::newRow("a dump that is none")
            << "#!/bin/sh\nfor a in \"$@\"; do case $a in --file=*) echo PGDMP > \"${a#--file=}\";; esac; done\n"_ba
            << u"pg_restore: error:"_s;
    }
    void aDumpThatFailsIsNone()
    {
        QFETCH(const QByteArray, program);
        QFETCH(const QString, says);
        const QTemporaryDir folder;
        const QByteArray path = qgetenv("PATH");
        QFile tool(folder.filePath(u"pg_dump"_s));
        QVERIFY(tool.open(QIODevice::WriteOnly) && tool.write(program) == program.size());
        tool.close();
        QVERIFY(tool.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
        const auto restored = qScopeGuard([&path] { qputenv("PATH", path); });
        qputenv("PATH", QByteArray(QFile::encodeName(folder.path()) + ':' + path));
        Location location;
        location.database = u"szept"_s;
        const QString file = folder.filePath(u"backups/team.pgdump"_s);
        QVERIFY(QDir(folder.path()).mkdir(u"backups"_s));
        const auto dumped = dumpServer(location, file);
        QVERIFY(!dumped);
        QCOMPARE(dumped.error().reason.code, u"server_dump"_s);
        const QString said = dumped.error().reason.arguments.value(0);
        QVERIFY2(said.contains(says) && !said.contains(u'\n'), qPrintable(said));
        QCOMPARE(filesIn(folder.filePath(u"backups"_s)), QStringList());
    }
};

SZEPT_TEST(BackupTest)
#include "tst_backup.moc"
