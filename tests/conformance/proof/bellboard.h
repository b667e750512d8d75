// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/api/levers.h"
#include "connectors/api/listener.h"
#include "connectors/api/rules.h"
#include "connectors/template/connector.h"
#include "tests/platforms/template/corkboard.h"

namespace szept::test {

/// The corkboard with what the template leaves out: it calls, has rules and can be closed.
class BellBoard final : public Corkboard
{
public:
    BellBoard();
    int addAndRing(const QString &author, const QString &text);

private:
    int m_rung = 1;
    bool m_closed = false;
    QList<Answer> m_waiting;
};

/// The template's connector with the optional abilities, sound in all: what the suite's demands are proved on.
class BellConnector final : public Connector, private Listener, private Rules, private Levers
{
public:
    BellConnector(const ConnectorSetup &setup, const kit::HttpOptions &options);

    [[nodiscard]] Task<Identity> verify(std::stop_token stop) override;
    [[nodiscard]] Task<PulledPage> pull(QString cursor, std::stop_token stop) override;
    [[nodiscard]] Task<Context> context(ItemRef subject, std::stop_token stop) override;
    [[nodiscard]] Task<Sighting> look(ActionOrder order, std::stop_token stop) override;
    [[nodiscard]] Task<Performed> perform(ActionOrder order, std::stop_token stop) override;
    [[nodiscard]] Task<Performed> undo(ActionOrder order, Performed performed, std::stop_token stop) override;
    [[nodiscard]] Listener *listener() override { return this; }
    [[nodiscard]] Rules *rules() override { return this; }
    [[nodiscard]] Levers *levers() override { return this; }

private:
    [[nodiscard]] Task<bool> wait(std::stop_token stop) override;
    [[nodiscard]] Task<QList<PlatformRule>> rules(std::stop_token stop) override;
    [[nodiscard]] Task<QList<Lever>> levers(ItemRef place, std::stop_token stop) override;
    [[nodiscard]] Task<Lever> set(QString lever, QString value, std::stop_token stop) override;
    [[nodiscard]] Task<QByteArray> body(kit::Request request, std::stop_token stop);

    corkboard::CorkboardConnector m_board;
    kit::HttpClient m_http;
};

} // namespace szept::test
