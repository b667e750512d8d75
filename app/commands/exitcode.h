// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/error.h"

#include <QList>

namespace szept::commands {

/// How a verb ends. The numbers are fixed: scripts rely on them.
enum class Exit {
    Done = 0,
    Fault = 1,
    WrongUse = 2,
    AccountFailed = 3,
    Parked = 4,
    VerificationFailed = 5,
    Busy = 6,
    InPart = 7,
    Unusable = 8,
};

/// What every verb may end with: any of them may have to wait for somebody who writes in the workspace.
[[nodiscard]] const QList<Exit> &anyVerb();

/// "3 | some account failed": for help and manual, in English source text (context "Exit").
struct ExitMeaning
{
    Exit code;
    const char *meaning;
};
[[nodiscard]] const QList<ExitMeaning> &exitMeanings();

/// The code for an error that ends a verb.
[[nodiscard]] Exit exitFor(const Error &error);

} // namespace szept::commands
