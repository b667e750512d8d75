// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The precompiled header needs a target of its own, and a target needs a source.
