// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/mailman3/connector.h"
#include "tests/platforms/frame/faultproxy.h"
#include "tests/support/await.h"
#include "tests/support/fakewait.h"

#include <QNetworkAccessManager>

#include <memory>

namespace szept::test {

/// A connector behind a fault proxy before a server.
class MailmanBench
{
public:
    MailmanBench(const QUrl &server, const QString &user, const QByteArray &password)
        : proxy(server)
    {
        setup.account.platform = QStringLiteral("mailman3");
        setup.account.baseUrl = proxy.url();
        setup.account.user = user;
        setup.secret = password;
        setup.network = &network;
        setup.clock = &clock;
        setup.random = &random;
        setup.exchanged = [](const Exchange &) {};
        options.largest = mailman3::largestAnswer;
        options.wait = wait.function();
        restart();
    }
    /// Forgets the connector and makes a new one, as after a crash or with another account.
    void restart() { connector = std::make_unique<mailman3::MailmanConnector>(setup, options); }

    Result<QList<PulledItem>> pullAll()
    {
        QList<PulledItem> all;
        notes.clear();
        whole = true;
        QString cursor;
        do {
            const auto page = await(connector->pull(cursor, {}));
            if (!page)
                return std::unexpected(page.error());
            all += page->items;
            notes += page->notes;
            whole = whole && page->wholeQueue;
            total = page->total;
            cursor = page->next;
        } while (!cursor.isEmpty());
        return all;
    }
    /// An order as a decision makes it, on the state that a look finds.
    ActionOrder order(const QString &action, const ItemRef &subject, const QMap<QString, QString> &fields = {})
    {
        ActionOrder order;
        order.action = action;
        order.subject = subject;
        order.fields = fields;
        const auto seen = await(connector->look(order, {}));
        if (!seen)
            qFatal("cannot look: %s", qPrintable(seen.error().detail));
        order.seen = seen->state;
        proxy.forget();
        return order;
    }
    Result<Performed> perform(const ActionOrder &order) const { return await(connector->perform(order, {})); }
    Result<Performed> undo(const ActionOrder &order, const Performed &performed) const
    {
        return await(connector->undo(order, performed, {}));
    }
    Result<Sighting> look(const ActionOrder &order) const { return await(connector->look(order, {})); }

    FaultProxy proxy;
    FakeClock clock;
    FakeWait wait{&clock};
    FakeRandom random;
    QNetworkAccessManager network;
    kit::HttpOptions options;
    ConnectorSetup setup;
    std::unique_ptr<Connector> connector;
    QList<Reason> notes; ///< of the last pullAll()
    bool whole = true; ///< likewise
    std::optional<int> total; ///< likewise
};

/// A request that changes something.
[[nodiscard]] inline bool isWrite(const Message &request) { return request.start.value(0) != "GET"; }

} // namespace szept::test
