// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/casedetail.h"

namespace szept::services {

enum class TakenBack { Whole, InPart, Not };

/// How much of a decision that was undone is taken back, or on its way to be: what stands at the platform, or may, is not.
[[nodiscard]] TakenBack takenBack(const DecisionView &undone);

} // namespace szept::services
