// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"

#include <QApplication>
#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <map>
#include <string>

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
            failed += QTest::qExec(make().get(), arguments);
    }
    return failed == 0 ? 0 : 1;
}
