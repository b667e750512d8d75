// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/error.h"

namespace szept {

/// The reason of an error where a web page came instead of what the platform answers: whatever stands before it answered, a network
/// that wants a sign-in first, say. Sync decides by it: nothing is concluded of the platform, neither of what was asked nor of what
/// was sent, and all that is asked there waits. What is read with the kit says so by itself (kit/answers.h).
[[nodiscard]] inline Reason pageInstead() { return {QLatin1StringView("page_instead"), {}}; }
[[nodiscard]] inline bool isNobodys(const Error &error) { return error.reason == pageInstead(); }

} // namespace szept
