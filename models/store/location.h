// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/error.h"

namespace szept::store {

/// Where a workspace lies: a file, or a database at a PostgreSQL server. Shown without the password.
struct Location
{
    /// A path, or postgresql://user:password@host:port/database?sslmode=…; a relative path is taken from the current folder.
    [[nodiscard]] static Result<Location> parse(const QString &text);
    [[nodiscard]] static Location ofFile(const QString &path);

    [[nodiscard]] bool isFile() const { return !file.isEmpty(); }
    /// What is written there goes over no network: to a file, a socket, or this machine by its very name.
    [[nodiscard]] bool isOnThisMachine() const;
    /// For people and logs: the path, or the address without the password.
    [[nodiscard]] QString shown() const;

    QString file; ///< absolute; empty for a server
    QString host; ///< a name, an address, or the folder of a Unix socket
    int port = 5432;
    QString database;
    QString user;
    QString password;
    QString options; ///< libpq's, already quoted: "sslmode='verify-full' sslrootcert='…'"

    friend bool operator==(const Location &, const Location &) = default;
};

} // namespace szept::store
