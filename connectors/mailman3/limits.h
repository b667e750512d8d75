// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtTypes>

namespace szept::mailman3 {

/// Bytes of one answer. A held message may well be held because it is too large.
inline constexpr qsizetype largestAnswer = 32 * 1024 * 1024;
/// Held messages a page: each entry carries its whole message.
inline constexpr int heldPerPage = 10;
/// Requests a page: small entries, but the server promises no order between two pages, so one page should do.
inline constexpr int requestsPerPage = 500;
inline constexpr int listsPerPage = 200;
/// Messages in messages that are opened; what lies deeper is told as a file.
inline constexpr int deepestMessage = 2;

} // namespace szept::mailman3
