// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace szept::bench {

/// Makes the large workspace one that the window opens as it opens any other: its key among the secrets, somebody who
/// has been there before, and all that is theirs in its folder, for this process and those that it starts.
void moveIn(const QString &file);

/// Opens the real window on it and says on standard output when the list is painted; the program's exit code.
[[nodiscard]] int showWindow(const QString &file);
/// Opens it, goes through the list by so many keys, and prints the times as {"next":…,"decide":…,"bare":…}, in
/// milliseconds.
[[nodiscard]] int pressKeys(const QString &file, int presses);

} // namespace szept::bench
