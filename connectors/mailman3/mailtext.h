// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/mailman3/mime.h"

namespace szept::mailman3 {

/// The text of a message as it is shown: plain text first; what its HTML says beyond that; then a line an attachment, and quoted
/// below it what it says.
[[nodiscard]] QString shownText(const Mail &mail);

} // namespace szept::mailman3
