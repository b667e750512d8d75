// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/measure.h"

#include <algorithm>
#include <cstdlib>
#include <print>

namespace szept::bench {

std::optional<double> Row::ratio() const
{
    if (!limit || *limit <= 0)
        return std::nullopt;
    return ours / *limit;
}

bool Row::met() const
{
    const double reached = ofLimit ? ratio().value_or(0) : ours;
    return moreIsBetter ? reached >= aim : reached <= aim;
}

double milliseconds(const std::function<void()> &work)
{
    const auto began = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - began).count();
}

double percentile(QList<double> samples, double share)
{
    if (samples.isEmpty())
        giveUp(QStringLiteral("no samples"));
    std::ranges::sort(samples);
    return samples.at(std::min(samples.size() - 1, qsizetype(double(samples.size()) * share)));
}

void giveUp(const QString &what)
{
    std::println(stderr, "szept-bench: {}", what.toStdString());
    std::exit(1);
}

} // namespace szept::bench
