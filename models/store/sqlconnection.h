// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/connection.h"

#include <QSqlDatabase>

namespace szept::store {

/// What both drivers share: one QSqlDatabase, and the doom of a transaction in which a statement failed.
class SqlConnection : public Connection
{
public:
    ~SqlConnection() override;

    [[nodiscard]] Result<void> rows(const QString &sql, const Values &values, const Take &take) final;
    [[nodiscard]] Result<qint64> run(const QString &sql, const Values &values = {}) final;
    [[nodiscard]] Result<qint64> insert(const QString &sql, const Values &values, QStringView key) final;
    [[nodiscard]] Result<void> execute(const QString &sql) final;
    [[nodiscard]] Result<void> begin(Access access) final;
    [[nodiscard]] Result<void> commit() final;
    void rollback() final;

    [[nodiscard]] QSqlDatabase &database() { return m_database; }

protected:
    /// Adds a database of this driver under a name of its own; the caller opens it.
    explicit SqlConnection(const QString &driver);
    /// To be called at the end of the destructor of each driver, when its statements are gone.
    void close();

    [[nodiscard]] virtual Result<void> doRows(const QString &sql, const Values &values, const Take &take) = 0;
    [[nodiscard]] virtual Result<qint64> doRun(const QString &sql, const Values &values) = 0;
    [[nodiscard]] virtual Result<qint64> doInsert(const QString &sql, const Values &values, QStringView key) = 0;
    [[nodiscard]] virtual Result<void> doExecute(const QString &sql) = 0;
    [[nodiscard]] virtual Result<void> doBegin(Access access) = 0;

private:
    /// The error of a doomed transaction, or nothing.
    [[nodiscard]] Result<void> alive() const;
    template <typename T>
    [[nodiscard]] Result<T> noted(Result<T> done);

    QString m_name;
    QSqlDatabase m_database;
    bool m_open = false; ///< a transaction is open
    bool m_doomed = false;
};

} // namespace szept::store
