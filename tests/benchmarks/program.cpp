// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/program.h"

#include "tests/benchmarks/measure.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QProcess>

using namespace Qt::StringLiterals;

namespace szept::bench {

QJsonObject run(const QString &program, const QStringList &arguments, const QString &input)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(QCoreApplication::applicationDirPath() + u'/' + program, arguments);
    process.write(input.toUtf8());
    process.closeWriteChannel();
    constexpr int patience = 600'000;
    if (!process.waitForFinished(patience) || process.exitCode() != 0)
        giveUp(program + u" did not work"_s);
    return QJsonDocument::fromJson(process.readAllStandardOutput()).object();
}

} // namespace szept::bench
