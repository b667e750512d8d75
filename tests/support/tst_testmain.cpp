// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"

#include <QDir>
#include <QGuiApplication>
#include <QProcess>
#include <QStandardPaths>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

/// This program once more, with one function and nothing of a desktop around it, as who types its name in starts it.
QString ran(const char *function, const QByteArray &told = {})
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const auto name : {"QT_QPA_PLATFORM"_L1, "DISPLAY"_L1, "WAYLAND_DISPLAY"_L1})
        environment.remove(name);
    environment.insert(u"SZEPT_TEST_TELLS"_s, QString::fromLatin1(told));
    QProcess process;
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(QCoreApplication::applicationFilePath(), {u"tst_testmain"_s, QString::fromLatin1(function)});
    if (!process.waitForFinished())
        return process.errorString();
    return process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0
        ? u"passed"_s
        : QString::fromUtf8(process.readAll());
}

} // namespace

/// What the main of all test programs promises.
class TestMainTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noWindowOpensOnAScreen() { QCOMPARE(QGuiApplication::platformName(), u"offscreen"_s); }
    void neitherWhenNobodySaysSo() { QCOMPARE(ran("noWindowOpensOnAScreen"), u"passed"_s); }

    void nothingIsSharedWithAnotherRun()
    {
        const QString home = QDir::temp().filePath(u"szept-tests-"_s);
        for (const auto place : {QStandardPaths::GenericDataLocation, QStandardPaths::GenericCacheLocation,
                 QStandardPaths::GenericConfigLocation}) {
            const QString folder = QStandardPaths::writableLocation(place);
            QVERIFY2(folder.startsWith(home) && QDir(folder).exists() && QDir(folder).isEmpty(), qPrintable(folder));
        }
    }

    void saysWhatItIsToldToSay()
    {
        const QByteArray told = qgetenv("SZEPT_TEST_TELLS");
        if (told == "expected")
            QTest::ignoreMessage(QtWarningMsg, "told");
        if (!told.isEmpty())
            qWarning("told");
    }
    void anUnexpectedWarningIsAFailure()
    {
        QCOMPARE(ran("saysWhatItIsToldToSay"), u"passed"_s);
        QCOMPARE(ran("saysWhatItIsToldToSay", "expected"), u"passed"_s);
        const QString told = ran("saysWhatItIsToldToSay", "unexpected");
        QVERIFY2(told.contains("FAIL!  : TestMainTest::saysWhatItIsToldToSay()"_L1), qPrintable(told));
    }
};

SZEPT_TEST(TestMainTest)
#include "tst_testmain.moc"
