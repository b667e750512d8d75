// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <chrono>
#include <functional>
#include <optional>

namespace szept::bench {

/// One line of the table: ours beside the raw limit of the same run.
struct Row
{
    QString name;
    double ours = 0;
    std::optional<double> limit; ///< the same work without us; empty where there is no such thing
    QString limitName;
    QString unit; ///< "reports/s", "ms", "bytes"
    double aim = 0; ///< in the unit, or a share of the limit where ofLimit
    bool ofLimit = false;
    bool moreIsBetter = false;

    [[nodiscard]] std::optional<double> ratio() const;
    [[nodiscard]] bool met() const;
};

/// How much is done: --quick is for looking whether the benchmarks still work.
struct Scale
{
    int ingest = 20'000; ///< reports
    int search = 1'000'000; ///< items
    int cases = 1'000'000;
    int open = 200'000;
    int audit = 200'000; ///< entries
    int presses = 60; ///< of each key

    [[nodiscard]] static Scale quick()
    {
        return {.ingest = 1'000, .search = 20'000, .cases = 20'000, .open = 4'000, .audit = 5'000, .presses = 5};
    }
};

/// Milliseconds that work takes.
[[nodiscard]] double milliseconds(const std::function<void()> &work);
/// The value below which that share of the samples lies.
[[nodiscard]] double percentile(QList<double> samples, double share);

/// Ends the program with a line that says what failed: a benchmark that goes on after an error measures nothing.
[[noreturn]] void giveUp(const QString &what);

} // namespace szept::bench
