// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/decision.h"

namespace szept::services {

/// A parked one that may have reached the platform: only a look there tells.
[[nodiscard]] bool mayHaveBeenSent(const Action &parked);

/// What stays on a parked action of which a person said that it is not to be sent: "dropped", or "dropped_unsure" where it may have
/// been; "undo_dropped" and "undo_dropped_unsure" on one that takes back.
[[nodiscard]] Error droppedError(const Action &parked, bool unsure);
/// The reason of that, of an action that came to its end so.
[[nodiscard]] std::optional<Reason> whyDropped(const Action &action);
/// It came to its end so, and may stand at the platform all the same.
[[nodiscard]] bool droppedUnsure(const Action &action);

} // namespace szept::services
