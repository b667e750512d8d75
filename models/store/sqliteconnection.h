// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/sqlconnection.h"
#include "models/store/sqlitestatement.h"

#include <QDateTime>

#include <unordered_map>

struct sqlite3;

namespace szept::store {

/// How a SQLite file is opened.
struct SqliteRequest
{
    QString file;
    QByteArray key; ///< 32 bytes; empty: not encrypted
    bool create = false; ///< makes it when it is not there
    Access access = Access::Write;
    bool isCopy = false; ///< one file that nobody else has open: its journal mode stays as it is
    Duration busyLimit{5000}; ///< how long a write waits for another process before it is Busy
};

/// QSQLITE through SQLCipher. Qt's driver opens the file; statements run on its handle.
class SqliteConnection final : public SqlConnection
{
public:
    /// All failures in words: NotFound, WrongKey, Damaged, NoEncryption, ReadOnly, NoSpace, Busy. Changes nothing in the file's content.
    /// To be read, a file opens in a folder too in which nothing can be written, if it was closed cleanly there.
    [[nodiscard]] static Result<std::unique_ptr<SqliteConnection>> open(const SqliteRequest &request);
    ~SqliteConnection() override;

    [[nodiscard]] Dialect dialect() const override { return Dialect::Sqlite; }
    /// Somebody else wrote after all in a file that was taken to stay as it is.
    [[nodiscard]] bool isBroken() const override { return m_moved; }
    [[nodiscard]] sqlite3 *handle() const { return m_handle; }
    /// What SQLite said last, as one of our errors, without texts of people.
    [[nodiscard]] Error lastError() const;

protected:
    [[nodiscard]] Result<void> doRows(const QString &sql, const Values &values, const Take &take) override;
    [[nodiscard]] Result<qint64> doRun(const QString &sql, const Values &values) override;
    [[nodiscard]] Result<qint64> doInsert(const QString &sql, const Values &values, QStringView key) override;
    [[nodiscard]] Result<void> doExecute(const QString &sql) override;
    [[nodiscard]] Result<void> doBegin(Access access) override;

private:
    struct Hash
    {
        size_t operator()(const QString &sql) const { return qHash(sql); }
    };

    /// What a file that nobody writes is known by.
    struct Stamp
    {
        qint64 size = 0;
        QDateTime at;

        friend bool operator==(const Stamp &, const Stamp &) = default;
    };

    SqliteConnection();
    [[nodiscard]] static Result<std::unique_ptr<SqliteConnection>> open(const SqliteRequest &request, bool isStill);
    [[nodiscard]] Result<void> takeHandle();
    [[nodiscard]] bool isElsewhere() const;
    [[nodiscard]] Result<void> unlock(const SqliteRequest &request);
    [[nodiscard]] Result<void> settle(const SqliteRequest &request);
    /// Binds and steps; the statement is the kept one, or spare when that one runs already (the same text inside its own answer).
    [[nodiscard]] Result<SqliteStatement *> start(const QString &sql, const Values &values, SqliteStatement &spare);

    sqlite3 *m_handle = nullptr; ///< the driver's
    QString m_still; ///< the file that is taken to stay as it is; empty for any other
    Stamp m_stamp;
    bool m_moved = false;
    std::unordered_map<QString, SqliteStatement, Hash> m_statements;
};

} // namespace szept::store
