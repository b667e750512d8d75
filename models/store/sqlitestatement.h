// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/connection.h"

#include <string>

struct sqlite3;
struct sqlite3_stmt;

namespace szept::store {

/// A prepared statement of SQLite's own interface. QSqlQuery would do, but it costs as much as SQLite itself: it builds and hashes a
/// name for each bound value and turns every text into UTF-16 and back (measured: docs/performance.md).
class SqliteStatement
{
public:
    SqliteStatement() = default;
    SqliteStatement(SqliteStatement &&other) noexcept;
    SqliteStatement &operator=(SqliteStatement &&other) noexcept;
    ~SqliteStatement();

    /// An SQLite result code, SQLITE_OK when it is ready.
    [[nodiscard]] int prepare(sqlite3 *database, const QString &sql);
    /// SQLITE_RANGE when there are more or fewer values than "?". The texts are kept here until reset().
    [[nodiscard]] int bind(const Values &values);
    /// SQLITE_ROW, SQLITE_DONE or an error.
    [[nodiscard]] int step();
    /// Ends the answer: a statement left open would hold its snapshot.
    void reset();

    [[nodiscard]] sqlite3_stmt *handle() const { return m_statement; }
    bool inUse = false;

private:
    sqlite3_stmt *m_statement = nullptr;
    std::string m_texts;
};

/// The current row of a statement.
class SqliteRow final : public Row
{
public:
    explicit SqliteRow(sqlite3_stmt *statement)
        : m_statement(statement)
    {
    }
    [[nodiscard]] bool isNull(int column) const override;
    [[nodiscard]] qint64 integer(int column) const override;
    [[nodiscard]] QString text(int column) const override;
    [[nodiscard]] QByteArray bytes(int column) const override;
    [[nodiscard]] QByteArray utf8(int column) const override;

private:
    sqlite3_stmt *m_statement;
};

} // namespace szept::store
