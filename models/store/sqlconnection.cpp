// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/sqlconnection.h"

#include <QUuid>

using namespace Qt::StringLiterals;

namespace szept::store {

SqlConnection::SqlConnection(const QString &driver)
    : m_name(QUuid::createUuid().toString())
    , m_database(QSqlDatabase::addDatabase(driver, m_name))
{
}

SqlConnection::~SqlConnection() { close(); }

void SqlConnection::close()
{
    if (m_name.isEmpty())
        return;
    m_database.close();
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(std::exchange(m_name, QString()));
}

Result<void> SqlConnection::alive() const
{
    return m_doomed ? fail(ErrorKind::Fault, u"a statement after one that failed in the same transaction"_s)
                    : Result<void>();
}

template <typename T>
Result<T> SqlConnection::noted(Result<T> done)
{
    if (!done)
        m_doomed = m_open;
    return done;
}

Result<void> SqlConnection::rows(const QString &sql, const Values &values, const Take &take)
{
    return alive().and_then([&] { return noted(doRows(sql, values, take)); });
}

Result<qint64> SqlConnection::run(const QString &sql, const Values &values)
{
    return alive().and_then([&] { return noted(doRun(sql, values)); });
}

Result<qint64> SqlConnection::insert(const QString &sql, const Values &values, QStringView key)
{
    return alive().and_then([&] { return noted(doInsert(sql, values, key)); });
}

Result<void> SqlConnection::execute(const QString &sql)
{
    return alive().and_then([&] { return noted(doExecute(sql)); });
}

Result<void> SqlConnection::begin(Access access)
{
    if (m_open)
        return fail(ErrorKind::Fault, u"a transaction inside a transaction"_s);
    auto begun = doBegin(access);
    m_open = begun.has_value();
    return begun;
}

Result<void> SqlConnection::commit()
{
    if (!m_open)
        return fail(ErrorKind::Fault, u"no transaction to commit"_s);
    auto done = alive().and_then([this] { return doExecute(u"COMMIT"_s); });
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
    if (isBroken())
        return;
    // It may have been rolled back already (a full disk does that), and then there is nothing to do.
    (void)doExecute(u"ROLLBACK"_s);
}

} // namespace szept::store
