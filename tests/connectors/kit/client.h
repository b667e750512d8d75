// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/kit/http.h"
#include "tests/platforms/frame/wireserver.h"
#include "tests/support/await.h"
#include "tests/support/fakeclock.h"
#include "tests/support/fakewait.h"

#include <QNetworkAccessManager>

#include <memory>

namespace szept::test {

/// A client against a scripted server, with a clock of its own.
struct Client
{
    explicit Client(WireServer::Script script, kit::HttpOptions options = {}, const QHttpHeaders &headers = {})
        : Client(std::move(options), headers, std::make_unique<WireServer>(std::move(script)))
    {
    }

    /// The server speaks TLS.
    Client(const QSslConfiguration &tls, WireServer::Script script, const QHttpHeaders &headers)
        : Client(kit::HttpOptions(), headers, std::make_unique<WireServer>(std::move(script), tls))
    {
    }

    Client(kit::HttpOptions options, const QHttpHeaders &headers, std::unique_ptr<WireServer> itsServer)
        : ownServer(std::move(itsServer))
    {
        if (!options.wait)
            options.wait = wait.function();
        setup.account.baseUrl = server.url();
        setup.network = &network;
        setup.clock = &clock;
        setup.random = &random;
        setup.exchanged = [this](const Exchange &exchange) { exchanges.append(exchange); };
        http = std::make_unique<kit::HttpClient>(setup, headers, std::move(options));
    }

    Result<kit::Response> get(const QString &path, std::stop_token stop = {})
    {
        kit::Request request;
        request.route = path;
        return await(http->send(request, std::move(stop)));
    }

    Result<kit::Response> write(const QByteArray &method, const QString &path, const QByteArray &body = "a=1")
    {
        return await(http->send(
            {.method = method, .route = path, .body = body, .contentType = "application/x-www-form-urlencoded"}, {}));
    }

    std::unique_ptr<WireServer> ownServer;
    WireServer &server = *ownServer;
    FakeClock clock;
    FakeRandom random;
    FakeWait wait{&clock};
    QNetworkAccessManager network;
    QList<Exchange> exchanges;
    ConnectorSetup setup;
    std::unique_ptr<kit::HttpClient> http;
};

} // namespace szept::test
