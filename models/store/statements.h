// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/connection.h"

#include <QStringList>

namespace szept::store {

/// For statements whose number of changed rows tells nothing.
[[nodiscard]] inline Result<void> done(const Result<qint64> &changed)
{
    return changed.transform([](qint64) {});
}

/// The one row that must be there (RETURNING, count(*)).
template <typename Make>
[[nodiscard]] auto one(Connection &connection, const QString &sql, const Values &values, Make make)
    -> Result<std::invoke_result_t<Make, const Row &>>
{
    auto found = first(connection, sql, values, make);
    if (!found)
        return std::unexpected(found.error());
    if (!*found)
        return fail(ErrorKind::Fault, QStringLiteral("a statement that always answers did not"));
    return **std::move(found);
}

/// Many ids as one value of a statement, which begins with these words: rows "given (id)".
[[nodiscard]] inline QString withGiven(Dialect dialect)
{
    return dialect == Dialect::Sqlite
        ? QStringLiteral("WITH given (id) AS (SELECT value FROM json_each(?)) ")
        : QStringLiteral("WITH given (id) AS (SELECT value::bigint FROM json_array_elements_text((?)::json)) ");
}
[[nodiscard]] inline QVariant givenValue(const QList<qint64> &ids)
{
    QStringList words;
    for (const qint64 id : ids)
        words.append(QString::number(id));
    return value(QString(u'[' + words.join(u',') + u']'));
}
template <typename Tag>
[[nodiscard]] QVariant givenValue(const QList<RowId<Tag>> &ids)
{
    QList<qint64> numbers;
    for (const RowId<Tag> id : ids)
        numbers.append(id.value());
    return givenValue(numbers);
}

/// The id of the row that an INSERT made.
template <typename AnyId>
[[nodiscard]] Result<AnyId> inserted(Connection &connection, const QString &sql, const Values &values)
{
    return connection.insert(sql, values, u"id").transform([](qint64 id) { return AnyId(id); });
}

[[nodiscard]] inline qint64 firstInteger(const Row &row) { return row.integer(0); }

} // namespace szept::store
