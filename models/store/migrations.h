// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/connection.h"

#include <QStringList>

namespace szept::store {

/// One numbered step of a schema, as it lies in resources/migrations.
struct Migration
{
    int number = 0;
    QString name; ///< "0001_first"
    QString sql; ///< with the tokens of resources/migrations/README.md
};

/// Which of the two stores a file is. It stands in its meta table, so that one is never taken for the other.
enum class StoreKind { Workspace, Private };

/// The steps that this program knows, in order.
[[nodiscard]] Result<QList<Migration>> knownMigrations(StoreKind kind);

/// The statements of a step in the words of one driver.
[[nodiscard]] QStringList statementsOf(const QString &sql, Dialect dialect);

/// The number of the last step that was made; 0 for a database without tables of ours. Damaged when other tables are there.
[[nodiscard]] Result<int> schemaOf(Connection &connection);

/// NewerSchema when a workspace knows more steps than we do.
[[nodiscard]] Result<void> checkSchemaIsKnown(Connection &connection);

/// Called before an existing schema is changed: makes the copy. A failure stops the migration.
using CopyBefore = std::function<Result<void>(int fromSchema)>;

/// Brings the schema up to the last of the steps, each in one transaction, and sets the connection's schema. NewerSchema when the
/// store knows more steps than we do, Damaged when it is another store's; nothing is changed then.
[[nodiscard]] Result<void> migrate(
    Connection &connection, StoreKind kind, const QList<Migration> &steps, const CopyBefore &copy);

} // namespace szept::store
