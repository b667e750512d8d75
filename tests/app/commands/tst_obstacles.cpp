// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/sqliteconnection.h"
#include "tests/app/commands/commandline.h"
#include "tests/support/testmain.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QTest>

#include <array>
#include <csignal>
#include <sys/stat.h>
#include <unistd.h>

using namespace szept;
using namespace szept::test;
using namespace Qt::StringLiterals;

namespace {

/// What others than the owner may do with what lies below a folder: "w.szept rw-r--r--" for each file and folder.
QStringList openToOthers(const QString &folder, const QStringList &besides)
{
    QStringList open;
    QDirIterator all(folder, QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDirIterator::Subdirectories);
    while (all.hasNext()) {
        const QFileInfo found = all.nextFileInfo();
        const QFile::Permissions others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther
            | QFile::WriteOther | QFile::ExeOther;
        if ((found.permissions() & others) && !besides.contains(found.filePath()))
            open.append(found.filePath() + u' ' + QString::number(found.permissions().toInt(), 16));
    }
    return open;
}

/// Standard output is a pipe that nobody reads any more.
void breakOutput(bool signalled)
{
    std::array<int, 2> ends{};
    if (::pipe(ends.data()) != 0 || ::close(ends[0]) != 0 || ::dup2(ends[1], STDOUT_FILENO) < 0)
        ::_exit(99);
    ::signal(SIGPIPE, signalled ? SIG_DFL : SIG_IGN);
}

} // namespace

/// What stands in a verb's way, or is not as Szept would have left it.
class ObstaclesTest : public QObject
{
    Q_OBJECT

private:
    static void compareRefusal(const CommandLine::Ended &ended, const QByteArray &word)
    {
        QVERIFY2(ended.code == 8, qPrintable(ended.told()));
        QVERIFY2(ended.toldInOneLine() && ended.err.contains(word), qPrintable(ended.told()));
        QCOMPARE(ended.out, QByteArray());
    }
    static void writeAt(const QString &path, qint64 at, const QByteArray &bytes)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(at) && file.write(bytes) == bytes.size());
    }

