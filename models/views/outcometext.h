// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/outbox.h"
#include "models/services/undo.h"
#include "models/views/deskvalues.h"

#include <QString>

namespace szept::views {

/// What a line of the outbox says, for the quiet bar and the outbox panel. Nothing is told as done before it is.

/// Before it goes: "“…you people…” will be hidden in 6 s (Photo forum)". While it is sent or waits: that, and for what.
/// Afterwards: "Hidden: “…you people…” (Photo forum)", "Already handled by ola: approved".
[[nodiscard]] QString outboxText(const OutboxLine &line, Instant now);
/// For how long it still waits, as that text says it: an undo window is no longer than it was, wherever the clock is set.
[[nodiscard]] Duration restOf(const OutboxLine &line, Instant now);
/// "Hidden", "Removed", "Let through": an action that is done, in one or two words.
[[nodiscard]] QString deedText(const OutboxLine &line);
/// What can be answered about a parked action. Only where it may have been sent does anybody have to look there first.
[[nodiscard]] QList<services::ParkedAnswer> answersTo(const Action &parked);
/// What `u` would take back now: "Take back: Agree and hide, “…you people…”".
[[nodiscard]] QString undoText(const OutboxLine &line);
/// "Waiting", "Being sent", "Done", "Needs you", "Taken back", "Not sent".
[[nodiscard]] QString actionStateText(const Action &action);
/// What an undo came to: "Taken back; nothing was sent." or what could not be, and why.
[[nodiscard]] QString undoneText(const services::UndoOutcome &outcome);

} // namespace szept::views
