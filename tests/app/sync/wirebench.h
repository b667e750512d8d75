// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sync/station.h"
#include "models/domain/syncstate.h"
#include "tests/app/sync/flagright.h"
#include "tests/app/sync/syncbench.h"
#include "tests/platforms/frame/faultproxy.h"
#include "tests/platforms/tally/tally.h"
#include "tests/platforms/tally/tallyconnector.h"

#include <QNetworkAccessManager>

namespace szept::test {

/// A server that counts, with a proxy for what can go wrong on the way, and an account there.
struct WireServerPlace
{
    Tally platform;
    FaultProxy proxy{platform.url()};
    AccountId account;

    /// What the server received since the last forget(), in order: "pull", "pull 5", "look 0001", "remove 0001".
    [[nodiscard]] QStringList received() const;
    void forget()
    {
        m_seen = platform.calls().size();
        proxy.forget();
    }

private:
    qsizetype m_seen = 0;
};

/// Reading and sending over real HTTP as the program does it, with the test's hands on the clock and on the wire.
class WireBench : public Workbench, public sync::ConnectorSource
{
public:
    /// So many subjects wait at the first server and are in the inbox already.
    explicit WireBench(int subjects, kit::HttpOptions options = quick());
    ~WireBench() override;

    /// No tries and no pauses of the client's own: what is tried again is the outbox's doing.
    [[nodiscard]] static kit::HttpOptions quick();
    [[nodiscard]] QFuture<Result<Makings>> makings(Account account, std::optional<QByteArray> secret) override;

    /// A program begins to read and send; it is ended by end() or by the next.
    void begin(const sync::Part &part = onlySends);
    void end();
    QFuture<Result<sync::SyncReport>> sync();
    QFuture<Result<sync::SendReport>> send(bool now = false);
    void tryAgain() { m_station->tryAgain(server.account); }
    [[nodiscard]] SyncState health(AccountId account);
    /// Adds an account at a server of its own.
    AccountId join(WireServerPlace &place, const QString &name);

    /// A window that reads its queues only when asked, so that a test can count.
    static const sync::Part onlySends;
    static const sync::Part window;

    WireServerPlace server;
    FlagRight right;

private:
    TallyPlugin m_plugin;
    QNetworkAccessManager m_network;
    std::unique_ptr<sync::Station> m_station;
};

/// The faults of a proxy touch what changes something, or what asks.
[[nodiscard]] bool isWrite(const Message &request);

} // namespace szept::test
