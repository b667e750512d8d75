// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later

/// A library of this machine that is no plugin of Qt's.
extern "C" __attribute__((visibility("default"))) int answer() { return 42; }
