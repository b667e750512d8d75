// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/commands/commandline.h"
#include "tests/support/testmain.h"

#include <QTest>

#include <array>
#include <csignal>
#include <unistd.h>

using namespace szept;
using namespace szept::test;
using namespace Qt::StringLiterals;

namespace {

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

private Q_SLOTS:
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
        for (const QStringList &words : QList<QStringList>{{u"cases"_s}, {u"cases"_s, u"--json"_s},
                 {u"account"_s, u"list"_s, u"--json"_s}, {u"doctor"_s}, {u"help"_s}}) {
            QProcess process;
            process.setChildProcessModifier([signalled] { breakOutput(signalled); });
            szept.start(process, QStringList{u"--workspace"_s, szept.workspace()} + words);
            QVERIFY(process.waitForFinished());
            const bool quiet = process.exitStatus() == QProcess::CrashExit ? process.exitCode() == SIGPIPE
                                                                           : process.exitCode() == 0;
            const QByteArray told = process.readAllStandardError();
            QVERIFY2(quiet && told.isEmpty(), told.constData());
        }
    }
};

SZEPT_TEST(ObstaclesTest)
#include "tst_obstacles.moc"
