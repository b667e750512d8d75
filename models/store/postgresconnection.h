// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/location.h"
#include "models/store/sqlconnection.h"

#include <QSqlQuery>

#include <unordered_map>

namespace szept::store {

/// QPSQL. One writer at a time, as with SQLite: each write transaction takes the workspace's lock first, so that both drivers order
/// writes the same way and the change feed's numbers are those of the commits.
class PostgresConnection final : public SqlConnection
{
public:
    /// Failures: Unavailable (no server), Unauthorised (wrong user or password), NotFound (no such database), NoEncryption (TLS was
    /// asked for and is not to be had). The password stands in none of them.
    [[nodiscard]] static Result<std::unique_ptr<PostgresConnection>> open(
        const Location &location, Duration busyLimit = Duration(5000));

    ~PostgresConnection() override;

    [[nodiscard]] Dialect dialect() const override { return Dialect::Postgresql; }
    [[nodiscard]] bool isBroken() const override { return m_broken; }

protected:
    [[nodiscard]] Result<void> doRows(const QString &sql, const Values &values, const Take &take) override;
    [[nodiscard]] Result<qint64> doRun(const QString &sql, const Values &values) override;
    [[nodiscard]] Result<qint64> doInsert(const QString &sql, const Values &values, QStringView key) override;
    [[nodiscard]] Result<void> doExecute(const QString &sql) override;
    [[nodiscard]] Result<void> doBegin(Access access) override;

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

    PostgresConnection();
    [[nodiscard]] Result<Use> start(const QString &sql, const Values &values);
    [[nodiscard]] std::unexpected<Error> failed(const QSqlError &error);

    QString m_shown; ///< where it is, for people
    bool m_broken = false;
    std::unordered_map<QString, Statement, Hash> m_statements;
};

} // namespace szept::store
