// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/connectors/mailman3/bench.h"
#include "tests/platforms/mailman3/realmailman.h"

#define QVERIFY_DONE(result) QVERIFY2(result, qPrintable((result) ? QString() : (result).error().detail))

namespace szept::test {

inline const QString ada = QStringLiteral("ada@example.org");

/// A connector at an emptied real server with the lists beta and dev. What needs no list of its own happens in dev.
class RealBench : public MailmanBench
{
public:
    explicit RealBench(RealMailman &server)
        : MailmanBench(server.url(), server.user(), server.password())
        , m_server(server)
    {
        m_server.empty();
    }

    [[nodiscard]] QString beta() const { return m_server.list(0); }
    [[nodiscard]] QString dev() const { return m_server.list(1); }

    [[nodiscard]] QList<ItemRef> waiting()
    {
        const auto items = pullAll();
        if (!items)
            qFatal("cannot pull: %s", qPrintable(items.error().detail));
        QList<ItemRef> refs;
        for (const PulledItem &item : *items)
            refs.append(item.ref);
        return refs;
    }
    /// A message of somebody's that waits, latest of its list.
    ItemRef heldRef(const QString &sender, const QString &subject = QStringLiteral("A question"))
    {
        m_server.hold(dev(), sender, subject);
        return waiting().constFirst();
    }
    /// An order about a fresh message.
    ActionOrder held(
        const QString &action, const QString &subject = QStringLiteral("A question"), const QString &sender = ada)
    {
        return order(action, heldRef(sender, subject));
    }

    // What the server knows of somebody in dev.
    [[nodiscard]] QString memberId(const QString &address)
    {
        return record(address).value(QStringLiteral("member_id")).toString();
    }
    [[nodiscard]] QString moderationOf(const QString &address)
    {
        return record(address).value(QStringLiteral("moderation_action")).toString();
    }
    void setModeration(const QString &address, const QString &action)
    {
        m_server.ask(
            "PATCH", QStringLiteral("/members/") + memberId(address), {{QStringLiteral("moderation_action"), action}});
    }
    [[nodiscard]] QString tokenOf(const QString &kind)
    {
        const QString path
            = QStringLiteral("/lists/%1/requests?token_owner=moderator&request_type=%2").arg(dev(), kind);
        return m_server.ask("GET", path).json.value(QStringLiteral("entries"))[0][QStringLiteral("token")].toString();
    }

private:
    [[nodiscard]] QJsonObject record(const QString &address)
    {
        const QString path = QStringLiteral("/members/find?subscriber=%1&list_id=%2").arg(address, dev());
        return m_server.ask("GET", path).json.value(QStringLiteral("entries"))[0].toObject();
    }

    RealMailman &m_server;
};

} // namespace szept::test
