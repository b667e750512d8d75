// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/mailman3/api.h"
#include "connectors/mailman3/ids.h"
#include "connectors/mailman3/plan.h"

namespace szept::mailman3 {

/// Looks at one subject, acts on it, takes back. Plan says what an action is in Mailman's terms; here it goes over the
/// wire.
class Decider
{
public:
    explicit Decider(Api &api)
        : m_api(api)
    {
    }

    [[nodiscard]] Task<Sighting> look(ActionOrder order, std::stop_token stop);
    /// Looks before it acts: a number in the address may belong to another message by now.
    [[nodiscard]] Task<Performed> perform(ActionOrder order, std::stop_token stop);
    [[nodiscard]] Task<Performed> undo(ActionOrder order, Performed performed, std::stop_token stop);

private:
    /// The sender as a list knows them.
    struct Sender
    {
        QString memberId; ///< of the record that decides about their posts; empty when there is none
        QMap<QString, QString> facts;
    };

    [[nodiscard]] Task<RemoteState> subject(ItemRef ref, std::stop_token stop);
    [[nodiscard]] Task<RemoteState> heldSubject(HeldId id, std::stop_token stop);
    [[nodiscard]] Task<RemoteState> requestSubject(RequestId id, QString kind, std::stop_token stop);
    /// With the facts about the sender that the plan, and a request's outcome, are judged by.
    [[nodiscard]] Task<RemoteState> stateFor(ActionOrder order, Plan plan, std::stop_token stop);
    [[nodiscard]] Task<Sender> sender(QString address, QString list, std::stop_token stop);
    [[nodiscard]] Task<QString> banned(QString list, QString address, std::stop_token stop);

    /// What the step about the sender led to, and what it left for an undo. It sends one request, or none when it is so already.
    struct Stepped
    {
        QMap<QString, QString> facts;
        QMap<QString, QString> undo;
        bool sent = false;
    };
    [[nodiscard]] Task<Stepped> stepAboutSender(ActionOrder order, Plan plan, RemoteState now, std::stop_token stop);
    [[nodiscard]] Task<Stepped> moderate(
        ActionOrder order, Plan plan, QString address, QString list, std::stop_token stop);
    [[nodiscard]] Task<Stepped> ban(Plan plan, QString address, QString list, std::stop_token stop);
    [[nodiscard]] Task<Stepped> removeMember(QString address, QString list, std::stop_token stop);
    // Whether anything was left to take back.
    [[nodiscard]] Task<bool> liftBan(QString list, QString address, std::stop_token stop);
    [[nodiscard]] Task<bool> restoreModeration(
        ActionOrder order, Plan plan, QMap<QString, QString> kept, RemoteState now, std::stop_token stop);
    [[nodiscard]] Task<Performed> decide(ActionOrder order, Plan plan, RemoteState now, std::stop_token stop);
    [[nodiscard]] Task<void> changed(kit::Request request, std::stop_token stop);

    Api &m_api;
};

} // namespace szept::mailman3
