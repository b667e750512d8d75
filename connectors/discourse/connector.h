// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/discourse/decider.h"
#include "connectors/discourse/queuereader.h"
#include "connectors/discourse/settings.h"
#include "connectors/discourse/surroundings.h"

namespace szept::discourse {

/// A Discourse forum through its own JSON. It only puts the parts together: see README.md for which is which.
class DiscourseConnector final : public Connector
{
public:
    explicit DiscourseConnector(const ConnectorSetup &setup, kit::HttpOptions options = {});

    [[nodiscard]] Task<Identity> verify(std::stop_token stop) override;
    [[nodiscard]] Task<PulledPage> pull(QString cursor, std::stop_token stop) override;
    [[nodiscard]] Task<Context> context(ItemRef subject, std::stop_token stop) override;
    [[nodiscard]] Task<Sighting> look(ActionOrder order, std::stop_token stop) override;
    [[nodiscard]] Task<Performed> perform(ActionOrder order, std::stop_token stop) override;
    [[nodiscard]] bool leavesSubject(const ActionOrder &order) const override;
    [[nodiscard]] Task<Performed> undo(ActionOrder order, Performed performed, std::stop_token stop) override;
    [[nodiscard]] Rules *rules() override { return &m_rules; }
    [[nodiscard]] Levers *levers() override { return &m_levers; }

private:
    Api m_api;
    Seen m_seen;
    QueueReader m_queue;
    Surroundings m_surroundings;
    Decider m_decider;
    ForumRules m_rules;
    ForumLevers m_levers;
};

/// What an account may do there, in Discourse's words, and what it lacks.
[[nodiscard]] Identity identityOf(const Me &me, const QString &forum);

} // namespace szept::discourse
