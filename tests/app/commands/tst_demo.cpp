// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/commands/commandline.h"
#include "tests/support/testmain.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace szept::test;
using namespace Qt::StringLiterals;

/// The sample workspace where there is no display: what packaging/start does then.
class DemoTest : public QObject
{
    Q_OBJECT

private:
    static void takeDisplay(CommandLine &szept)
    {
        for (const QString &name : {u"QT_QPA_PLATFORM"_s, u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s})
            szept.unsetEnvironment(name);
    }

private Q_SLOTS:
    void theMainJobIsDoneAndCounted()
    {
        CommandLine szept;
        takeDisplay(szept);
        const QTemporaryDir temporary; // others leave theirs in the machine's
        szept.setEnvironment(u"TMPDIR"_s, temporary.path());
        const auto ended = szept.bare({u"--demo"_s});
        QVERIFY2(ended.code == 0, qPrintable(ended.told()));
        QVERIFY2(ended.err.contains("There is no display"), qPrintable(ended.told()));
        const QByteArray last = ended.out.trimmed().split('\n').last();
        const QJsonObject counts = QJsonDocument::fromJson(last).object();
        QCOMPARE(counts.keys(), (QStringList{u"decided"_s, u"pulled"_s, u"sent"_s}));
        // As many as the verbs before printed.
        QCOMPARE(counts["decided"_L1].toInt(), int(ended.out.count("$ szept decide ")));
        QCOMPARE(counts["sent"_L1].toInt(), counts["decided"_L1].toInt());
        QCOMPARE_GT(counts["decided"_L1].toInt(), 3);
        QCOMPARE_GT(counts["pulled"_L1].toInt(), counts["decided"_L1].toInt());
        QVERIFY2(ended.out.contains("The audit log is whole"), qPrintable(ended.told()));
        QCOMPARE(
            QDir(temporary.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot), QStringList());
        QVERIFY(!QDir(szept.path(u"xdg_data_home"_s)).exists(u"szept"_s)); // nothing of it among the member's own
    }

    void withoutADisplayTheCommandLineIsNamed()
    {
        CommandLine szept;
        takeDisplay(szept);
        szept.setEnvironment(u"DISPLAY"_s, u":9999"_s); // nobody answers there
        const auto ended = szept.bare({});
        QVERIFY2(
            ended.code == 2 && ended.toldInOneLine() && ended.err.contains("szept help"), qPrintable(ended.told()));
        QCOMPARE(ended.out, QByteArray());
    }
};

SZEPT_TEST(DemoTest)
#include "tst_demo.moc"
