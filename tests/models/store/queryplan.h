// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/connection.h"

#include <QStringList>

namespace szept::test {

/// The tables that the database's plan for a statement walks over from one end, instead of asking an index for the rows. An index
/// that holds only part of its table (WHERE …) may be walked over; a mere "later than" is a walk over all that is later.
/// SQLite plans by the schema alone; of PostgreSQL it is asked whether an index could serve at all, however small the tables are.
[[nodiscard]] QStringList tablesWalked(store::Connection &connection, const QString &sql);

} // namespace szept::test
