// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/archive.h"

#include "models/domain/trying.h"
#include "models/store/archivestream.h"
#include "models/store/archivetables.h"
#include "models/store/blobs.h"
#include "models/store/migrations.h"
#include "models/store/search.h"
#include "models/store/statements.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace szept::store {
namespace {

constexpr int format = 1;
constexpr int oldestSchema = 1; ///< there was none before, and since then no table has got a column that must be filled
constexpr int atOnce = 300; ///< PostgreSQL's driver holds a whole answer in memory
constexpr auto bytesKey = "base64"_L1;

QStringList names(const QList<Column> &columns)
{
    QStringList all;
    for (const Column &column : columns)
        all.append(column.name);
    return all;
}

QString marks(qsizetype count) { return QStringList(count, u"?"_s).join(", "_L1); }

QJsonObject bytesToJson(const QByteArray &bytes) { return {{bytesKey, QString::fromLatin1(bytes.toBase64())}}; }

QJsonValue toJson(const Row &row, int at, ColumnType type)
{
    if (row.isNull(at))
        return QJsonValue::Null;
    switch (type) {
    case ColumnType::Integer:
        return row.integer(at);
    case ColumnType::Bytes:
        return bytesToJson(row.bytes(at));
    case ColumnType::Text:
        break;
    }
    return row.text(at);
}

/// Nothing when the JSON is not what the column holds.
std::optional<QVariant> fromJson(const QJsonValue &json, ColumnType type)
{
    if (json.isNull())
        return QVariant();
    if (type == ColumnType::Text && json.isString())
        return value(json.toString());
    if (type == ColumnType::Integer && json.isDouble())
        return value(json.toInteger());
    if (type != ColumnType::Bytes || !json[bytesKey].isString())
        return std::nullopt;
    const QByteArray text = json[bytesKey].toString().toLatin1();
    const auto bytes = QByteArray::fromBase64Encoding(text, QByteArray::AbortOnBase64DecodingErrors);
    return bytes ? std::optional(value(*bytes)) : std::nullopt;
}

/// One table, some rows at a time, in the order of its key.
class TableWriter
{
public:
    TableWriter(Connection &from, const ArchiveTable &table, QList<Column> columns)
        : m_from(from)
        , m_table(table)
        , m_columns(std::move(columns))
    {
        for (const QString &name : table.key)
            m_keyAt.append(names(m_columns).indexOf(name));
    }

    Result<qint64> write(ArchiveWriter &archive)
    {
        const QJsonArray columns = QJsonArray::fromStringList(names(m_columns));
        SZEPT_DO(archive.write(QJsonObject{{"table"_L1, m_table.name}, {"columns"_L1, columns}}));
        qint64 count = 0;
        Values after;
        for (;;) {
            SZEPT_TRY(lines, next(after));
            for (const QJsonArray &line : std::as_const(lines))
                SZEPT_DO(archive.write(line));
            count += lines.size();
            if (lines.size() < atOnce)
                return count;
            after = keyOf(lines.last());
        }
    }

private:
    Result<QList<QJsonArray>> next(const Values &after)
    {
        const QString key = m_table.key.join(", "_L1);
        const QString where = after.isEmpty() ? QString() : u" WHERE (%1) > (%2)"_s.arg(key, marks(after.size()));
        const QString sql = u"SELECT %1 FROM %2%3 ORDER BY %4 LIMIT ?"_s.arg(
            names(m_columns).join(", "_L1), m_table.name, where, key);
        return list(m_from, sql, after + bind(atOnce), [this](const Row &row) {
            QJsonArray line;
            for (int i = 0; i < int(m_columns.size()); ++i)
                line.append(toJson(row, i, m_columns[i].type));
            return line;
        });
    }

    [[nodiscard]] Values keyOf(const QJsonArray &line) const
    {
        Values key;
        for (const qsizetype at : m_keyAt)
            key.append(fromJson(line[at], m_columns[at].type).value_or(QVariant()));
        return key;
    }

