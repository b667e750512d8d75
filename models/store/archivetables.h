// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/connection.h"

#include <QStringList>

namespace szept::store {

/// A table as an export has it.
struct ArchiveTable
{
    QString name;
    QStringList key; ///< rows are read in its order, some at a time
    QString
        selfReference{}; ///< a column that refers to another row of the same table: filled in when all rows are there
};

/// Kept unpacked in an export.
inline constexpr QLatin1StringView blobsTable("blobs");

/// Every table that an export has, each after those that it refers to. It leaves out what is made anew, or meant something to running
/// processes only.
[[nodiscard]] QList<ArchiveTable> archiveTables();

enum class ColumnType { Integer, Text, Bytes };
struct Column
{
    QString name;
    ColumnType type = ColumnType::Text;

    friend bool operator==(const Column &, const Column &) = default;
};
[[nodiscard]] Result<QList<Column>> columnsOf(Connection &connection, const QString &table);

} // namespace szept::store
