// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/connection.h"

#include <QStringList>

namespace szept::test {

/// Another connection, seen through: it remembers each statement that is run on it. Transactions are those of the other.
class TracedConnection final : public store::Connection
{
public:
    explicit TracedConnection(store::Connection &other)
        : m_other(other)
    {
        setSchema(other.schema());
    }

    /// What was run, in order; it begins anew.
    [[nodiscard]] QStringList takeStatements() { return std::exchange(m_statements, {}); }

    [[nodiscard]] store::Dialect dialect() const override { return m_other.dialect(); }
    [[nodiscard]] Result<void> rows(const QString &sql, const store::Values &values, const store::Take &take) override
    {
        m_statements.append(sql);
        return m_other.rows(sql, values, take);
    }
    [[nodiscard]] Result<qint64> run(const QString &sql, const store::Values &values = {}) override
    {
        m_statements.append(sql);
        return m_other.run(sql, values);
    }
    [[nodiscard]] Result<qint64> insert(const QString &sql, const store::Values &values, QStringView key) override
    {
        m_statements.append(sql);
        return m_other.insert(sql, values, key);
    }
    [[nodiscard]] Result<void> execute(const QString &sql) override { return m_other.execute(sql); }
    [[nodiscard]] Result<void> begin(store::Access access) override { return m_other.begin(access); }
    [[nodiscard]] Result<void> commit() override { return m_other.commit(); }
    void rollback() override { m_other.rollback(); }

private:
    store::Connection &m_other;
    QStringList m_statements;
};

} // namespace szept::test
