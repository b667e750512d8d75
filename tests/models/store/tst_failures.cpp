// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/sqliteconnection.h"
#include "models/store/workspace.h"
#include "tests/support/testmain.h"
#include "tests/support/teststore.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <csignal>
#include <sys/resource.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace szept;
using namespace szept::store;
using szept::test::TestStore;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void overwrite(const QString &path, qint64 at, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(at) && file.write(bytes) == bytes.size());
}

/// No file of this process grows beyond so much while this is there: a full disk, without the rights to make one.
class FullDisk
{
public:
    explicit FullDisk(rlim_t bytes)
        : m_handler(std::signal(SIGXFSZ, SIG_IGN))
    {
        getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit limit{bytes, m_before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~FullDisk()
    {
        setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_handler);
    }
    Q_DISABLE_COPY_MOVE(FullDisk)

private:
    rlimit m_before{};
    sighandler_t m_handler;
};

ErrorKind kindOfOpening(const OpenRequest &request)
{
    const auto opened = Workspace::open(request);
    return opened ? ErrorKind::Fault : opened.error().kind;
}

Result<qint64> putText(Transaction &tx, const QString &text)
{
    return tx.connection().run(u"INSERT INTO meta (key, value) VALUES ('text', ?)"_s, bind(text));
}

Result<QStringList> texts(Connection &connection)
{
    return list(
        connection, u"SELECT value FROM meta WHERE key = 'text'"_s, {}, [](const Row &row) { return row.text(0); });
}

/// It opens, gives what it has and takes nothing.
bool canOnlyBeRead(const OpenRequest &request)
{
    const auto opened = Workspace::open(request);
    if (!opened)
        return false;
    const auto written = test::await((*opened)->write([](Transaction &tx) { return putText(tx, u"new"_s); }));
    const auto read = test::await((*opened)->read(texts));
    return !written && written.error().kind == ErrorKind::ReadOnly && read && read->isEmpty();
}

} // namespace

