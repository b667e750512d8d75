// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtTypes>

namespace szept::mailman3 {

/// Bytes of one answer. A held message may well be held because it is too large.
inline constexpr qsizetype largestAnswer = 32 * 1024 * 1024;
/// Held messages a page: each entry carries its whole message.
inline constexpr int heldPerPage = 10;
/// Pages of messages that are remembered and shown at once: as many are written in one transaction.
inline constexpr int heldPagesAgain = 20;
/// Bytes of all messages of an account that are remembered between two passes.
inline constexpr qsizetype mostRemembered = 16 * 1024 * 1024;
/// Requests a page: small entries, but the server promises no order between two pages, so one page should do.
inline constexpr int requestsPerPage = 500;
inline constexpr int listsPerPage = 200;
/// Messages in messages that are opened; what lies deeper is told as a file.
inline constexpr int deepestMessage = 2;

} // namespace szept::mailman3
