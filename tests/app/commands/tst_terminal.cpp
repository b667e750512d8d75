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
};

SZEPT_TEST(TerminalTest)
#include "tst_terminal.moc"