private Q_SLOTS:
    void whatIsMadeIsItsOwnersAlone_data()
    {
        QTest::addColumn<bool>("plain");
        QTest::newRow("plain") << true;
        QTest::newRow("encrypted") << false;
    }

    void whatIsMadeIsItsOwnersAlone()
    {
        QFETCH(const bool, plain);
        CommandLine szept;
        szept.setMask(0);
        const QStringList own{szept.path(u"passphrase"_s)}; // of this test
        QCOMPARE(szept.run(plain ? QStringList{u"init"_s, u"--plain"_s} : QStringList{u"init"_s}).code, 0);
        const auto seen
            = plain ? store::SqliteConnection::open({.file = szept.workspace(), .key = {}}) : std::unexpected(Error());
        QCOMPARE(szept.run(addSomebody(), "secret\n").code, 0);
        QCOMPARE(szept.run({u"--trace"_s, szept.path(u"trace"_s), u"sync"_s}).code, 3);
        QCOMPARE(szept.run({u"backup"_s}).code, 0);
        QCOMPARE(szept.run({u"export"_s, szept.path(u"export"_s)}).code, 0);
        QVERIFY(!plain || QFile::exists(szept.workspace() + u"-wal"_s));
        QVERIFY(QFile::exists(szept.workspace() + u".right"_s) && QFile::exists(szept.workspace() + u".secrets"_s));
        QCOMPARE(openToOthers(szept.path({}), own), QStringList());
    }

    void aWorkspaceThatWasEmptiedIsNotMadeAnew()
    {
        const CommandLine szept;
        QCOMPARE(szept.run({u"init"_s}).code, 0);
        QVERIFY(QFile::resize(szept.workspace(), 0));
        for (const QStringList &words : std::initializer_list<QStringList>{
                 {u"cases"_s}, {u"init"_s}, {u"init"_s, u"--plain"_s}, {u"doctor"_s}, {u"backup"_s}, addSomebody()})
            compareRefusal(szept.run(words, "secret\n"), "is empty");
        QCOMPARE(QFileInfo(szept.workspace()).size(), 0);
    }

    void anEmptyFileThatNeverWasOneBecomesAWorkspace()
    {
        const CommandLine szept;
        writeAt(szept.workspace(), 0, {});
        QCOMPARE(szept.run({u"init"_s}).code, 0);
        QCOMPARE(szept.json({u"cases"_s}).code, 0);
    }

    void aDamagedBeginningIsNamedBesideALostKey()
    {
        const CommandLine szept;
        const QByteArray recovery = szept.run({u"init"_s}).err.trimmed().split(' ').last();
        writeAt(szept.workspace(), 0, QByteArray(200, 'z'));
        for (const QByteArray &word : {"damaged"_ba, "recover"_ba, "backup"_ba})
            compareRefusal(szept.json({u"cases"_s}), word);
        compareRefusal(szept.run({u"recover"_s}, recovery + '\n'), "damaged");
    }

    void whatIsNoWholeNumberOfPagesIsDamaged()
    {
        const CommandLine szept;
        QCOMPARE(szept.run({u"init"_s}).code, 0);
        writeAt(szept.workspace(), 0, QByteArray(200, 'z'));
        QVERIFY(QFile::resize(szept.workspace(), QFileInfo(szept.workspace()).size() - 100));
        const auto ended = szept.json({u"cases"_s});
        compareRefusal(ended, "damaged");
        QVERIFY2(!ended.err.contains("key"), qPrintable(ended.told()));
    }

    void aFolderInThePlaceOfTheRightIsToldSo()
    {
        const CommandLine szept;
        QCOMPARE(szept.run({u"init"_s, u"--plain"_s}).code, 0);
        QVERIFY(QDir().mkdir(szept.workspace() + u".right"_s));
        for (const QStringList &words : std::initializer_list<QStringList>{{u"sync"_s}, {u"outbox"_s, u"send"_s}})
            compareRefusal(szept.json(words), ".right");
    }

    void aServerThatIsNotThereIsToldAsTheWorkspaces()
    {
        const CommandLine szept;
        const auto ended
            = szept.bare({u"--workspace"_s, u"postgresql://u:secret@127.0.0.1:1/team?sslmode=disable"_s, u"cases"_s});
        compareRefusal(ended, "server");
        QVERIFY2(!ended.err.contains("secret") && !ended.err.contains("platform"), qPrintable(ended.told()));
    }

    /// As "ulimit -f" sets it in the shell that it is called from.
    void aLimitToTheSizeOfFilesIsAFullDisk()
    {
        CommandLine szept;
        QCOMPARE(szept.run({u"init"_s}).code, 0);
        szept.setLargestFile(8192);
        compareRefusal(szept.run({u"account"_s, u"add"_s, u"mailman3"_s, u"--name"_s, u"lists"_s, u"--base-url"_s,
                                     u"http://127.0.0.1:9"_s, u"--user"_s, u"u"_s, u"--secret-stdin"_s},
                           "secret\n"),
            "full");
    }

    void noRecoveryKeyIsWrongUse()
    {
        const CommandLine szept;
        QCOMPARE(szept.run({u"init"_s}).code, 0);
        for (const QByteArray &given : {""_ba, "\n"_ba, "   \n"_ba}) {
            const auto ended = szept.run({u"recover"_s}, given);
            QVERIFY2(ended.code == 2 && ended.toldInOneLine(), qPrintable(ended.told()));
        }
    }

    /// "szept cases | head -1", called from a shell and from what ignores SIGPIPE, as cron and many programs do.
    void aReaderWhoHasHadEnoughIsNoFault_data()
    {
        QTest::addColumn<bool>("signalled");
        QTest::newRow("signalled") << true;
        QTest::newRow("ignoring the signal") << false;
    }

    void aReaderWhoHasHadEnoughIsNoFault()
    {
        QFETCH(const bool, signalled);
        const CommandLine szept;
        QCOMPARE(szept.run({u"init"_s, u"--plain"_s}).code, 0);
        for (const QStringList &words : std::initializer_list<QStringList>{{u"cases"_s}, {u"cases"_s, u"--json"_s},
                 {u"account"_s, u"list"_s, u"--json"_s}, {u"doctor"_s}, {u"help"_s}}) {
            QProcess process;
            process.setChildProcessModifier([signalled] { breakOutput(signalled); });
            szept.start(process, QStringList{u"--workspace"_s, szept.workspace()} + words);
            QVERIFY(process.waitForFinished());
            const bool quiet
                = process.exitStatus() == QProcess::CrashExit ? process.exitCode() == SIGPIPE : process.exitCode() == 0;
            const QByteArray told = process.readAllStandardError();
            QVERIFY2(quiet && told.isEmpty(), told.constData());
        }
    }
};

SZEPT_TEST(ObstaclesTest)
#include "tst_obstacles.moc"
