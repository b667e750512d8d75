// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/connection.h"

#include <QSqlDatabase>
#include <QSqlQuery>

#include <unordered_map>

class QSqlError;

namespace szept::store {

/// What both drivers share: one QSqlDatabase, its statements prepared once and kept, and the doom of a transaction.
class SqlConnection : public Connection
{
public:
    ~SqlConnection() override;

    [[nodiscard]] Result<void> rows(const QString &sql, const Values &values, const std::function<bool(const Row &)> &take) override;
    [[nodiscard]] Result<qint64> run(const QString &sql, const Values &values) override;
    [[nodiscard]] Result<void> execute(const QString &sql) override;
    [[nodiscard]] Result<void> begin(Access access) override;
    [[nodiscard]] Result<void> commit() override;
    void rollback() override;

    [[nodiscard]] QSqlDatabase &database() { return m_database; }

protected:
    /// Adds a database of this driver under a name of its own; the caller opens it.
    explicit SqlConnection(const QString &driver);
    /// The driver's error as one of ours, without texts of people.
    [[nodiscard]] virtual Error errorOf(const QSqlError &error) const = 0;
    [[nodiscard]] virtual Result<void> beginAs(Access access) = 0;

private:
    struct Statement
    {
        QSqlQuery query;
        bool inUse = false;
    };
    struct Hash
    {
        size_t operator()(const QString &sql) const { return qHash(sql); }
    };
    class Use;

    [[nodiscard]] Result<Use> start(const QString &sql, const Values &values);
    [[nodiscard]] std::unexpected<Error> failed(const QSqlError &error);

    QString m_name;
    QSqlDatabase m_database;
    std::unordered_map<QString, Statement, Hash> m_statements;
    bool m_open = false; ///< a transaction is open
    bool m_doomed = false;
};

} // namespace szept::store
