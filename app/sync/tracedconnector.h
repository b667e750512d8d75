// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sync/tools.h"
#include "connectors/api/plugin.h"
#include "connectors/kit/trace.h"

#include <memory>

namespace szept::sync {

/// The lines of one account in a trace: what went over the wire, and how each operation that failed ended.
class AccountTrace
{
public:
    AccountTrace(const Tools &tools, const Account &account, const QByteArray &secret);
    void exchanged(const Exchange &exchange) const;
    void failed(QLatin1StringView operation, const Error &error) const;

private:
    void write(const QString &line) const;

    Trace *m_trace;
    const Clock *m_clock;
    QString m_who; ///< "discourse 3"
    kit::Redaction m_redaction;
};

/// A connector whose errors are traced. Threads and lifetimes are those of the connector in it.
class TracedConnector final : public Connector
{
public:
    TracedConnector(std::unique_ptr<Connector> connector, AccountTrace trace);

    [[nodiscard]] Task<Identity> verify(std::stop_token stop) override;
    [[nodiscard]] Task<PulledPage> pull(QString cursor, std::stop_token stop) override;
    [[nodiscard]] Task<Context> context(ItemRef subject, std::stop_token stop) override;
    [[nodiscard]] Task<Sighting> look(ActionOrder order, std::stop_token stop) override;
    [[nodiscard]] Task<Performed> perform(ActionOrder order, std::stop_token stop) override;
    [[nodiscard]] Task<Performed> undo(ActionOrder order, Performed performed, std::stop_token stop) override;
    [[nodiscard]] bool undoNeedsBefore(const ActionOrder &order) const override
    {
        return m_connector->undoNeedsBefore(order);
    }
    [[nodiscard]] bool leavesSubject(const ActionOrder &order) const override
    {
        return m_connector->leavesSubject(order);
    }
    [[nodiscard]] Listener *listener() override { return m_connector->listener(); }
    [[nodiscard]] Rules *rules() override { return m_connector->rules(); }
    [[nodiscard]] Levers *levers() override { return m_connector->levers(); }

private:
    template <typename T>
    [[nodiscard]] Task<T> told(QLatin1StringView operation, Task<T> task);

    std::unique_ptr<Connector> m_connector;
    AccountTrace m_trace;
};

/// The plugin's connector for an account, traced where a trace is asked for. also: is told of each exchange too.
[[nodiscard]] std::unique_ptr<Connector> makeConnector(const Tools &tools, QNetworkAccessManager &network,
    const ConnectorPlugin &plugin, const Account &account, const QByteArray &secret,
    std::function<void(const Exchange &)> also = {});

} // namespace szept::sync
