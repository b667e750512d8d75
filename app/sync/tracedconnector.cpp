// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/tracedconnector.h"

#include "app/sync/trace.h"
#include "models/domain/idtext.h"

using namespace Qt::StringLiterals;

namespace szept::sync {

AccountTrace::AccountTrace(const Tools &tools, const Account &account, const QByteArray &secret)
    : m_trace(tools.trace)
    , m_clock(&tools.clock)
    , m_who(account.platform + u' ' + (account.id.isValid() ? idText(account.id) : u"new"_s))
    , m_redaction(account, secret)
{
}

void AccountTrace::exchanged(const Exchange &exchange) const
{
    if (m_trace)
        write(kit::traceLine(exchange, m_redaction));
}

void AccountTrace::failed(QLatin1StringView operation, const Error &error) const
{
    if (m_trace && error.kind != ErrorKind::Cancelled)
        write(kit::traceLine(operation, error, m_redaction));
}

void AccountTrace::write(const QString &line) const { m_trace->write(m_clock->now(), m_who + u' ' + line); }

TracedConnector::TracedConnector(std::unique_ptr<Connector> connector, AccountTrace trace)
    : m_connector(std::move(connector))
    , m_trace(std::move(trace))
{
}

template <typename T>
Task<T> TracedConnector::told(QLatin1StringView operation, Task<T> task)
{
    Result<T> result = co_await std::move(task);
    if (!result)
        m_trace.failed(operation, result.error());
    co_return result;
}

Task<Identity> TracedConnector::verify(std::stop_token stop)
{
    return told("verify"_L1, m_connector->verify(std::move(stop)));
}

Task<PulledPage> TracedConnector::pull(QString cursor, std::stop_token stop)
{
    return told("pull"_L1, m_connector->pull(std::move(cursor), std::move(stop)));
}

Task<Context> TracedConnector::context(ItemRef subject, std::stop_token stop)
{
    return told("context"_L1, m_connector->context(std::move(subject), std::move(stop)));
}

Task<Sighting> TracedConnector::look(ActionOrder order, std::stop_token stop)
{
    return told("look"_L1, m_connector->look(std::move(order), std::move(stop)));
}

Task<Performed> TracedConnector::perform(ActionOrder order, std::stop_token stop)
{
    return told("perform"_L1, m_connector->perform(std::move(order), std::move(stop)));
}

Task<Performed> TracedConnector::undo(ActionOrder order, Performed performed, std::stop_token stop)
{
    return told("undo"_L1, m_connector->undo(std::move(order), std::move(performed), std::move(stop)));
}

std::unique_ptr<Connector> makeConnector(const Tools &tools, QNetworkAccessManager &network,
    const ConnectorPlugin &plugin, const Account &account, const QByteArray &secret,
    std::function<void(const Exchange &)> also)
{
    const AccountTrace trace(tools, account, secret);
    ConnectorSetup setup;
    setup.account = account;
    setup.secret = secret;
    setup.network = &network;
    setup.clock = &tools.clock;
    setup.random = &tools.random;
    setup.exchanged = [trace, also = std::move(also)](const Exchange &exchange) {
        trace.exchanged(exchange);
        if (also)
            also(exchange);
    };
    std::unique_ptr<Connector> made = plugin.create(std::move(setup));
    return tools.trace ? std::make_unique<TracedConnector>(std::move(made), trace) : std::move(made);
}

} // namespace szept::sync
