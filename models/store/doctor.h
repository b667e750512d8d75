// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/finding.h"
#include "models/store/location.h"

#include <QList>

namespace szept::store {

struct Patient
{
    Location location;
    QByteArray key; ///< empty: not encrypted
    QString backupFolder;
    Instant now;
    qint64 lowSpace = 512LL << 20; ///< less than so many free bytes where the file lies are a problem
};

/// Looks at a workspace from all sides without changing it: encryption, pages, tables, references, schema, evidence,
/// the outbox, backups, space, clock. One that cannot even be opened is one finding ("cannot_open", the error's kind
/// and detail). It reads everything, so it takes a while.
[[nodiscard]] QList<Finding> examine(const Patient &patient);

} // namespace szept::store
