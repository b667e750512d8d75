// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/help.h"
#include "app/commands/parse.h"
#include "app/commands/table.h"
#include "models/views/language.h"
#include "tests/support/places.h"
#include "tests/support/testmain.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryFile>
#include <QTest>

#include <algorithm>

using namespace szept::commands;
using namespace Qt::StringLiterals;

class HelpTest : public QObject
{
    Q_OBJECT

private:
    static QString allHelp()
    {
        QString text = overview();
        for (const VerbSpec &verb : verbs()) {
            if (!verb.hidden)
                text += u"\n"_s + QString(80, u'-') + u'\n' + helpFor(verb);
        }
        return text;
    }

    /// What bash offers after these words.
    static QStringList offered(const QString &script, const QStringList &words)
    {
        QString line = u"source '%1'; COMP_WORDS=(szept"_s.arg(script);
        for (const QString &word : words)
            line += u" '%1'"_s.arg(word);
        line += u"); COMP_CWORD=%1; _szept; printf '%s\\n' \"${COMPREPLY[@]}\""_s.arg(words.size());
        QProcess bash;
        bash.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        bash.start(u"bash"_s, {u"--norc"_s, u"-c"_s, line});
        if (!bash.waitForFinished() || bash.exitCode() != 0)
            return {u"bash failed"_s};
        return QString::fromUtf8(bash.readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts);
    }

private Q_SLOTS:
    void aVerbsHelpReadsWell()
    {
        QCOMPARE(helpFor(*verbNamed(u"undo"_s)), uR"(szept undo: take a decision back; its case is open again

Usage: szept undo DECISION [--json]

What waits is withdrawn. What was sent gets an action that takes it back, where the platform can; it
is sent like any other.

  DECISION  the decision, as "szept decide" printed it

Exit codes:
  0  done
  1  unexpected fault: a bug; the line says where the report lies
  2  wrong use: unknown verb, option or value; the line names the right one
  6  another process holds what is needed and did not answer in time
  7  done in part
  8  the workspace cannot be used: newer schema, damaged, no space, read-only, wrong key
)"_s);
    }

    void helpNamesEveryVerbAndOption()
    {
        for (const VerbSpec &verb : verbs()) {
            const QString name = verb.name;
            QCOMPARE(overview().contains(u"\n  "_s + name + u' '), !verb.hidden);
            const QString help = helpFor(verb);
            QVERIFY2(help.startsWith(u"szept "_s + name + u": "_s), qPrintable(name));
            for (const OptionSpec &option : verb.options)
                QVERIFY2(help.contains(u"  --"_s + option.name), qPrintable(name));
            for (const Exit exit : verb.exits)
                QVERIFY2(help.contains(u"\n  %1  "_s.arg(std::to_underlying(exit))), qPrintable(name));
        }
    }

