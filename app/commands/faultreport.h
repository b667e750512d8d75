// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/error.h"

namespace szept::commands {

/// Writes what a bug report needs, and nothing of people: version, verb without its arguments, the technical detail. The file's
/// path; empty when it cannot be written.
[[nodiscard]] QString writeFaultReport(const QString &folder, const QString &verb, const Error &error, Instant now);

} // namespace szept::commands
