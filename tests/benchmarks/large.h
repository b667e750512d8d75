// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/benchmarks/measure.h"
#include "tests/benchmarks/workspace.h"

namespace szept::bench {

/// The workspace of a team that has been at it for years: encrypted, most cases decided, all of them findable.
class Large
{
public:
    Large(const Scale &scale, const QString &folder);

    [[nodiscard]] const QString &file() const { return m_file; }
    [[nodiscard]] static QByteArray key() { return QByteArray(32, 'k'); }
    [[nodiscard]] Bench &bench() { return *m_bench; }
    /// Lets go of the file, so that another process finds it as it would.
    void close() { m_bench.reset(); }

private:
    QString m_file;
    std::unique_ptr<Bench> m_bench;
};

} // namespace szept::bench
