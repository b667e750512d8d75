// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/error.h"
#include "models/services/by.h"
#include "models/services/simhash.h"

namespace szept::services {

/// Two texts are one wave only when no more time than this lies between them.
inline constexpr Duration waveReach = std::chrono::days(7);

/// What of a case its wave depends on.
struct WaveText
{
    CaseId id; ///< invalid for a case that is only being made
    QString title;
    std::optional<Fingerprint> fingerprint; ///< of its text; empty: too short to tell
    Instant openedAt;
};
/// The wave of the cases with nearly the same text, made where two meet for the first time; invalid where there is
/// none. The case's own row is left to the caller; the others' rows are written.
[[nodiscard]] Result<WaveId> joinWave(store::Transaction &tx, const WaveText &text);
/// So that later texts find this one; in the place of its text before, if it had another.
[[nodiscard]] Result<void> rememberText(
    store::Transaction &tx, const WaveText &text, const std::optional<Fingerprint> &before = {});

} // namespace szept::services
