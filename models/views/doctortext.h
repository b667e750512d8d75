// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/finding.h"

namespace szept::views {

/// What was found, as a sentence: "Damaged pages of the file: 3."
[[nodiscard]] QString findingText(const Finding &finding);
/// What to do about it; empty when there is nothing to do.
[[nodiscard]] QString adviceText(const Finding &finding);

} // namespace szept::views
