// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/location.h"
#include "models/store/sqlconnection.h"

namespace szept::store {

/// QPSQL. One writer at a time, as with SQLite: each write transaction takes the workspace's lock first, so that both drivers order
/// writes the same way and the change feed's numbers are those of the commits.
class PostgresConnection final : public SqlConnection
{
public:
    /// Failures: Unavailable (no server), Unauthorised (wrong user or password), NotFound (no such database), NoEncryption (TLS was
    /// asked for and is not to be had). The password stands in none of them.
    [[nodiscard]] static Result<std::unique_ptr<PostgresConnection>> open(const Location &location, Duration busyLimit = Duration(5000));

    [[nodiscard]] Dialect dialect() const override { return Dialect::Postgresql; }

protected:
    [[nodiscard]] Error errorOf(const QSqlError &error) const override;
    [[nodiscard]] Result<void> beginAs(Access access) override;

private:
    PostgresConnection();
};

} // namespace szept::store
