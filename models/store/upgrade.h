// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/workspace.h"

namespace szept::store {

/// Brings a store that was just opened up to these steps. Before an existing one is changed it is copied: a file beside
/// itself ("team-before-schema-2.szept"), a server's database by pg_dump into request.copyFolder; notes then has "copy_made"
/// and the file. Without a copy nothing is changed: "server_copy_first" where pg_dump is not installed.
[[nodiscard]] Result<void> upgrade(
    Connection &connection, const OpenRequest &request, const QList<Migration> &steps, QList<Reason> &notes);

/// Makes a new file with these steps. It appears whole or not at all, and never takes the place of another.
[[nodiscard]] Result<void> createFile(const OpenRequest &request, const QList<Migration> &steps);

} // namespace szept::store
