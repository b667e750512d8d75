// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/workspace.h"

#include <QUuid>

namespace szept::store {

/// Writes a workspace, as one picture of it, into a new file that its owner alone may read; how many rows. Conflict
/// "file_there" when there is a file of that name. Others may use the workspace meanwhile.
[[nodiscard]] Result<qint64> exportWorkspace(const Location &location, const QByteArray &key, const QString &file);

/// Makes a workspace out of an export (archive.h), or out of a backup that the request's key opens: all of it or
/// nothing, and unsettled (copy.h). How many rows an export had; 0 for a backup. Conflict "workspace_there" when the
/// file is there already. copy: the id of what is made (markCopy()).
[[nodiscard]] Result<qint64> importWorkspace(const OpenRequest &request, const QString &file, const QUuid &copy = {});

/// Whether the file is an export and no backup. NotFound, or ReadOnly when it may not be read.
[[nodiscard]] Result<bool> isExport(const QString &file);

} // namespace szept::store