    Connection &m_from;
    const ArchiveTable &m_table;
    QList<Column> m_columns;
    QList<qsizetype> m_keyAt;
};

/// Unpacked, and held against their sums on their way out.
Result<qint64> writeBlobs(Connection &from, ArchiveWriter &archive)
{
    SZEPT_DO(archive.write(QJsonObject{{"table"_L1, "blobs"_L1}, {"columns"_L1, QJsonArray{"bytes"_L1}}}));
    QByteArray after;
    qint64 count = 0;
    for (;;) {
        SZEPT_TRY(sums,
            list(from, u"SELECT sha256 FROM blobs WHERE sha256 > ? ORDER BY sha256 LIMIT ?"_s, bind(after, atOnce),
                [](const Row &row) { return row.bytes(0); }));
        for (const QByteArray &sum : std::as_const(sums)) {
            SZEPT_TRY(bytes, blob(from, sum));
            SZEPT_DO(archive.write(QJsonArray{bytesToJson(bytes.value_or(QByteArray()))}));
        }
        count += sums.size();
        if (sums.size() < atOnce)
            return count;
        after = sums.last();
    }
}

/// Reads the rows of one table until the next line that is no row.
class TableReader
{
public:
    TableReader(Transaction &into, ArchiveReader &archive)
        : m_into(into)
        , m_archive(archive)
    {
    }

    /// The line after the rows.
    Result<QJsonValue> read(const ArchiveTable &table, const QJsonArray &columnNames)
    {
        m_table = table;
        m_later.clear();
        SZEPT_DO(matchColumns(columnNames));
        for (;;) {
            SZEPT_TRY(line, m_archive.next());
            if (!line.isArray()) {
                SZEPT_DO(fillSelfReferences());
                SZEPT_DO(countOn());
                return line;
            }
            SZEPT_DO(readRow(line.toArray()));
            ++m_count;
        }
    }
    [[nodiscard]] qint64 count() const { return m_count; }

private:
    Result<void> matchColumns(const QJsonArray &columnNames)
    {
        m_columns.clear();
        if (m_table.name == blobsTable) {
            m_columns.append({u"bytes"_s, ColumnType::Bytes});
            return {};
        }
        SZEPT_TRY(known, columnsOf(m_into.connection(), m_table.name));
        for (const auto &name : columnNames) {
            const auto at = std::ranges::find(known, name.toString(), &Column::name);
            if (at == known.end())
                return m_archive.malformed(u"the table %1 has no such column"_s.arg(m_table.name));
            m_columns.append(*at);
        }
        // What the new workspace says of itself (its kind, its schema) stays.
        const QString unless = m_table.name == "meta"_L1 ? u" ON CONFLICT (key) DO NOTHING"_s : QString();
        m_insert = u"INSERT INTO %1 (%2) VALUES (%3)%4"_s.arg(
            m_table.name, names(m_columns).join(", "_L1), marks(m_columns.size()), unless);
        return {};
    }

    Result<void> readRow(const QJsonArray &line)
    {
        if (line.size() != m_columns.size())
            return m_archive.malformed(u"a row of %1 with %2 values"_s.arg(m_table.name).arg(line.size()));
        Values values;
        for (qsizetype i = 0; i < line.size(); ++i) {
            const auto value = fromJson(line[i], m_columns[i].type);
            if (!value)
                return m_archive.malformed(u"%1.%2 is of another type"_s.arg(m_table.name, m_columns[i].name));
            values.append(*value);
        }
        if (m_table.name == blobsTable)
            return packed(values.first().toByteArray()).and_then([this](const PackedBlob &blob) {
                return putBlob(m_into, blob);
            });
        const qsizetype self = names(m_columns).indexOf(m_table.selfReference);
        if (self >= 0 && !values[self].isNull())
            m_later.append({std::exchange(values[self], QVariant()), values.value(names(m_columns).indexOf(u"id"_s))});
        const auto inserted = m_into.connection().run(m_insert, values);
        if (!inserted
            && inserted.error().kind == ErrorKind::Fault) // a constraint: twice the same, or it refers to nothing
            return m_archive.malformed(u"%1: %2"_s.arg(m_table.name, inserted.error().detail));
        return done(inserted);
    }

    Result<void> fillSelfReferences()
    {
        const QString sql = u"UPDATE %1 SET %2 = ? WHERE id = ?"_s.arg(m_table.name, m_table.selfReference);
        for (const auto &[to, row] : std::as_const(m_later))
            SZEPT_DO(m_into.connection().run(sql, {to, row}));
        return {};
    }

