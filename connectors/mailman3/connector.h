// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/mailman3/decider.h"
#include "connectors/mailman3/limits.h"
#include "connectors/mailman3/queuereader.h"
#include "connectors/mailman3/settings.h"
#include "connectors/mailman3/surroundings.h"

namespace szept::mailman3 {

/// GNU Mailman 3 through the REST API of its core. It only puts the parts together: see README.md for which is which.
class MailmanConnector final : public Connector
{
public:
    explicit MailmanConnector(ConnectorSetup setup, kit::HttpOptions options = {.largest = largestAnswer});

    [[nodiscard]] Task<Identity> verify(std::stop_token stop) override;
    [[nodiscard]] Task<PulledPage> pull(QString cursor, std::stop_token stop) override;
    [[nodiscard]] Task<Context> context(ItemRef subject, std::stop_token stop) override;
    [[nodiscard]] Task<Sighting> look(ActionOrder order, std::stop_token stop) override;
    [[nodiscard]] Task<Performed> perform(ActionOrder order, std::stop_token stop) override;
    [[nodiscard]] Task<Performed> undo(ActionOrder order, Performed performed, std::stop_token stop) override;
    [[nodiscard]] bool undoNeedsBefore(const ActionOrder &order) const override;
    [[nodiscard]] bool leavesSubject(const ActionOrder &order) const override;
    [[nodiscard]] Rules *rules() override { return &m_rules; }
    [[nodiscard]] Levers *levers() override { return &m_levers; }

private:
    Api m_api;
    Recollection m_seen;
    QueueReader m_queue;
    Surroundings m_surroundings;
    Decider m_decider;
    ListRules m_rules;
    ListLevers m_levers;
};

} // namespace szept::mailman3
