// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/sqlconnection.h"

#include <QSqlError>
#include <QUuid>

#include <optional>

using namespace Qt::StringLiterals;

namespace szept::store {

/// A statement while it runs. It is reset when this goes away: one left open would hold a read snapshot.
class SqlConnection::Use
{
public:
    explicit Use(Statement &kept)
        : m_kept(&kept)
    {
        kept.inUse = true;
    }
    explicit Use(QSqlQuery query)
        : m_own(std::move(query))
    {
    }
    Use(Use &&other) noexcept
        : m_kept(std::exchange(other.m_kept, nullptr))
        , m_own(std::move(other.m_own))
    {
    }
    Use &operator=(Use &&) = delete;
    ~Use()
    {
        if (!m_kept)
            return;
        m_kept->query.finish();
        m_kept->inUse = false;
    }
    [[nodiscard]] QSqlQuery &query() { return m_kept ? m_kept->query : *m_own; }

private:
    Statement *m_kept = nullptr;
    std::optional<QSqlQuery> m_own; ///< when the kept one is busy: the same text, run again inside its own answer
};

bool Row::isNull(int column) const
{
    return m_query.isNull(column);
}

qint64 Row::integer(int column) const
{
    return m_query.value(column).toLongLong();
}

QString Row::text(int column) const
{
    return m_query.value(column).toString();
}

QByteArray Row::bytes(int column) const
{
    return m_query.value(column).toByteArray();
}

std::optional<Instant> Row::maybeInstant(int column) const
{
    return isNull(column) ? std::nullopt : std::optional(instant(column));
}

SqlConnection::SqlConnection(const QString &driver)
    : m_name(QUuid::createUuid().toString())
    , m_database(QSqlDatabase::addDatabase(driver, m_name))
{
}

SqlConnection::~SqlConnection()
{
    m_statements.clear();
    m_database.close();
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_name);
}

std::unexpected<Error> SqlConnection::failed(const QSqlError &error)
{
    m_doomed = m_open;
    return std::unexpected(errorOf(error));
}

Result<SqlConnection::Use> SqlConnection::start(const QString &sql, const Values &values)
{
    if (m_doomed)
        return fail(ErrorKind::Fault, u"a statement after one that failed in the same transaction"_s);
    const auto at = m_statements.find(sql);
    std::optional<Use> use;
    if (at != m_statements.end() && !at->second.inUse) {
        use.emplace(at->second);
    } else {
        QSqlQuery query(m_database);
        query.setForwardOnly(true);
        if (!query.prepare(sql))
            return failed(query.lastError());
        if (at == m_statements.end())
            use.emplace(m_statements.emplace(sql, Statement {std::move(query)}).first->second);
        else
            use.emplace(std::move(query));
    }
    for (qsizetype i = 0; i < values.size(); ++i)
        use->query().bindValue(int(i), values[i]);
    if (!use->query().exec())
        return failed(use->query().lastError());
    return std::move(*use);
}

Result<void> SqlConnection::rows(const QString &sql, const Values &values, const std::function<bool(const Row &)> &take)
{
    auto use = start(sql, values);
    if (!use)
        return std::unexpected(use.error());
    QSqlQuery &query = use->query();
    const Row row(query);
    while (query.next()) {
        if (!take(row))
            return {};
    }
    if (query.lastError().isValid())
        return failed(query.lastError());
    return {};
}

Result<qint64> SqlConnection::run(const QString &sql, const Values &values)
{
    auto use = start(sql, values);
    if (!use)
        return std::unexpected(use.error());
    return use->query().numRowsAffected();
}

Result<void> SqlConnection::execute(const QString &sql)
{
    if (m_doomed)
        return fail(ErrorKind::Fault, u"a statement after one that failed in the same transaction"_s);
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    if (!query.exec(sql))
        return failed(query.lastError());
    return {};
}

Result<void> SqlConnection::begin(Access access)
{
    if (m_open)
        return fail(ErrorKind::Fault, u"a transaction inside a transaction"_s);
    auto begun = beginAs(access);
    m_open = begun.has_value();
    return begun;
}

Result<void> SqlConnection::commit()
{
    if (!m_open)
        return fail(ErrorKind::Fault, u"no transaction to commit"_s);
    if (m_doomed) {
        rollback();
        return fail(ErrorKind::Fault, u"the transaction had a statement that failed"_s);
    }
    auto done = execute(u"COMMIT"_s);
    if (!done)
        rollback();
    m_open = false;
    return done;
}

void SqlConnection::rollback()
{
    if (!m_open)
        return;
    m_open = false;
    m_doomed = false;
    // It may have been rolled back already (a full disk does that), and then there is nothing to do.
    (void)execute(u"ROLLBACK"_s);
}

} // namespace szept::store
