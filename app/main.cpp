// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/call.h"
#include "app/commands/explain.h"
#include "app/commands/parse.h"
#include "app/platform/platform.h"
#include "app/plugins/probe.h"
#include "app/sample/tour.h"
#include "app/window/windowrun.h"
#include "models/domain/clock.h"
#include "models/views/language.h"

#include <QApplication>
#include <QFile>

#include <cstdio>

using namespace szept;
using namespace Qt::StringLiterals;

namespace {

/// Where the program is to be seen.
enum class Face {
    CommandLine,
    Window,
    WindowMissing, ///< a window was asked for, and there is no display
};

QStringList wordsOf(int argc, char **argv)
{
    QStringList words;
    for (int at = 1; at < argc; ++at)
        words.append(QString::fromLocal8Bit(argv[at]));
    return words;
}

/// Without a verb it is the window.
Face faceFor(const std::expected<commands::Invocation, QString> &asked)
{
    if (!asked || asked->verb || asked->has("help"_L1) || asked->has("version"_L1))
        return Face::CommandLine;
    return platform::hasDisplay() ? Face::Window : Face::WindowMissing;
}

std::unique_ptr<QCoreApplication> applicationFor(Face face, int &argc, char **argv)
{
    if (face == Face::Window) {
        QApplication::setDesktopFileName(u"org.szept.Szept"_s); // packaging/desktop
        return std::make_unique<QApplication>(argc, argv);
    }
    return std::make_unique<QCoreApplication>(argc, argv);
}

int missingWindow(const commands::Surroundings &around, bool sample)
{
    if (!sample) {
        around.out.remark(QCoreApplication::translate(
            "Main", "There is no display for the window. The command line does the same: \"szept help\" tells how"));
        return std::to_underlying(commands::Exit::WrongUse);
    }
    around.out.remark(QCoreApplication::translate(
        "Main", "There is no display for the window, so the sample workspace is shown on the command line"));
    return sample::tour(around);
}

int runHere(const QStringList &words, Face face, bool sample)
{
    QFile in;
    QFile out;
    QFile err;
    if (!in.open(stdin, QIODevice::ReadOnly) || !out.open(stdout, QIODevice::WriteOnly)
        || !err.open(stderr, QIODevice::WriteOnly))
        return std::to_underlying(commands::Exit::Fault);
    commands::Output output(
        out, err, platform::outputIsTerminal() ? platform::terminalWidth() : commands::Output::unlimited);
    const SystemClock clock;
    SystemRandom random;
    const commands::Surroundings around{output, in, QProcessEnvironment::systemEnvironment(),
        QCoreApplication::applicationDirPath(), QCoreApplication::applicationFilePath(), clock, random};
    return face == Face::WindowMissing ? missingWindow(around, sample) : commands::runCommandLine(words, around);
}

int runInWindow(const commands::Invocation &asked)
{
    window::WindowRequest request;
    request.environment = QProcessEnvironment::systemEnvironment();
    request.hints = commands::Hints(asked);
    const auto location = commands::workspaceOf(asked, request.environment);
    if (!location) {
        std::fprintf(stderr, "szept: %s\n", qPrintable(commands::explain(location.error(), {}, request.hints)));
        return std::to_underlying(commands::exitFor(location.error()));
    }
    request.workspace = *location;
    request.plain = asked.has("plain"_L1);
    request.sample = asked.has("demo"_L1);
    request.trace = asked.value("trace"_L1);
    request.programFolder = QCoreApplication::applicationDirPath();
    request.program = QCoreApplication::applicationFilePath();
    return window::runWindow(std::move(request));
}

/// Where the locale is not UTF-8, as under cron, Qt warns in four lines and goes on in UTF-8, which Szept writes
/// anyhow.
void allButTheLocale(QtMsgType type, const QMessageLogContext &context, const QString &text)
{
    if (!text.startsWith("Detected locale"_L1))
        std::fprintf(stderr, "%s\n", qPrintable(qFormatLogMessage(type, context, text)));
}

} // namespace

int main(int argc, char **argv)
{
    platform::forbidCoreDumps();
    platform::keepFilesPrivate();
    platform::surviveFileLimits();
    const QStringList words = wordsOf(argc, argv);
    const auto asked = commands::parse(words);
    const Face face = faceFor(asked);
    const QtMessageHandler usual = qInstallMessageHandler(allButTheLocale);
    const auto app = applicationFor(face, argc, argv);
    qInstallMessageHandler(usual);
    QCoreApplication::setApplicationName(u"szept"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(SZEPT_VERSION));
    if (words.size() == 2 && words[0] == "--probe-plugin"_L1)
        return probeHere(words[1]);
    const views::Language language;
    return face == Face::Window ? runInWindow(*asked) : runHere(words, face, asked && asked->has("demo"_L1));
}
