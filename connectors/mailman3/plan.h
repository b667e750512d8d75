// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/error.h"
#include "models/domain/remotestate.h"

#include <QStringList>

namespace szept::mailman3 {

/// What an action does to the person who wrote. Each of these may be repeated: it sets something to a value.
enum class SenderStep { None, Moderate, Ban, BanEverywhere, Remove };

/// An order in Mailman's terms: first what is done about the sender, then what is decided about the subject.
struct Plan
{
    SenderStep sender = SenderStep::None;
    QString moderation; ///< for Moderate: "hold", "reject", "discard", "accept"; empty: as the list's settings say
    QString decision; ///< "accept", "discard", "reject", "defer"; empty: nothing is decided
    QString comment; ///< to the sender, with a rejection

    friend bool operator==(const Plan &, const Plan &) = default;
};

/// Unsupported, and nothing sent, for an action or a field that is none of ours.
[[nodiscard]] Result<Plan> planOf(const ActionOrder &order);

/// What is known of a subject. An unreadable message, and one that Mailman found no sender of, can only be decided.
struct Known
{
    bool sender = true;
    bool text = true; ///< to accept what is lost would send a notice of that to everybody
};
/// The actions that go with a kind of subject.
[[nodiscard]] QStringList actionsFor(const QString &kind, Known known = {});

// The facts of a RemoteState. They are what looks and undos compare and put back.
inline constexpr QLatin1StringView addressFact("address"); ///< whom the subject is from
inline constexpr QLatin1StringView moderationFact("moderation_action"); ///< empty: as the list's settings say
inline constexpr QLatin1StringView bannedFact("banned"); ///< "yes", "no": on this list, by whatever ban
inline constexpr QLatin1StringView bannedEverywhereFact("banned_everywhere"); ///< "yes", "no"
inline constexpr QLatin1StringView memberFact("member"); ///< "yes", "no"
inline constexpr QLatin1StringView lostFact("content_lost"); ///< "yes": of a message that Mailman lost the text of

/// Nothing where the plan can be carried out without the message's text, or it is there.
[[nodiscard]] std::optional<Error> missesText(const Plan &plan, const RemoteState &now);

/// What a look found, compared with an order: see Sighting. Pure; README.md says what can be known here and what not.
[[nodiscard]] Sighting judged(const ActionOrder &order, RemoteState now);

/// What is told of a subject that is gone: Mailman says neither what was decided nor by whom.
[[nodiscard]] Reason goneHow(const ActionOrder &order);

} // namespace szept::mailman3
