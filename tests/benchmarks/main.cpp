// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
// szept-bench [--json] [--quick] [ROW…]: measures what people wait for, each beside its raw limit, and prints one
// table.

#include "tests/benchmarks/bare.h"
#include "tests/benchmarks/rows.h"
#include "tests/benchmarks/window.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStorageInfo>
#include <QTemporaryDir>

#include <print>

using namespace Qt::StringLiterals;

namespace szept::bench {
namespace {

QString number(double value) { return QString::number(value, 'f', value < 10 ? 2 : value < 100 ? 1 : 0); }

void printTable(const QList<Row> &rows, const QByteArray &fileSystem)
{
    std::println("| {:<52} | {:>12} | {:>12} | {:>6} | {:<10} | {:>12} | met |", "what", "ours", "raw limit", "ratio",
        "unit", "aim");
    std::println("| {:-<52} | {:->12} | {:->12} | {:->6} | {:-<10} | {:->12} | --- |", "", "", "", "", "", "");
    for (const Row &row : rows) {
        const QString aim
            = (row.moreIsBetter ? u"≥ "_s : u"≤ "_s) + number(row.aim) + (row.ofLimit ? u" x raw"_s : QString());
        const QString limit = row.limit ? number(*row.limit) : u"–"_s;
        const QString ratio = row.ratio() ? number(*row.ratio()) : u"–"_s;
        std::println("| {:<52} | {:>12} | {:>12} | {:>6} | {:<10} | {:>12} | {:<3} |", row.name.toStdString(),
            number(row.ours).toStdString(), limit.toStdString(), ratio.toStdString(), row.unit.toStdString(),
            aim.toStdString(), row.met() ? "yes" : "no");
    }
    for (const Row &row : rows) {
        if (row.limit)
            std::println("raw limit of “{}”: {}", row.name.toStdString(), row.limitName.toStdString());
    }
    std::println("files on: {}", fileSystem.toStdString());
}

void printJson(const QList<Row> &rows)
{
    QJsonArray all;
    for (const Row &row : rows) {
        all.append(QJsonObject{{u"name"_s, row.name}, {u"ours"_s, row.ours},
            {u"limit"_s, row.limit ? QJsonValue(*row.limit) : QJsonValue()},
            {u"ratio"_s, row.ratio() ? QJsonValue(*row.ratio()) : QJsonValue()}, {u"unit"_s, row.unit},
            {u"aim"_s, row.aim}, {u"aim_of_limit"_s, row.ofLimit}, {u"more_is_better"_s, row.moreIsBetter},
            {u"met"_s, row.met()}});
    }
    std::print("{}", QJsonDocument(all).toJson().toStdString());
}

int measure(const QApplication &app)
{
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOption({u"json"_s, u"Print the rows as JSON."_s});
    parser.addOption({u"quick"_s, u"A small part of the work: shows that the benchmarks run, not how fast we are."_s});
    parser.addOption(
        {u"keep"_s, u"Makes the workspaces in <folder>, and takes the large one that is there."_s, u"folder"_s});
    parser.addPositionalArgument(u"row"_s, u"ingest, search, open, keys, index, audit; all without one."_s);
    parser.process(app);
    const QStringList wanted = parser.positionalArguments();
    const Scale scale = parser.isSet(u"quick"_s) ? Scale::quick() : Scale();
    // In the build folder: temporary files may lie in memory.
    const QTemporaryDir temporary(QDir::cleanPath(QCoreApplication::applicationDirPath() + u"/../bench.XXXXXX"_s));
    if (!temporary.isValid())
        giveUp(temporary.errorString());
    const QString folder = parser.isSet(u"keep"_s) ? QDir(parser.value(u"keep"_s)).absolutePath() : temporary.path();
    if (!QDir().mkpath(folder))
        giveUp(u"cannot make %1"_s.arg(folder));

    QList<Row> rows;
    const auto take = [&](const QString &name, const std::function<QList<Row>()> &run) {
        if (wanted.isEmpty() || wanted.contains(name)) {
            std::println(stderr, "measuring {} …", name.toStdString());
            rows += run();
        }
    };
    take(u"ingest"_s, [&] { return measureIngest(scale, folder); });
    take(u"search"_s, [&] { return measureSearch(scale, folder); });
    take(u"open"_s, [&] { return measureOpen(scale, folder); });
    take(u"keys"_s, [&] { return measureKeys(scale, folder); });
    take(u"index"_s, [&] { return measureIndex(scale); });
    take(u"audit"_s, [&] { return measureAudit(scale, folder); });
    if (rows.isEmpty())
        giveUp(u"no row of that name: ingest, search, open, keys, index, audit"_s);
    if (parser.isSet(u"json"_s))
        printJson(rows);
    else
        printTable(rows, QStorageInfo(folder).fileSystemType());
    return 0;
}

} // namespace
} // namespace szept::bench

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("DISPLAY") && qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication app(argc, argv);
    // What rows start this program again for.
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == "--bare"_L1)
        return szept::bench::showBare();
    if (arguments.value(1) == "--window"_L1)
        return szept::bench::showWindow(arguments.value(2));
    if (arguments.value(1) == "--keys"_L1)
        return szept::bench::pressKeys(arguments.value(2), arguments.value(3).toInt());
    return szept::bench::measure(app);
}
