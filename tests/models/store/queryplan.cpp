// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/models/store/queryplan.h"

#include "models/store/sqlconnection.h"
#include "tests/support/sure.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>
#include <QSqlError>
#include <QSqlQuery>

using namespace Qt::StringLiterals;
using namespace szept::store;

namespace szept::test {
namespace {

QStringList textsOf(Connection &connection, const QString &sql, int column = 0)
{
    const Values values(sql.count(u'?'));
    return sure(list(connection, sql, values, [column](const Row &row) { return row.text(column); }));
}

/// SQLite's plan calls a table as the statement calls it.
QHash<QString, QString> tablesByAlias(const QString &sql)
{
    static const QRegularExpression named(
        uR"(\b(?:FROM|JOIN|UPDATE|INTO) (\w+)(?: (?!WHERE|JOIN|ON|SET|LEFT|INDEXED|ORDER|LIMIT)(\w+))?)"_s);
    QHash<QString, QString> tables;
    for (const auto &match : named.globalMatch(sql))
        tables.insert(match.captured(match.hasCaptured(2) ? 2 : 1), match.captured(1));
    return tables;
}

QStringList walkedBySqlite(Connection &connection, const QString &sql)
{
    const QStringList partial = textsOf(connection,
        u"SELECT l.name FROM sqlite_schema s JOIN pragma_index_list(s.name) l WHERE s.type = 'table' AND l.partial"_s);
    const QHash<QString, QString> tables = tablesByAlias(sql);
    static const QRegularExpression step(
        uR"(^(?:SCAN|SEARCH) (\w+)(?: USING (?:AUTOMATIC )?(?:PARTIAL )?(?:COVERING )?(?:INDEX|(?:INTEGER )?PRIMARY KEY) ?(\w*)(?: ?\((.*)\))?)?(?: LEFT-JOIN)?$)"_s);
    QStringList walked;
    for (const auto plan = textsOf(connection, u"EXPLAIN QUERY PLAN "_s + sql, 3); const QString &line : plan) {
        const bool scans = line.startsWith("SCAN"_L1);
        if ((!scans && !line.startsWith("SEARCH"_L1)) || line.contains(" VIRTUAL TABLE "_L1))
            continue;
        const auto match = step.match(line);
        if (!match.hasMatch()) {
            walked.append(line); // of a sort that is not known here
            continue;
        }
        const QString asked = match.captured(3);
        const bool walks = scans || line.contains("AUTOMATIC"_L1) || (!asked.isEmpty() && !asked.contains("=?"_L1));
        if (walks && !partial.contains(match.captured(2)))
            walked.append(tables.value(match.captured(1), match.captured(1)));
    }
    return walked;
}

/// The plan's steps, each with those below it.
void eachStep(const QJsonObject &step, const std::function<void(const QJsonObject &)> &take)
{
    take(step);
    for (const auto below = step["Plans"_L1].toArray(); const QJsonValue &one : below)
        eachStep(one.toObject(), take);
}

/// Neither PREPARE nor "?" goes with EXPLAIN there.
QJsonObject planOfPostgresql(Connection &connection, QString sql)
{
    for (int number = 1; sql.contains(u'?'); ++number)
        sql.replace(sql.indexOf(u'?'), 1, u"$%1"_s.arg(number));
    for (const QString &other : {u"seqscan"_s, u"hashjoin"_s, u"mergejoin"_s})
        sure(connection.execute(u"SET enable_%1 = off"_s.arg(other)));
    QSqlQuery query(static_cast<SqlConnection &>(connection).database());
    if (!query.exec(u"EXPLAIN (GENERIC_PLAN, FORMAT JSON) "_s + sql) || !query.next())
        qFatal("%s: %s", qPrintable(sql), qPrintable(query.lastError().text()));
    return QJsonDocument::fromJson(query.value(0).toByteArray()).array().first()["Plan"_L1].toObject();
}

QStringList walkedByPostgresql(Connection &connection, const QString &sql)
{
    const QStringList partial
        = textsOf(connection, u"SELECT indexrelid::regclass::text FROM pg_index WHERE indpred IS NOT NULL"_s);
    QStringList walked;
    QString table; // a bitmap's index stands below it
    eachStep(planOfPostgresql(connection, sql), [&](const QJsonObject &step) {
        const QString type = step["Node Type"_L1].toString();
        table = step.contains("Relation Name"_L1) ? step["Relation Name"_L1].toString() : table;
        const bool isIndexed = type.contains("Index"_L1);
        const bool asks
            = step["Index Cond"_L1].toString().contains(" = "_L1) || step["Index Cond"_L1].toString().contains("@@"_L1);
        if (type == "Seq Scan"_L1 || (isIndexed && !asks && !partial.contains(step["Index Name"_L1].toString())))
            walked.append(table);
    });
    return walked;
}

} // namespace

QStringList tablesWalked(Connection &connection, const QString &sql)
{
    return connection.dialect() == Dialect::Sqlite ? walkedBySqlite(connection, sql)
                                                   : walkedByPostgresql(connection, sql);
}

} // namespace szept::test
