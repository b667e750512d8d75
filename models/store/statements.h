// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/connection.h"

namespace szept::store {

/// For statements whose number of changed rows tells nothing.
[[nodiscard]] inline Result<void> done(const Result<qint64> &changed)
{
    return changed.transform([](qint64) {});
}

/// The one row that must be there (RETURNING, count(*)).
template <typename Make>
[[nodiscard]] auto one(Connection &connection, const QString &sql, const Values &values, Make make)
    -> Result<std::invoke_result_t<Make, const Row &>>
{
    auto found = first(connection, sql, values, make);
    if (!found)
        return std::unexpected(found.error());
    if (!*found)
        return fail(ErrorKind::Fault, QStringLiteral("a statement that always answers did not"));
    return **std::move(found);
}

[[nodiscard]] inline qint64 firstInteger(const Row &row) { return row.integer(0); }

} // namespace szept::store
