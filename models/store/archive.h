// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/transaction.h"

class QIODevice;

namespace szept::store {

/// A whole workspace as one readable stream, which moves between the two databases: zstd around lines of JSON (`zstdcat
/// x | jq`).
///   {"szept_export": 1, "schema": 1}
///   {"table": "cases", "columns": ["id", "account", …]}     what the rows after it mean; tables come after those that
///   they refer to [1, 1, "text", null, {"base64": "…"}]                   a row: numbers, texts, null, bytes
///   {"end": true, "rows": 4711}                             whole, or not an export
/// Blobs are written unpacked. The search index and the change feed are not in it: they are made anew. It is not
/// encrypted, which is for the caller to say.
[[nodiscard]] Result<qint64> writeArchive(Connection &from, QIODevice &to);

/// Reads one into an empty workspace, in the caller's transaction; the number of rows. Malformed names the line;
/// NewerSchema when it is of a schema that this program does not know; Conflict when the workspace is not empty.
[[nodiscard]] Result<qint64> readArchive(Transaction &into, QIODevice &from);

} // namespace szept::store