    /// PostgreSQL counts on from where it was, not from the highest row.
    Result<void> countOn()
    {
        if (m_into.connection().dialect() != Dialect::Postgresql)
            return {};
        SZEPT_TRY(counted,
            list(m_into.connection(),
                u"SELECT column_name FROM information_schema.columns WHERE table_schema = current_schema() AND "
                u"table_name = ?"
                " AND is_identity = 'YES'"_s,
                bind(m_table.name), [](const Row &row) { return row.text(0); }));
        for (const QString &column : std::as_const(counted)) {
            SZEPT_DO(m_into.connection().execute(
                u"SELECT setval(pg_get_serial_sequence('%1', '%2'), (SELECT coalesce(max(%2), 0) + 1 FROM %1), false)"_s
                    .arg(m_table.name, column)));
        }
        return {};
    }

    Transaction &m_into;
    ArchiveReader &m_archive;
    ArchiveTable m_table;
    QList<Column> m_columns;
    QString m_insert;
    QList<std::pair<QVariant, QVariant>> m_later; ///< reference, row
    qint64 m_count = 0;
};

Result<void> checkEmpty(Connection &connection)
{
    SZEPT_TRY(rows,
        one(connection, u"SELECT (SELECT count(*) FROM members) + (SELECT count(*) FROM accounts)"_s, {},
            firstInteger));
    if (rows > 0)
        return fail(ErrorKind::Conflict, u"an export is read into an empty workspace only"_s, {u"not_empty"_s, {}});
    return {};
}

Result<void> checkHeader(const QJsonValue &header, int schema, const ArchiveReader &archive)
{
    if (header["szept_export"_L1].toInt() != format)
        return archive.malformed(u"it does not begin as an export of Szept"_s);
    const int found = header["schema"_L1].toInt();
    if (found < oldestSchema)
        return archive.malformed(u"it does not say its schema"_s);
    if (found <= schema)
        return {};
    return fail(ErrorKind::NewerSchema, u"the export has schema %1, this program reads %2"_s.arg(found).arg(schema),
        {u"export_schema"_s, {QString::number(found), QString::number(schema)}});
}

} // namespace

Result<qint64> writeArchive(Connection &from, QIODevice &to)
{
    SZEPT_DO(checkSchemaIsKnown(from));
    SZEPT_TRY(schema, schemaOf(from));
    ArchiveWriter archive(to);
    SZEPT_DO(archive.write(QJsonObject{{"szept_export"_L1, format}, {"schema"_L1, schema}}));
    qint64 rows = 0;
    for (const auto all = archiveTables(); const ArchiveTable &table : all) {
        if (table.name == blobsTable) {
            SZEPT_TRY(count, writeBlobs(from, archive));
            rows += count;
            continue;
        }
        SZEPT_TRY(columns, columnsOf(from, table.name));
        SZEPT_TRY(count, TableWriter(from, table, columns).write(archive));
        rows += count;
    }
    SZEPT_DO(archive.write(QJsonObject{{"end"_L1, true}, {"rows"_L1, rows}}));
    SZEPT_DO(archive.finish());
    return rows;
}

Result<qint64> readArchive(Transaction &into, QIODevice &from)
{
    SZEPT_DO(checkEmpty(into.connection()));
    SZEPT_TRY(schema, schemaOf(into.connection()));
    ArchiveReader archive(from);
    SZEPT_TRY(header, archive.next());
    SZEPT_DO(checkHeader(header, schema, archive));
    TableReader reader(into, archive);
    SZEPT_TRY(line, archive.next());
    const QList<ArchiveTable> tables = archiveTables();
    while (line["table"_L1].isString()) {
        const auto table = std::ranges::find(tables, line["table"_L1].toString(), &ArchiveTable::name);
        if (table == tables.end())
            return archive.malformed(u"an unknown table"_s);
        SZEPT_TRY(next, reader.read(*table, line["columns"_L1].toArray()));
        line = next;
    }
    if (!line["end"_L1].toBool() || line["rows"_L1].toInteger() != reader.count())
        return archive.malformed(u"the export is not whole"_s);
    SZEPT_TRY(rest, archive.next());
    if (!rest.isUndefined())
        return archive.malformed(u"something follows its end"_s);
    SZEPT_DO(rebuildSearch(into));
    into.changed(ChangeKind::Reload, {});
    return reader.count();
}

} // namespace szept::store
