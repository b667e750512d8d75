// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"

#include <QApplication>
#include <QDir>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <map>
#include <string>
#include <vector>

namespace szept::test {
namespace {

std::map<std::string, Registration::Make> &tests()
{
    static std::map<std::string, Registration::Make> all;
    return all;
}

/// What a program keeps for its member lies in a folder of this run: nothing of another run, another clone or the developer's own
/// Szept is in it. Qt's test mode would lead all of them to one folder, and past what a test says itself.
void moveInto(const QTemporaryDir &home)
{
    for (const char *place : {"XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME"}) {
        const QString folder = home.filePath(QString::fromLatin1(place).toLower());
        if (!QDir().mkpath(folder))
            qFatal("no folder %s", qPrintable(folder));
        qputenv(place, QFile::encodeName(folder));
    }
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) // no window opens on anybody's screen by itself
        qputenv("QT_QPA_PLATFORM", "offscreen");
}

QtMessageHandler &qtTest()
{
    static QtMessageHandler handler = nullptr;
    return handler;
}

/// What Qt says of itself where all is well with us.
bool isQtsOwn(const char *category, const QString &text)
{
    using namespace Qt::StringLiterals;
    if (QByteArrayView(category).startsWith("qt.sql.")) // of a server that a test takes away
        return true;
    return text.startsWith("QSocketNotifier: Invalid socket "_L1) // the same
        || text.startsWith("This plugin does not support "_L1) // offscreen
        || text.startsWith("QTextCursor::setPosition: Position "_L1); // in a document that has just become shorter
}

/// QtTest forgets after each function what failOnWarning() said, so it is said of each warning anew. What ignoreMessage()
/// expects QtTest takes out before.
void failUnlessExpected(QtMsgType type, const QMessageLogContext &context, const QString &text)
{
    if (type == QtWarningMsg && !isQtsOwn(context.category, text))
        QTest::failOnWarning(QRegularExpression(QRegularExpression::anchoredPattern(QRegularExpression::escape(text)),
            QRegularExpression::DotMatchesEverythingOption));
    qtTest()(type, context, text);
}

/// QTest::qExec() with this between its steps. 0: all is well.
int run(QObject &test, const QStringList &arguments)
{
    std::vector<QByteArray> words;
    std::vector<char *> argv;
    for (const QString &argument : arguments)
        words.push_back(argument.toLocal8Bit());
    for (QByteArray &word : words)
        argv.push_back(word.data());
    argv.push_back(nullptr);
    QTest::qInit(&test, int(words.size()), argv.data());
    qtTest() = qInstallMessageHandler(failUnlessExpected);
    const int failed = QTest::qRun();
    qInstallMessageHandler(qtTest());
    QTest::qCleanup();
    return failed;
}

} // namespace

Registration::Registration(std::string_view file, Make make)
{
    file.remove_prefix(file.rfind('/') + 1);
    tests().emplace(file.substr(0, file.rfind('.')), make);
}

} // namespace szept::test

/// tests_… [tst_name] [QtTest's arguments]: runs one test class, or all of them.
int main(int argc, char **argv)
{
    const QTemporaryDir home(QDir::temp().filePath(QStringLiteral("szept-tests-XXXXXX")));
    szept::test::moveInto(home);
    const QApplication app(argc, argv);
    QStringList arguments = QCoreApplication::arguments();
    const auto &all = szept::test::tests();
    std::string only;
    if (arguments.size() > 1 && all.contains(arguments[1].toStdString()))
        only = arguments.takeAt(1).toStdString();
    else if (arguments.size() > 1 && arguments[1].startsWith(QLatin1StringView("tst_")))
        qFatal("no test %s in this program", qPrintable(arguments[1]));
    // Under glibc 2.41 QtTest's handler of a crash comes back from abort() for ever, with a debugger attached each time.
    arguments.append(QStringLiteral("-nocrashhandler"));
    int failed = 0;
    for (const auto &[name, make] : all) {
        if (only.empty() || only == name)
            failed += szept::test::run(*make(), arguments);
    }
    return failed == 0 ? 0 : 1;
}
