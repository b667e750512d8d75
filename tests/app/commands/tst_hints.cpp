// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/explain.h"
#include "app/commands/parse.h"
#include "models/views/language.h"
#include "tests/app/commands/commandline.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace szept;
using namespace szept::commands;
using szept::test::CommandLine;

/// The commands that sentences name can be copied as they stand.
class HintsTest : public QObject
{
    Q_OBJECT

private:
    static Hints in(const QString &workspace) { return Hints(*parse({u"--workspace"_s, workspace, u"sync"_s})); }
    static Hints bare() { return Hints(*parse({u"sync"_s})); }

private Q_SLOTS:
    void aWordIsQuotedWhereAShellWouldBreakIt_data()
    {
        QTest::addColumn<QString>("word");
        QTest::addColumn<QString>("shown");
        QTest::newRow("plain") << u"forum"_s << u"forum"_s;
        QTest::newRow("address") << u"https://forum.example:8443/a_b"_s << u"https://forum.example:8443/a_b"_s;
        QTest::newRow("letters") << u"zażółć"_s << u"zażółć"_s;
        QTest::newRow("a space") << u"my forum"_s << u"'my forum'"_s;
        QTest::newRow("a quote") << u"it's"_s << uR"('it'\''s')"_s;
        QTest::newRow("a command") << u"$(reboot)"_s << u"'$(reboot)'"_s;
        QTest::newRow("home") << u"~/w"_s << u"'~/w'"_s;
        QTest::newRow("nothing") << QString() << u"''"_s;
    }
    void aWordIsQuotedWhereAShellWouldBreakIt()
    {
        QFETCH(const QString, word);
        QFETCH(const QString, shown);
        QCOMPARE(shellWord(word), shown);
        QProcess shell;
        shell.start(u"sh"_s, {u"-c"_s, u"printf %s "_s + shellWord(word)});
        QVERIFY(shell.waitForFinished());
        QCOMPARE(QString::fromUtf8(shell.readAllStandardOutput()), word);
    }

    void aSentencesCommandsHaveTheWorkspace()
    {
        const QString sentence
            = u"Added %1. \"szept account test %1\" signs in; \"szept help sync\", \"szept --workspace NEW import %2\"."_s;
        QCOMPARE(bare().filled(sentence, {u"my forum"_s, u"a b"_s}),
            u"Added my forum. \"szept account test 'my forum'\" signs in; \"szept help sync\", \"szept --workspace NEW import 'a b'\"."_s);
        QCOMPARE(in(u"my own.szept"_s).filled(sentence, {u"forum"_s, u"b"_s}),
            u"Added forum. \"szept --workspace 'my own.szept' account test forum\" signs in; \"szept help sync\", "
            "\"szept --workspace NEW import b\"."_s);
        // What is filled in is no sentence of ours.
        QCOMPARE(in(u"w"_s).filled(u"%1"_s, {u"\"szept sync\" %2"_s}), u"\"szept sync\" %2"_s);
    }

    void aPasswordInTheAddressIsNotShown()
    {
        QCOMPARE(in(u"postgresql://anna:secret@db.example/szept?sslmode=verify-full"_s).again(),
            u"szept --workspace 'postgresql://anna@db.example/szept?sslmode=verify-full' sync"_s);
        QCOMPARE(in(u"postgresql://anna@db.example/szept"_s).again(),
            u"szept --workspace postgresql://anna@db.example/szept sync"_s);
    }

    void inPolishToo()
    {
        const views::Language language{QLocale(QLocale::Polish)};
        const Error error{ErrorKind::Invalid, {}, {}, {u"no_case"_s, {u"7"_s}}};
        QCOMPARE(explain(error, {}, in(u"w.szept"_s)),
            u"Nie ma sprawy 7; numery pokazuje „szept --workspace w.szept cases --state all”"_s);
    }

    void theBookIsListedByACommandThatIsTaken()
    {
        const Error error{ErrorKind::Invalid, {}, {}, {u"unknown_rule"_s, {u"9"_s, u"my lists"_s}}};
        QCOMPARE(explain(error, {}, bare()),
            u"There is no rule 9 in this community's book; \"szept rule list --community 'my lists'\" lists them"_s);
    }

    void aLineIsWhole()
    {
        QCOMPARE(in(u"w"_s).line({u"account"_s, u"test"_s, u"my forum"_s}),
            u"szept --workspace w account test 'my forum'"_s);
        QCOMPARE(bare().again(), u"szept sync"_s);
        QCOMPARE(in(u"w"_s).withAgain({u"outbox"_s, u"send"_s}).again(), u"szept --workspace w outbox send"_s);
    }

    void theProgramNamesTheWorkspaceItWasGiven()
    {
        CommandLine szept;
        const auto none = szept.run({u"cases"_s});
        const QString init = u"\"szept --workspace %1 init\""_s.arg(szept.workspace());
        QVERIFY2(none.err.contains(init.toUtf8()), qPrintable(none.told()));
        szept.setEnvironment(u"SZEPT_WORKSPACE"_s, szept.workspace());
        const auto named = szept.bare({u"cases"_s});
        QVERIFY2(
            named.code == 8 && named.err.contains(szept.workspace().toUtf8()) && named.err.contains("\"szept init\""),
            qPrintable(named.told()));
        QCOMPARE(szept.bare({u"init"_s}).code, 0);
        QVERIFY(QFile::exists(szept.workspace()));
        const auto other = szept.bare({u"--workspace"_s, szept.path(u"other"_s), u"cases"_s});
        QVERIFY2(other.code == 8 && other.err.contains("/other"), qPrintable(other.told()));
    }
};

SZEPT_TEST(HintsTest)
#include "tst_hints.moc"