/// A workspace that cannot be used is refused in words, and stays as it was.
class FailuresTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aWrongKey()
    {
        const TestStore store(test::Driver::Sqlite);
        OpenRequest request = store.request();
        request.key = QByteArray(32, 'x');
        QCOMPARE(kindOfOpening(request), ErrorKind::WrongKey);
        request.key.clear();
        QCOMPARE(kindOfOpening(request), ErrorKind::WrongKey);
        request.key = QByteArray(31, '\x07');
        QCOMPARE(kindOfOpening(request), ErrorKind::WrongKey);
        QVERIFY(Workspace::open(store.request()));
    }

    void aKeyForAPlainFile()
    {
        const QTemporaryDir folder;
        test::FakeClock clock;
        OpenRequest request{.location = Location::ofFile(folder.filePath(u"plain.szept"_s)),
            .key = {},
            .create = true,
            .clock = &clock,
            .process = u"t"_s};
        QVERIFY(Workspace::open(request));
        QVERIFY(contentOf(request.location.file).startsWith("SQLite format 3"));
        request.key = QByteArray(32, 'x');
        QCOMPARE(kindOfOpening(request), ErrorKind::WrongKey);
    }

    void whatIsEncryptedCannotBeRead()
    {
        TestStore store(test::Driver::Sqlite);
        SZEPT_OK(store.write([](Transaction &tx) { return putText(tx, u"needle in the haystack"_s); }));
        for (const auto names = QDir(store.folder()).entryList(QDir::Files); const QString &name : names) {
            const QByteArray content = contentOf(store.folder() + u'/' + name);
            QVERIFY2(!content.contains("needle") && !content.contains("SQLite format"), qPrintable(name));
        }
    }

    void aDamagedFile_data()
    {
        QTest::addColumn<qint64>("at");
        QTest::newRow("first page") << qint64(100);
        QTest::newRow("page of the schema") << qint64(4096 + 100);
    }
    void aDamagedFile()
    {
        QFETCH(const qint64, at);
        TestStore store(test::Driver::Sqlite);
        const OpenRequest request = store.request();
        const QString copy = store.folder() + u"/copy.szept"_s;
        SZEPT_OK(store.connection().execute(u"PRAGMA wal_checkpoint(TRUNCATE)"_s));
        QVERIFY(QFile::copy(request.location.file, copy));
        overwrite(copy, at, QByteArray(50, 'z'));
        const QByteArray before = contentOf(copy);
        OpenRequest damaged = request;
        damaged.location = Location::ofFile(copy);
        QCOMPARE(kindOfOpening(damaged), ErrorKind::Damaged);
        QCOMPARE(contentOf(copy), before);
    }

    void noWorkspace()
    {
        const TestStore store(test::Driver::Sqlite);
        OpenRequest request = store.request();
        request.location = Location::ofFile(store.folder() + u"/letter.txt"_s);
        request.create = false;
        QCOMPARE(kindOfOpening(request), ErrorKind::NotFound);
        QVERIFY(!QFile::exists(request.location.file));
        QFile letter(request.location.file);
        QVERIFY(letter.open(QIODevice::WriteOnly));
        letter.close();
        QCOMPARE(kindOfOpening(request), ErrorKind::Damaged); // empty
        overwrite(request.location.file, 0, QByteArray("Dear all, ").repeated(1000));
        QCOMPARE(kindOfOpening(request), ErrorKind::Damaged);
        request.location = Location::ofFile(store.folder());
        QCOMPARE(kindOfOpening(request), ErrorKind::Damaged);
        request.location = Location::ofFile(store.folder() + u"/none/team.szept"_s);
        request.create = true;
        QCOMPARE(kindOfOpening(request), ErrorKind::NotFound);
    }

    void anotherProgramsDatabase()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"other.db"_s);
        {
            const auto other = SZEPT_OK(SqliteConnection::open({.file = file, .key = {}, .create = true}));
            SZEPT_OK(other->execute(u"CREATE TABLE letters (text TEXT)"_s));
        }
        test::FakeClock clock;
        QCOMPARE(kindOfOpening({.location = Location::ofFile(file), .key = {}, .clock = &clock, .process = u"t"_s}),
            ErrorKind::Damaged);
    }

    void aNewerSchema_data() { test::eachDriver(); }
    void aNewerSchema()
    {
        TestStore store;
        SZEPT_OK(store.connection().run(u"UPDATE meta SET value = '99' WHERE key = 'schema'"_s));
        QCOMPARE(kindOfOpening(store.request()), ErrorKind::NewerSchema);
    }

    void aFullDisk()
    {
        TestStore store(test::Driver::Sqlite);
        Workspace &workspace = store.workspace();
        const QString big(4'000'000, u'x');
        const auto write
            = [&] { return test::await(workspace.write([&](Transaction &tx) { return putText(tx, big); })); };
        {
            const FullDisk full(1'000'000);
            QCOMPARE(write().error().kind, ErrorKind::NoSpace);
            QCOMPARE(write().error().kind, ErrorKind::NoSpace);
        }
        const auto count = [](Connection &connection) {
            return first(connection, u"SELECT count(*) FROM meta WHERE key = 'text'"_s, {},
                [](const Row &row) { return row.integer(0); });
        };
        QCOMPARE(SZEPT_OK(test::await(workspace.read(count))), 0);
        SZEPT_OK(write());
        QCOMPARE(SZEPT_OK(test::await(workspace.read(count))), 1);
    }

    void aFullDiskForANewWorkspace()
    {
        const QTemporaryDir folder;
        test::FakeClock clock;
        const OpenRequest request{.location = Location::ofFile(folder.filePath(u"new.szept"_s)),
            .key = QByteArray(32, 'k'),
            .create = true,
            .clock = &clock,
            .process = u"t"_s};
        {
            const FullDisk full(20'000);
            QCOMPARE(kindOfOpening(request), ErrorKind::NoSpace);
        }
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList());
        QVERIFY(Workspace::open(request));
    }

    void sqlitesOwnWordForAFullDisk()
    {
        TestStore store(test::Driver::Sqlite);
        SZEPT_OK(store.connection().execute(u"PRAGMA max_page_count = 1"_s));
        QCOMPARE(store.write([&](Transaction &tx) { return putText(tx, QString(100'000, u'x')); }).error().kind,
            ErrorKind::NoSpace);
    }

    /// What would be written to it nobody would find.
    void aFileThatWasMovedAwayOrReplacedWhileItIsOpen()
    {
        TestStore store(test::Driver::Sqlite);
        const QString file = store.request().location.file;
        const auto note = [](const QString &key) {
            return [key](Transaction &tx) {
                return tx.connection().run(u"INSERT INTO meta (key, value) VALUES (?, 'noted')"_s, bind(key));
            };
        };
        SZEPT_OK(store.write(note(u"before"_s)));
        const auto refusal = [&] {
            const auto done = store.write(note(u"lost"_s));
            return done ? QString() : toWord(done.error().kind) + u' ' + done.error().reason.code;
        };
        QVERIFY(QFile::rename(file, file + u".away"_s));
        QCOMPARE(refusal(), u"read_only workspace_moved"_s);
        QVERIFY(QFile::copy(file + u".away"_s, file));
        QCOMPARE(refusal(), u"read_only workspace_moved"_s); // another one of that name
        QVERIFY(QFile::remove(file) && QFile::rename(file + u".away"_s, file));
        SZEPT_OK(store.write(note(u"after"_s)));
        const auto noted = list(store.connection(), u"SELECT key FROM meta WHERE value = 'noted' ORDER BY key DESC"_s,
            {}, [](const Row &row) { return row.text(0); });
        QCOMPARE(SZEPT_OK(noted), (QStringList{u"before"_s, u"after"_s}));
    }

    void aReadOnlyFile()
    {
        if (::geteuid() == 0)
            QSKIP("root writes everywhere");
        TestStore store(test::Driver::Sqlite);
        const OpenRequest request = store.request();
        const QString copy = store.folder() + u"/copy.szept"_s;
        SZEPT_OK(store.connection().run(u"VACUUM INTO ?"_s, bind(copy)));
        OpenRequest readOnly = request;
        readOnly.location = Location::ofFile(copy);
        QVERIFY(QFile::setPermissions(copy, QFile::ReadOwner));
        QVERIFY(canOnlyBeRead(readOnly));
        QVERIFY(QFile::setPermissions(copy, QFile::Permissions()));
        QCOMPARE(kindOfOpening(readOnly), ErrorKind::ReadOnly);
    }

    void aReadOnlyFolder()
    {
        if (::geteuid() == 0)
            QSKIP("root writes everywhere");
        TestStore store(test::Driver::Sqlite);
        QVERIFY(QDir(store.folder()).mkdir(u"locked"_s));
        const QString folder = store.folder() + u"/locked"_s;
        OpenRequest request = store.request();
        request.location = Location::ofFile(folder + u"/team.szept"_s);
        SZEPT_OK(store.connection().run(u"VACUUM INTO ?"_s, bind(request.location.file)));
        QVERIFY(Workspace::open(request)); // from now on with a log beside it
        QVERIFY(QFile::setPermissions(folder, QFile::ReadOwner | QFile::ExeOwner));
        QVERIFY(canOnlyBeRead(request));
        request.location = Location::ofFile(folder + u"/new.szept"_s);
        QCOMPARE(kindOfOpening(request), ErrorKind::ReadOnly);
        QVERIFY(QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
        QCOMPARE(QDir(folder).entryList(QDir::Files), QStringList{u"team.szept"_s});
    }

    /// What was written last lies in the log beside the file, which cannot be taken in.
    void aReadOnlyFolderInWhichItWasNotClosedCleanly()
    {
        if (::geteuid() == 0)
            QSKIP("root writes everywhere");
        TestStore store(test::Driver::Sqlite);
        SZEPT_OK(store.write([](Transaction &tx) { return putText(tx, u"new"_s); }));
        QVERIFY(QDir(store.folder()).mkdir(u"locked"_s));
        const QString folder = store.folder() + u"/locked"_s;
        OpenRequest request = store.request();
        const QString file = request.location.file;
        request.location = Location::ofFile(folder + u"/team.szept"_s);
        QVERIFY(QFile::copy(file, request.location.file));
        QVERIFY(QFile::copy(file + u"-wal"_s, request.location.file + u"-wal"_s));
        QVERIFY(QFile::setPermissions(folder, QFile::ReadOwner | QFile::ExeOwner));
        const auto opened = Workspace::open(request);
        QVERIFY(QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
        QVERIFY(!opened);
        QCOMPARE(opened.error().kind, ErrorKind::ReadOnly);
        QCOMPARE(opened.error().reason.code, u"read_only_unclean"_s);
    }

    /// Its owner may write where we may not, and what we have read of it is not mixed with that.
    void aReadOnlyFolderThatSomebodyElseWritesIn()
    {
        if (::geteuid() == 0)
            QSKIP("root writes everywhere");
        TestStore store(test::Driver::Sqlite);
        QVERIFY(QDir(store.folder()).mkdir(u"locked"_s));
        const QString folder = store.folder() + u"/locked"_s;
        OpenRequest request = store.request();
        request.location = Location::ofFile(folder + u"/team.szept"_s);
        SZEPT_OK(store.connection().run(u"VACUUM INTO ?"_s, bind(request.location.file)));
        QVERIFY(Workspace::open(request)); // from now on with a log beside it
        QVERIFY(QFile::setPermissions(folder, QFile::ReadOwner | QFile::ExeOwner));
        auto looking = Workspace::open(request);
        QVERIFY(looking);
        QCOMPARE(SZEPT_OK(test::await((*looking)->read(texts))), QStringList());
        QVERIFY(QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
        {
            auto writing = Workspace::open(request);
            QVERIFY(writing);
            SZEPT_OK(test::await((*writing)->write([](Transaction &tx) { return putText(tx, u"new"_s); })));
            QVERIFY(QFile::setPermissions(folder, QFile::ReadOwner | QFile::ExeOwner));
            const auto meanwhile = test::await((*looking)->read(texts));
            QVERIFY(!meanwhile || *meanwhile == QStringList{u"new"_s}); // through the files that the writer has made
            QVERIFY(QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
        }
        QVERIFY(QFile::setPermissions(folder, QFile::ReadOwner | QFile::ExeOwner));
        QCOMPARE(SZEPT_OK(test::await((*looking)->read(texts))), QStringList{u"new"_s});
        looking->reset();
        QVERIFY(QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    }

    void aServerThatIsNotThere()
    {
        test::FakeClock clock;
        OpenRequest request{.location = SZEPT_OK(Location::parse(u"postgresql://ala:secret@127.0.0.1:1/team"_s)),
            .key = {},
            .clock = &clock,
            .process = u"t"_s};
        const auto opened = Workspace::open(request);
        QCOMPARE(opened.error().kind, ErrorKind::Unavailable);
        QVERIFY(!opened.error().detail.contains(u"secret"_s));
        request.location = SZEPT_OK(Location::parse(test::freshDatabase().replace(u"@/szept"_s, u"@/none_szept"_s)));
        QCOMPARE(kindOfOpening(request), ErrorKind::NotFound);
    }

    void aServersErrorsHoldNoValues()
    {
        TestStore store(test::Driver::Postgresql);
        const auto wrong
            = store.connection().run(u"INSERT INTO meta (key, value) VALUES (?, NULL)"_s, bind(u"somebody's text"_s));
        QVERIFY(!wrong.error().detail.contains(u"somebody"_s));
        const auto number = store.connection().run(u"SELECT (?)::text::bigint"_s, bind(u"somebody's text"_s));
        QVERIFY(!number.error().detail.contains(u"somebody"_s));
    }
};

SZEPT_TEST(FailuresTest)
#include "tst_failures.moc"
