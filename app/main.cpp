// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/call.h"
#include "app/platform/platform.h"
#include "app/plugins/probe.h"
#include "models/domain/clock.h"
#include "models/views/language.h"

#include <QCoreApplication>
#include <QFile>

#include <cstdio>

using namespace szept;
using namespace Qt::StringLiterals;

namespace {

int runVerb(const QStringList &arguments)
{
    QFile in;
    QFile out;
    QFile err;
    if (!in.open(stdin, QIODevice::ReadOnly) || !out.open(stdout, QIODevice::WriteOnly)
        || !err.open(stderr, QIODevice::WriteOnly))
        return std::to_underlying(commands::Exit::Fault);
    commands::Output output(out, err, platform::outputIsTerminal() ? platform::terminalWidth() : commands::Output::unlimited);
    const SystemClock clock;
    SystemRandom random;
    return commands::runCommandLine(arguments,
        {output, in, QProcessEnvironment::systemEnvironment(), QCoreApplication::applicationDirPath(),
            QCoreApplication::applicationFilePath(), clock, random});
}

/// Where the locale is not UTF-8, as under cron, Qt warns in four lines and goes on in UTF-8, which Szept writes anyhow.
void allButTheLocale(QtMsgType type, const QMessageLogContext &context, const QString &text)
{
    if (!text.startsWith("Detected locale"_L1))
        std::fprintf(stderr, "%s\n", qPrintable(qFormatLogMessage(type, context, text)));
}

} // namespace

int main(int argc, char **argv)
{
    platform::forbidCoreDumps();
    const QtMessageHandler usual = qInstallMessageHandler(allButTheLocale);
    const QCoreApplication app(argc, argv);
    qInstallMessageHandler(usual);
    QCoreApplication::setApplicationName(u"szept"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(SZEPT_VERSION));
    const QStringList arguments = QCoreApplication::arguments().sliced(1);
    if (arguments.size() == 2 && arguments[0] == "--probe-plugin"_L1)
        return probeHere(arguments[1]);
    const views::Language language;
    return runVerb(arguments);
}
