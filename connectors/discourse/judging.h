// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/discourse/actions.h"
#include "models/domain/error.h"
#include "models/domain/remotestate.h"

namespace szept::discourse {

// The facts of a RemoteState. They are what looks and undos compare and put back.
inline constexpr QLatin1StringView postFact("post"); ///< "shown", "hidden", "deleted"
inline constexpr QLatin1StringView postIdFact("post_id");
inline constexpr QLatin1StringView tillFact("till"); ///< until when the penalty in question lasts; empty: none
inline constexpr QLatin1StringView punisherFact("till_by"); ///< who gave it

/// What a look found, compared with an order: see Sighting. Pure.
///
/// The forum tells who decided and what. Ours is what our own login did, with the version one further than the order
/// saw, and with what the action leads to: the status, and the post hidden or deleted. A penalty is ours when our login
/// gave it until the very moment that the order names. A further flag, or an edit of the post, leaves an order as it
/// is.
[[nodiscard]] Sighting judged(const ActionOrder &order, RemoteState now, const QString &us);

/// The moment that an order's penalty is to last until; nothing when the field holds none.
[[nodiscard]] std::optional<Instant> untilOf(const ActionOrder &order);
[[nodiscard]] bool isSameMoment(const QString &told, const QString &wanted);

/// Whether an order has all it needs; Unsupported or Invalid, unsent, otherwise.
[[nodiscard]] Result<ActionRow> plannedFor(const ActionOrder &order);

/// What a penalty that somebody gave is, as code and arguments.
[[nodiscard]] Reason penaltyUntil(bool silence, const QString &till);
/// Somebody else decided it: who and what.
[[nodiscard]] Error handledBy(const RemoteState &now);

} // namespace szept::discourse
