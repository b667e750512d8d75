// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/search.h"

#include "models/store/folding.h"
#include "tests/benchmarks/large.h"
#include "tests/benchmarks/program.h"
#include "tests/benchmarks/rows.h"
#include "tests/benchmarks/sample.h"
#include "tests/benchmarks/workspace.h"

using namespace Qt::StringLiterals;

namespace szept::bench {
namespace {

constexpr int questions = 200;

/// A word, two words, or two of which the second is still being typed.
QString question(Sample &sample, int number)
{
    const QString word = sample.searchWord();
    if (number % 3 == 0)
        return word + u' ';
    const QString other = sample.searchWord();
    return word + u' ' + (number % 3 == 1 ? other : other.first(std::min<qsizetype>(other.size(), 4)));
}

/// The same question as FTS5 takes it.
QString raw(const QString &words)
{
    QStringList parts;
    for (const auto terms = store::searchTerms(words); const store::SearchTerm &term : terms)
        parts.append(u'"' + term.words.join(u' ') + (term.isPrefix ? u"\" *"_s : u"\""_s));
    return parts.join(u" AND "_s);
}

} // namespace

QList<Row> measureSearch(const Scale &scale, const QString &folder)
{
    const QString file = largeFile(scale, folder);
    Sample sample;
    QStringList asked;
    for (int i = 0; i < questions; ++i)
        asked.append(question(sample, i));
    QList<double> ours;
    {
        Bench bench(file, largeKey(), Bench::Existing{});
        for (const QString &words : std::as_const(asked)) {
            ours.append(milliseconds([&] {
                bench.read(
                    [&words](store::Connection &connection) { return services::searchCases(connection, words); });
            }));
        }
    }
    QStringList rawAsked;
    for (const QString &words : std::as_const(asked))
        rawAsked.append(raw(words));
    const QJsonObject answer
        = run(u"szept-bench-raw-search"_s, {file, QString::fromLatin1(largeKey().toHex())}, rawAsked.join(u'\n'));
    return {{.name = u"search, %1 items (p95)"_s.arg(scale.cases),
        .ours = percentile(ours, 0.95),
        .limit = answer[u"p95"].toDouble(),
        .limitName = u"the same words by SQLCipher's C interface, numbers only"_s,
        .unit = u"ms"_s,
        .aim = 50}};
}

} // namespace szept::bench
