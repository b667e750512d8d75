// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/commands/terminal.h"
#include "tests/support/testmain.h"

#include <QFile>
#include <QTest>

using namespace szept::test;
using namespace Qt::StringLiterals;

/// What somebody sees who types secrets at a terminal.
class TerminalTest : public QObject
{
    Q_OBJECT

private:
    static constexpr auto interrupt = "\x03";

private Q_SLOTS:
    void aPassphraseThatIsBrokenOffIsToldAsThat_data()
    {
        QTest::addColumn<bool>("atTheSecond");
        QTest::newRow("at the first question") << false;
        QTest::newRow("at the second") << true;
    }
    void aPassphraseThatIsBrokenOffIsToldAsThat()
    {
        QFETCH(const bool, atTheSecond);
        CommandLine szept;
        szept.unsetEnvironment(u"SZEPT_PASSPHRASE_FILE"_s);
        Terminal terminal;
        terminal.start(szept, {u"init"_s}, Terminal::Input::Nothing);
        QVERIFY(terminal.shows("New passphrase"));
        if (atTheSecond) {
            terminal.type("correct horse\n");
            QVERIFY(terminal.shows("Once more"));
        }
        terminal.type(interrupt);
        const auto ended = terminal.end();
        QVERIFY2(
            ended.code == 1 && ended.toldInOneLine() && ended.err.contains("broken off"), qPrintable(ended.told()));
        QVERIFY(!QFile::exists(szept.workspace()));
        QVERIFY2(!terminal.screen().contains("horse"), terminal.screen().constData());
    }

    void aSecretIsAskedForAndNotShown()
    {
        const CommandLine szept;
        Terminal terminal;
        terminal.start(szept, addSomebody(), Terminal::Input::Terminal);
        QVERIFY2(terminal.shows("Secret"), terminal.screen().constData());
        terminal.type("hunter2\n");
        const auto ended = terminal.end();
        QVERIFY2(ended.code == 0, qPrintable(ended.told()));
        QVERIFY2(!terminal.screen().contains("hunter2"), terminal.screen().constData());
    }

    void aSecretThatIsBrokenOffMakesNothing()
    {
        const CommandLine szept;
        Terminal terminal;
        terminal.start(szept, addSomebody(), Terminal::Input::Terminal);
        QVERIFY2(terminal.shows("Secret"), terminal.screen().constData());
        terminal.type(interrupt);
        const auto ended = terminal.end();
        QVERIFY2(
            ended.code == 1 && ended.toldInOneLine() && ended.err.contains("broken off"), qPrintable(ended.told()));
        QVERIFY(!QFile::exists(szept.workspace()));
    }

    void aRecoveryKeyIsAskedForAndNotShown()
    {
        const CommandLine szept;
        const QByteArray key = szept.run({u"init"_s}).err.trimmed().split(' ').last();
        QVERIFY(QFile::remove(szept.workspace() + u".secrets"_s));
        Terminal terminal;
        terminal.start(szept, {u"recover"_s}, Terminal::Input::Terminal);
        QVERIFY2(terminal.shows("Recovery key"), terminal.screen().constData());
        terminal.type(key + '\n');
        const auto ended = terminal.end();
        QVERIFY2(ended.code == 0, qPrintable(ended.told()));
        QVERIFY2(!terminal.screen().contains(key), terminal.screen().constData());
    }
};

SZEPT_TEST(TerminalTest)
#include "tst_terminal.moc"
