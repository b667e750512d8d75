// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/error.h"
#include "models/domain/id.h"
#include "models/domain/instant.h"
#include "models/store/values.h"

#include <QByteArray>
#include <QString>

#include <functional>
#include <memory>
#include <optional>

namespace szept::store {

enum class Dialect { Sqlite, Postgresql };
/// Write: the one writer, from the beginning. Read: one unchanging picture for as long as it lasts.
enum class Access { Read, Write };

/// One row of an answer. Valid only inside the function that it is given to.
class Row
{
public:
    Row(const Row &) = delete;
    Row &operator=(const Row &) = delete;

    [[nodiscard]] virtual bool isNull(int column) const = 0;
    [[nodiscard]] virtual qint64 integer(int column) const = 0;
    [[nodiscard]] virtual QString text(int column) const = 0;
    [[nodiscard]] virtual QByteArray bytes(int column) const = 0;
    /// A text as it is hashed or sent on, without a detour over UTF-16 where the database keeps UTF-8.
    [[nodiscard]] virtual QByteArray utf8(int column) const { return text(column).toUtf8(); }

    [[nodiscard]] bool flag(int column) const { return integer(column) != 0; }
    [[nodiscard]] Instant instant(int column) const { return fromMilliseconds(integer(column)); }
    [[nodiscard]] std::optional<Instant> maybeInstant(int column) const
    {
        return isNull(column) ? std::nullopt : std::optional(instant(column));
    }
    /// An id of either kind; invalid where the column is null.
    template <typename AnyId>
    [[nodiscard]] AnyId id(int column) const
    {
        if (isNull(column))
            return AnyId();
        if constexpr (std::is_same_v<typename AnyId::Value, qint64>)
            return AnyId(integer(column));
        else
            return AnyId(QUuid::fromString(text(column)));
    }

protected:
    Row() = default;
    ~Row() = default;
};

/// Called for each row of an answer; false stops.
using Take = std::function<bool(const Row &)>;

/// One connection to a workspace or private store, used by the thread that opened it and by no other. All statements are prepared
/// once and kept. Both drivers stand behind it; what differs between them ends here.
class Connection
{
public:
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;
    virtual ~Connection() = default;

    [[nodiscard]] virtual Dialect dialect() const = 0;
    /// The server has ended its session, so that nothing more comes of it: what was open in it was rolled back, its
    /// locks are gone.
    [[nodiscard]] virtual bool isBroken() const { return false; }
    /// Calls take for each row of the answer, in order; it stops at the first false.
    [[nodiscard]] virtual Result<void> rows(const QString &sql, const Values &values, const Take &take) = 0;
    /// Runs a statement; the number of rows that it changed.
    [[nodiscard]] virtual Result<qint64> run(const QString &sql, const Values &values = {}) = 0;
    /// Runs an INSERT of one row; the number that the database gave it in the column key.
    [[nodiscard]] virtual Result<qint64> insert(const QString &sql, const Values &values, QStringView key) = 0;
    /// Runs a text that cannot be prepared or will not be needed again: DDL, PRAGMA, SET. Never with anything from outside in it.
    [[nodiscard]] virtual Result<void> execute(const QString &sql) = 0;

    /// For Transaction and the reader threads alone. A statement that fails dooms its transaction on both drivers: nothing
    /// more runs in it, and committing it fails.
    [[nodiscard]] virtual Result<void> begin(Access access) = 0;
    [[nodiscard]] virtual Result<void> commit() = 0;
    virtual void rollback() = 0;

    /// The schema that this program knows, checked by each write transaction; 0 while nothing checks (the migration itself).
    [[nodiscard]] int schema() const { return m_schema; }
    void setSchema(int schema) { m_schema = schema; }

protected:
    Connection() = default;

private:
    int m_schema = 0;
};

/// All rows as values, each made by make(row).
template <typename Make>
[[nodiscard]] auto list(Connection &connection, const QString &sql, const Values &values, Make make)
    -> Result<QList<std::invoke_result_t<Make, const Row &>>>
{
    QList<std::invoke_result_t<Make, const Row &>> all;
    return connection
        .rows(sql, values,
            [&](const Row &row) {
                all.append(make(row));
                return true;
            })
        .transform([&] { return std::move(all); });
}

/// The first row as a value, or nothing.
template <typename Make>
[[nodiscard]] auto first(Connection &connection, const QString &sql, const Values &values, Make make)
    -> Result<std::optional<std::invoke_result_t<Make, const Row &>>>
{
    std::optional<std::invoke_result_t<Make, const Row &>> found;
    return connection
        .rows(sql, values,
            [&](const Row &row) {
                found = make(row);
                return false;
            })
        .transform([&] { return std::move(found); });
}

} // namespace szept::store
