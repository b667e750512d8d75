// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/archivetables.h"

using namespace Qt::StringLiterals;

namespace szept::store {
namespace {

ColumnType typeOf(const QString &name)
{
    const QString type = name.toLower();
    if (type == "integer"_L1 || type == "bigint"_L1)
        return ColumnType::Integer;
    return type == "blob"_L1 || type == "bytea"_L1 ? ColumnType::Bytes : ColumnType::Text;
}

} // namespace

QList<ArchiveTable> archiveTables()
{
    const QStringList id{u"id"_s};
    return {{u"meta"_s, {u"key"_s}}, {u"members"_s, id}, {u"devices"_s, id}, {u"accounts"_s, id},
        {u"account_sync"_s, {u"account"_s}}, {u"communities"_s, id}, {u"rooms"_s, id},
        {u"persons"_s, id, u"linked_to"_s}, {blobsTable, {u"sha256"_s}}, {u"waves"_s, id}, {u"cases"_s, id},
        {u"pulls"_s, id}, {u"reports"_s, id}, {u"fingerprint_bands"_s, {u"band"_s, u"case_id"_s}}, {u"rules"_s, id},
        {u"rule_versions"_s, id}, {u"templates"_s, id}, {u"platform_rules"_s, {u"account"_s, u"remote_id"_s}},
        {u"notes"_s, id}, {u"decisions"_s, id}, {u"actions"_s, id, u"compensates"_s},
        {u"attempts"_s, {u"action"_s, u"number"_s}}, {u"audit"_s, {u"seq"_s}},
        {u"checkpoints"_s, {u"seq"_s, u"member"_s}}};
}

Result<QList<Column>> columnsOf(Connection &connection, const QString &table)
{
    const QString sql = connection.dialect() == Dialect::Sqlite
        ? u"SELECT name, type FROM pragma_table_info(?) ORDER BY cid"_s
        : u"SELECT column_name, data_type FROM information_schema.columns WHERE table_schema = current_schema() AND table_name = ? ORDER BY ordinal_position"_s;
    return list(connection, sql, bind(table), [](const Row &row) { return Column{row.text(0), typeOf(row.text(1))}; });
}

} // namespace szept::store
