// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/instant.h"
#include "models/domain/itemref.h"
#include "models/domain/pulled.h"

#include <QMap>
#include <QString>

#include <optional>

namespace szept {

/// How a subject stands at its platform at one moment.
struct RemoteState
{
    QString version; ///< as PulledItem::version; compared for equality only
    QString status; ///< the platform's word: "pending", "approved", "gone"
    bool open = true; ///< it still waits for a decision
    QString by; ///< who changed it last, where the platform tells
    QString what; ///< what they did, in the platform's words
    Reason how{}; ///< likewise, where it has none: "silenced_until", {"2026-03-01T10:00:00Z"}
    std::optional<Instant> at;
    QMap<QString, QString> facts; ///< values that an undo has to put back: "moderation_action" → "hold"

    friend bool operator==(const RemoteState &, const RemoteState &) = default;
};

/// What is asked of a connector: one effect on one subject. The id stays the same over all attempts.
struct ActionOrder
{
    QString id; ///< the action's UUID, for platforms that take an idempotency key
    QString action; ///< ActionSpec::id
    ItemRef subject;
    QMap<QString, QString> fields;
    RemoteState seen; ///< the state that the decision was made on, or that the last look found
    /// An attempt of this very order may have reached the platform. Where a platform tells that a subject was decided but neither
    /// what nor by whom, a look counts that as ours (AsOrdered) only then, and otherwise as somebody else's.
    bool unsure = false;

    friend bool operator==(const ActionOrder &, const ActionOrder &) = default;
};

/// What a look found, compared with an order.
struct Sighting
{
    enum class Relation {
        Untouched, ///< as it was when the order was made: it has not happened
        AsOrdered, ///< just what the order leads to from the state that it names
        Changed, ///< what was decided on is not there any more, and nobody decided what is: it waits to be decided anew
        Otherwise, ///< something else happened: state says who and what
    };
    RemoteState state;
    Relation relation = Relation::Untouched;
    std::optional<PulledItem> item{}; ///< of what Changed: as a pull would show it now, where that can be read
    std::optional<Reason> caveat{}; ///< of AsOrdered: as Performed::caveat, where that counts as ours

    friend bool operator==(const Sighting &, const Sighting &) = default;
};

/// A performed action.
struct Performed
{
    RemoteState state; ///< how the subject stands now, as far as the answer tells
    QMap<QString, QString> undo; ///< what an undo needs later; kept with the action
    bool already = false; ///< it stood so, and nothing was sent
    /// After a taking back that does not make the subject wait again: the actions that can still be done with it. Nothing: as before.
    std::optional<QStringList> left{};
    /// What is to be told of it although it counts as done: that nobody can know whether it was us, that others did a part. It is kept
    /// with the outcome and stands wherever that does; state.how is of what others did.
    std::optional<Reason> caveat{};

    friend bool operator==(const Performed &, const Performed &) = default;
};

} // namespace szept
