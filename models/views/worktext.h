// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/account.h"
#include "models/domain/work.h"

namespace szept::views {

/// What is being done with the platforms, in one word: "reading…", "sending…". Empty when it only waits.
[[nodiscard]] QString busyText(const QList<Work> &works);
/// A line for each thing that is under way or waits for a next try: "Photo forum: reads the queue, for 12 s".
/// "Photo forum has not answered for 40 s", of what was asked of a platform long ago; empty while nothing was.
[[nodiscard]] QString silenceText(const QList<Work> &works, const QList<Account> &accounts, Instant now);
[[nodiscard]] QStringList workLines(const QList<Work> &works, const QList<Account> &accounts, Instant now);

} // namespace szept::views
