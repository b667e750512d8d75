// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/sqlconnection.h"

struct sqlite3;

namespace szept::store {

/// How a SQLite file is opened.
struct SqliteRequest
{
    QString file;
    QByteArray key; ///< 32 bytes; empty: not encrypted
    bool create = false; ///< makes it when it is not there
    Access access = Access::Write;
    Duration busyLimit {5000}; ///< how long a write waits for another process before it is Busy
};

/// QSQLITE through SQLCipher.
class SqliteConnection final : public SqlConnection
{
public:
    /// All failures in words: NotFound, WrongKey, Damaged, NoEncryption, ReadOnly, NoSpace, Busy. Changes nothing in the file's content.
    [[nodiscard]] static Result<std::unique_ptr<SqliteConnection>> open(const SqliteRequest &request);

    [[nodiscard]] Dialect dialect() const override { return Dialect::Sqlite; }
    [[nodiscard]] sqlite3 *handle() const;

protected:
    [[nodiscard]] Error errorOf(const QSqlError &error) const override;
    [[nodiscard]] Result<void> beginAs(Access access) override;

private:
    SqliteConnection();
    [[nodiscard]] Result<void> unlock(const SqliteRequest &request);
    [[nodiscard]] Result<void> settle(const SqliteRequest &request);
};

} // namespace szept::store
