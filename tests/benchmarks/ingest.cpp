// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/intake.h"
#include "models/services/priority.h"
#include "models/services/syncstate.h"
#include "tests/benchmarks/program.h"
#include "tests/benchmarks/rows.h"
#include "tests/benchmarks/sample.h"
#include "tests/benchmarks/workspace.h"

using namespace Qt::StringLiterals;

namespace szept::bench {
namespace {

constexpr int pageSize = 50;

/// Reports a second, pages taken in one after the other as sync does.
double ingest(Bench &bench, const QList<PulledPage> &pages)
{
    const qint64 pass
        = bench.write([&](store::Transaction &tx) { return services::beginPass(tx, bench.account); }).pass;
    int reports = 0;
    const double took = milliseconds([&] {
        for (const PulledPage &page : pages) {
            const auto outcome = bench.write([&](store::Transaction &tx) {
                return services::takeIn(tx, {.account = bench.account, .pass = pass, .page = page, .askedAt = tx.now()},
                    services::PriorityWeights::shipped(), bench.by());
            });
            reports += outcome.added;
        }
    });
    return reports / took * 1'000;
}

/// The same rows by the C interface; reports a second.
double raw(
    const QString &program, const QString &source, const QString &target, qsizetype transactions, const QByteArray &key)
{
    QStringList arguments{source, target, QString::number(transactions)};
    if (!key.isEmpty())
        arguments.append(QString::fromLatin1(key.toHex()));
    const QJsonObject answer = run(program, arguments);
    return answer[u"reports"].toDouble() / answer[u"seconds"].toDouble();
}

} // namespace

QList<Row> measureIngest(const Scale &scale, const QString &folder)
{
    Sample sample;
    QList<PulledPage> pages;
    for (int i = 0; i < scale.ingest; i += pageSize)
        pages.append(sample.page(i, pageSize));
    const QByteArray key(32, 'k');
    const QString plainFile = folder + u"/plain.szept"_s;
    double plain = 0;
    {
        Bench bench(plainFile, {});
        plain = ingest(bench, pages);
    }
    double encrypted = 0;
    {
        Bench bench(folder + u"/encrypted.szept"_s, key);
        encrypted = ingest(bench, pages);
    }
    const double rawPlain = raw(u"szept-bench-raw-sqlite"_s, plainFile, folder + u"/raw-plain.db"_s, pages.size(), {});
    const double rawEncrypted
        = raw(u"szept-bench-raw-sqlcipher"_s, plainFile, folder + u"/raw-encrypted.db"_s, pages.size(), key);
    const Row row{.name = {},
        .ours = 0,
        .limit = {},
        .limitName = {},
        .unit = u"reports/s"_s,
        .aim = 0.5,
        .ofLimit = true,
        .moreIsBetter = true};
    QList<Row> rows{row, row, row};
    rows[0].name = u"ingest with search, encrypted"_s;
    rows[0].ours = encrypted;
    rows[0].limit = rawEncrypted;
    rows[0].limitName = u"the same rows by SQLCipher's C interface"_s;
    rows[1].name = u"ingest with search, not encrypted"_s;
    rows[1].ours = plain;
    rows[1].limit = rawPlain;
    rows[1].limitName = u"the same rows by plain SQLite's C interface"_s;
    rows[2].name = u"ingest with search, encrypted, against plain"_s;
    rows[2].ours = encrypted;
    rows[2].limit = rawPlain;
    rows[2].limitName = u"the same rows by plain SQLite's C interface"_s;
    return rows;
}

} // namespace szept::bench
