// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/reason.h"

namespace szept {

enum class Severity {
    Good, ///< looked at, and as it should be
    Note, ///< worth knowing
    Problem, ///< needs a person
};

/// One thing that a check of a workspace looked at.
struct Finding
{
    Severity severity = Severity::Good;
    Reason what; ///< models/views/doctortext.cpp has all codes with their arguments

    friend bool operator==(const Finding &, const Finding &) = default;
};

} // namespace szept
