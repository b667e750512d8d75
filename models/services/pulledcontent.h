// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/pulled.h"

namespace szept::services {

/// A digest of all that a pull tells about a subject, its raw bytes left out (they may hold a time of day). Two that are equal bring
/// nothing new.
[[nodiscard]] QByteArray contentOf(const PulledItem &item);

} // namespace szept::services
