// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace szept {

/// Whether the host of a URL is this machine by its very name or address: what is sent there does not go over a network.
/// "127.example" is somebody else's.
[[nodiscard]] bool isThisMachine(const QString &host);

} // namespace szept