    /// As somebody types it after "szept", up to what the shell does with it.
    void everyExampleIsTaken()
    {
        QFile file(szept::test::inTree(u"connectors/mailman3/mailman3.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonArray actions = QJsonDocument::fromJson(file.readAll()).object()["actions"_L1].toArray();
        int decided = 0;
        for (const VerbSpec &verb : verbs()) {
            for (const ExampleSpec &example : verb.examples) {
                static const QRegularExpression shell(u" [<>|].*"_s);
                const auto asked = parse(QProcess::splitCommand(QString(example.line).remove(shell)));
                QVERIFY2(asked && asked->verb == &verb, qPrintable(asked ? QString() : asked.error()));
                if (!asked->has("action"_L1))
                    continue;
                ++decided;
                const auto action = std::ranges::find_if(actions,
                    [&asked](const QJsonValue &one) { return one["id"_L1].toString() == asked->value("action"_L1); });
                QVERIFY2(action != actions.end(), example.line.data());
                QStringList keys;
                for (const auto fields = (*action)["fields"_L1].toArray(); const QJsonValue &field : fields)
                    keys.append(field["key"_L1].toString());
                for (const auto set = asked->values("set"_L1); const QString &one : set)
                    QVERIFY2(keys.contains(one.section(u'=', 0, 0)), example.line.data());
            }
        }
        QVERIFY(decided > 0);
    }

    void helpNamesTheExitsThatVerbsReallyHave_data()
    {
        QTest::addColumn<QString>("verb");
        QTest::addColumn<int>("exit");
        QTest::newRow("a writer that waits in vain") << u"account add"_s << 6;
        QTest::newRow("another") << u"rule change"_s << 6;
        QTest::newRow("an action that is not as logged") << u"outbox answer"_s << 5;
        for (const auto &verb : {u"actions"_s, u"decide"_s, u"account add"_s})
            QTest::addRow("%s without its connector", qPrintable(verb)) << verb << 3;
    }
    void helpNamesTheExitsThatVerbsReallyHave()
    {
        QFETCH(const QString, verb);
        QFETCH(const int, exit);
        const QString help = helpFor(*verbNamed(verb));
        QVERIFY2(help.contains(u"\n  %1  "_s.arg(exit)), qPrintable(help));
    }

    void noLineIsTooLong()
    {
        for (const auto lines = allHelp().split(u'\n'); const QString &line : lines)
            QVERIFY2(line.size() <= 120, qPrintable(line));
    }

    void theManualNamesEveryVerbAndOption()
    {
        QString manual = manualPage();
        manual.replace(u"\\-"_s, u"-"_s);
        for (const VerbSpec &verb : verbs()) {
            QCOMPARE(manual.contains(u".SS "_s + verb.name + u'\n'), !verb.hidden);
            for (const OptionSpec &option : verb.options)
                QVERIFY2(verb.hidden || manual.contains(u"--"_s + option.name), qPrintable(option.name));
        }
        for (const auto &[code, meaning] : exitMeanings())
            QVERIFY(manual.contains(u"\\fB%1\\fR"_s.arg(std::to_underlying(code))));
    }

    void theManualHasNoMistakeInItsMarkup_data()
    {
        QTest::addColumn<QLocale::Language>("tongue");
        QTest::newRow("English") << QLocale::English;
        QTest::newRow("Polish") << QLocale::Polish;
    }

    void theManualHasNoMistakeInItsMarkup()
    {
        QFETCH(const QLocale::Language, tongue);
        const szept::views::Language language{QLocale(tongue)};
        QProcess mandoc;
        mandoc.setProcessChannelMode(QProcess::MergedChannels);
        mandoc.start(u"mandoc"_s, {u"-T"_s, u"lint"_s, u"-W"_s, u"error"_s});
        mandoc.write(manualPage().toUtf8());
        mandoc.closeWriteChannel();
        QVERIFY(mandoc.waitForFinished());
        QCOMPARE(mandoc.readAll(), QByteArray());
        QCOMPARE(mandoc.exitCode(), 0);
    }

    void bashCompletes_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QStringList>("expected");
        const auto row = [](const char *name, const QStringList &words, const QStringList &expected) {
            QTest::newRow(name) << words << expected;
        };
        row("verb", {u"cas"_s}, {u"cases"_s});
        row("second word", {u"account"_s, u"re"_s}, {u"remove"_s});
        row("option", {u"cases"_s, u"--st"_s}, {u"--state"_s});
        row("option of a two-word verb", {u"outbox"_s, u"send"_s, u"--n"_s}, {u"--now"_s});
        row("global option", {u"sync"_s, u"--js"_s}, {u"--json"_s});
        row("second word behind a verb", {u"outbox"_s, {}}, {u"send"_s, u"answer"_s});
        row("choice", {u"cases"_s, u"--state"_s, u"o"_s}, {u"open"_s});
        row("argument's choice", {u"vulnerable"_s, u"o"_s}, {});
        row("behind a workspace", {u"--workspace"_s, u"w"_s, u"und"_s}, {u"undo"_s});
    }

    void bashCompletes()
    {
        QFETCH(const QStringList, words);
        QFETCH(const QStringList, expected);
        QTemporaryFile script;
        QVERIFY(script.open());
        script.write(bashCompletion().toUtf8());
        script.flush();
        QCOMPARE(offered(script.fileName(), words), expected);
    }

    void fishCompletesBehindAWorkspaceToo()
    {
        if (QStandardPaths::findExecutable(u"fish"_s).isEmpty())
            QSKIP("fish is not there");
        QTemporaryFile script;
        QVERIFY(script.open());
        script.write(fishCompletion().toUtf8());
        script.flush();
        for (const QString &words :
            {u"cas"_s, u"--workspace w cas"_s, u"--workspace=w cas"_s, u"--plain --trace t cas"_s}) {
            QProcess fish;
            fish.start(u"fish"_s,
                {u"--no-config"_s, u"-c"_s, u"source %1; complete -C 'szept %2'"_s.arg(script.fileName(), words)});
            QVERIFY(fish.waitForFinished());
            QVERIFY2(fish.readAllStandardOutput().startsWith("cases\t"), qPrintable(words));
        }
    }

    /// The other shells are seldom where tests run; their scripts are at least ones that they can read.
    void theOtherShellsReadTheirScripts_data()
    {
        QTest::addColumn<QString>("shell");
        QTest::addColumn<QString>("script");
        QTest::newRow("zsh") << u"zsh"_s << zshCompletion();
        QTest::newRow("fish") << u"fish"_s << fishCompletion();
    }

    void theOtherShellsReadTheirScripts()
    {
        QFETCH(const QString, shell);
        QFETCH(const QString, script);
        for (const VerbSpec &verb : verbs())
            QVERIFY2(verb.hidden || script.contains(QString(verb.name).split(u' ').last()), qPrintable(verb.name));
        if (QStandardPaths::findExecutable(shell).isEmpty())
            QSKIP("the shell is not there");
        QTemporaryFile file;
        QVERIFY(file.open());
        file.write(script.toUtf8());
        file.flush();
        QProcess process;
        process.start(shell, {u"-n"_s, file.fileName()});
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.readAllStandardError(), QByteArray());
        QCOMPARE(process.exitCode(), 0);
    }
};

SZEPT_TEST(HelpTest)
#include "tst_help.moc"
