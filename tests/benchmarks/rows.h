// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/benchmarks/measure.h"

namespace szept::bench {

/// Each measures one thing with its limit beside it, in this process and in this run.
[[nodiscard]] QList<Row> measureIngest(const Scale &scale, const QString &folder);
[[nodiscard]] QList<Row> measureIndex(const Scale &scale);
[[nodiscard]] QList<Row> measureSearch(const Scale &scale, const QString &folder);
[[nodiscard]] QList<Row> measureOpen(const Scale &scale, const QString &folder);
[[nodiscard]] QList<Row> measureKeys(const Scale &scale, const QString &folder);
[[nodiscard]] QList<Row> measureAudit(const Scale &scale, const QString &folder);

} // namespace szept::bench
