// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/location.h"

namespace szept::store {

/// How the names of a workspace's copies in a folder begin, so that no two workspaces share one: "team" of team.szept beside it;
/// "team-1f8b08a5" of a file with another ending or in another folder; "szept@db.example.org+5432" of a server's database. It is made
/// of where the workspace lies: that is known before it is opened, and a copy that goes on as a workspace has its origin's id.
[[nodiscard]] QString copyName(const Location &location, const QString &folder);
/// How they end: ".szept" or ".pgdump".
[[nodiscard]] QString copySuffix(const Location &location);

} // namespace szept::store
