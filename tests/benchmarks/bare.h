// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace szept::bench {

/// A window with nothing in it, which says on standard output when it is painted; the program's exit code.
[[nodiscard]] int showBare();
/// Milliseconds from a key to the picture that follows it in such a window, below which 95 of 100 lie.
[[nodiscard]] double bareKeyToPicture();

} // namespace szept::bench
