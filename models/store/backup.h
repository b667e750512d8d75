// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/location.h"

#include <QStringList>

namespace szept::store {

/// What to copy, where to, and how many copies to keep.
struct BackupRequest
{
    Location location;
    QByteArray key;
    QString folder;
    int keep = 7;
    Instant now;
};

struct BackupMade
{
    QString file;
    qint64 bytes = 0;
    QStringList removed; ///< older ones that made room
};

/// Makes a copy named after the workspace (copyName()) and the time ("team-20260225T101500Z.szept"; of a server's database a
/// pg_dump), checks it, and only then removes the oldest above `keep`. Others may read and write the workspace
/// meanwhile. It waits for disk and network.
[[nodiscard]] Result<BackupMade> backUp(const BackupRequest &request);
/// The copies of this workspace in a folder, the oldest first.
[[nodiscard]] QStringList backups(const Location &location, const QString &folder);

} // namespace szept::store
