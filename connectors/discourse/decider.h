// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/discourse/api.h"
#include "connectors/discourse/judging.h"
#include "connectors/discourse/seen.h"

namespace szept::discourse {

/// Of Performed::undo: "yes" where somebody else had deleted the post before, which an undo leaves so.
inline constexpr QLatin1StringView deletedBefore("deleted_before");

/// Looks at one subject, acts on it, takes back. Judging says what a look means; here it goes over the wire. Each
/// perform() and each undo() sends one request that changes something, or none.
class Decider
{
public:
    Decider(Api &api, Seen &seen)
        : m_api(api)
        , m_seen(seen)
    {
    }

    [[nodiscard]] Task<Sighting> look(ActionOrder order, std::stop_token stop);
    [[nodiscard]] Task<Performed> perform(ActionOrder order, std::stop_token stop);
    [[nodiscard]] Task<Performed> undo(ActionOrder order, Performed performed, std::stop_token stop);

private:
    /// A reviewable as it stands, with the facts that an action is judged by. "gone" is a state.
    [[nodiscard]] Task<RemoteState> stateFor(ActionOrder order, const ActionRow *row, std::stop_token stop);
    [[nodiscard]] Task<RemoteState> withPost(RemoteState state, QString postId, std::stop_token stop);
    [[nodiscard]] Task<RemoteState> withPenalty(RemoteState state, bool silence, QString userId, std::stop_token stop);

    /// A subject that is to be acted on, fresh from the forum; somebody else's decision is an Error.
    [[nodiscard]] Task<Review> waiting(ActionOrder order, std::stop_token stop);
    /// Which of its actions is meant, from what was shown lately or asked for anew.
    struct Offered
    {
        Review review;
        QString action;
        bool fresh = false;
    };
    [[nodiscard]] Task<Offered> offered(ActionOrder order, ActionRow row, std::stop_token stop);
    [[nodiscard]] Task<Performed> decide(ActionOrder order, ActionRow row, std::stop_token stop);
    [[nodiscard]] Task<Performed> lookedAfter(
        Performed performed, QString id, Offered sent, ActionRow row, std::stop_token stop);
    [[nodiscard]] Task<Error> explained(
        ActionOrder order, ActionRow row, Offered sent, Error refused, std::stop_token stop);
    [[nodiscard]] Task<Performed> punish(ActionOrder order, ActionRow row, std::stop_token stop);
    [[nodiscard]] Task<Performed> warn(ActionOrder order, std::stop_token stop);

    [[nodiscard]] Task<Performed> restorePost(
        ActionOrder order, Performed performed, bool unhide, std::stop_token stop);
    [[nodiscard]] Task<Performed> lift(ActionOrder order, Performed performed, bool silence, std::stop_token stop);
    [[nodiscard]] Task<Performed> approve(ActionOrder order, Performed performed, std::stop_token stop);

    Api &m_api;
    Seen &m_seen;
};

} // namespace szept::discourse
