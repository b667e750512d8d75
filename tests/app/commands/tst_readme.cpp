// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/parse.h"
#include "tests/support/places.h"
#include "tests/support/testmain.h"

#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTest>

using namespace szept::commands;
using namespace Qt::StringLiterals;

/// The command lines that the documents show are ones that the program takes.
class ReadmeTest : public QObject
{
    Q_OBJECT

private:
    /// The examples of a document, without what is the shell's.
    static QStringList examplesIn(const QString &path)
    {
        QFile file(szept::test::inTree(path));
        if (!file.open(QIODevice::ReadOnly))
            return {};
        static const QRegularExpression example(
            u"^    (?:.*\\| )?(?:packaging/)?szept((?: [^\\n#|;]*?)?)\\s*(?:[#|;].*)?$"_s,
            QRegularExpression::MultilineOption);
        static const QRegularExpression ofTheShell(u"[<>] ?\\S+|\\$\\("_s);
        QStringList all;
        const QString text = QString::fromUtf8(file.readAll()).replace(u"\\\n"_s, u" "_s);
        for (const QRegularExpressionMatch &match : example.globalMatch(text))
            all.append(match.captured(1).remove(ofTheShell));
        return all;
    }

private Q_SLOTS:
    void theProgramTakesEachExample_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<int>("atLeast");
        QTest::newRow("README.md") << u"README.md"_s << 12;
        QTest::newRow("Discourse") << u"docs/connectors/discourse.md"_s << 3;
        QTest::newRow("Mailman 3") << u"docs/connectors/mailman3.md"_s << 2;
        QTest::newRow("a connector") << u"docs/add-a-connector.md"_s << 8;
        QTest::newRow("a trace") << u"docs/trace.md"_s << 1;
        QTest::newRow("a team") << u"docs/team.md"_s << 4;
    }
    void theProgramTakesEachExample()
    {
        QFETCH(const QString, path);
        QFETCH(const int, atLeast);
        const QStringList examples = examplesIn(path);
        QVERIFY2(examples.size() >= atLeast, qPrintable(examples.join(u'\n')));
        for (const QString &example : examples) {
            const auto taken = parse(QProcess::splitCommand(example));
            QVERIFY2(taken, qPrintable(example + u": "_s + (taken ? QString() : taken.error())));
        }
    }
};

SZEPT_TEST(ReadmeTest)
#include "tst_readme.moc"
