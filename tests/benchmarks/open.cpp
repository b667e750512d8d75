// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/large.h"
#include "tests/benchmarks/program.h"
#include "tests/benchmarks/rows.h"
#include "tests/benchmarks/window.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonObject>
#include <QProcess>

using namespace Qt::StringLiterals;

namespace szept::bench {
namespace {

/// Milliseconds from the start of this program in that way to its first picture.
double timeToPicture(const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    constexpr int patience = 120'000;
    const double took = milliseconds([&] {
        process.start(QCoreApplication::applicationFilePath(), arguments);
        if (!process.waitForReadyRead(patience))
            giveUp(u"no window was painted"_s);
    });
    if (!process.waitForFinished(patience) || process.exitCode() != 0)
        giveUp(u"the window did not end well"_s);
    return took;
}

} // namespace

QList<Row> measureOpen(const Scale &scale, const QString &folder)
{
    const QString file = largeFile(scale, folder);
    moveIn(file);
    std::ignore = timeToPicture({u"--window"_s, file}); // the first time somebody joins, and connectors are tried
    QList<double> ours;
    QList<double> bare;
    constexpr int times = 5;
    for (int i = 0; i < times; ++i) {
        ours.append(timeToPicture({u"--window"_s, file}));
        bare.append(timeToPicture({u"--bare"_s}));
    }
    return {{.name = u"open %1 cases, %2 open (median)"_s.arg(scale.cases).arg(scale.open),
        .ours = percentile(ours, 0.5),
        .limit = percentile(bare, 0.5),
        .limitName = u"a bare Qt window, from the start of the program to its picture"_s,
        .unit = u"ms"_s,
        .aim = 2'000}};
}

QList<Row> measureKeys(const Scale &scale, const QString &folder)
{
    const QString file = largeFile(scale, folder);
    moveIn(file);
    const QJsonObject took = run(QFileInfo(QCoreApplication::applicationFilePath()).fileName(),
        {u"--keys"_s, file, QString::number(scale.presses)});
    QList<Row> rows;
    for (const auto &[key, name] : {std::pair("next"_L1, u"next case, key to picture, %1 open cases (p95)"_s),
             std::pair("decide"_L1, u"decide, key to next picture, %1 open cases (p95)"_s)}) {
        rows.append({.name = name.arg(scale.open),
            .ours = took[key].toDouble(),
            .limit = took["bare"_L1].toDouble(),
            .limitName = u"a bare Qt window of the same size, from a key to its picture"_s,
            .unit = u"ms"_s,
            .aim = 50});
    }
    return rows;
}

} // namespace szept::bench
