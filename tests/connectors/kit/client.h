// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/kit/http.h"
#include "tests/platforms/frame/wireserver.h"
#include "tests/support/await.h"
#include "tests/support/fakeclock.h"

#include <QNetworkAccessManager>

#include <memory>

namespace szept::test {

/// Waiting that takes no time: it turns the clock's hands and writes down how long it was asked to wait.
class FakeWait
{
public:
    explicit FakeWait(FakeClock *clock)
        : m_clock(clock)
    {
    }
    [[nodiscard]] std::function<QCoro::Task<kit::Latch::Why>(Duration, std::stop_token)> function()
    {
        return [this](Duration time, std::stop_token stop) { return wait(time, std::move(stop)); };
    }
    QList<Duration> waited;

private:
    QCoro::Task<kit::Latch::Why> wait(Duration time, std::stop_token stop)
    {
        waited.append(time);
        m_clock->advance(time);
        co_return co_await kit::waitFor(Duration::zero(), std::move(stop));
    }
    FakeClock *m_clock;
};

/// A client against a scripted server, with a clock of its own.
struct Client
{
    explicit Client(WireServer::Script script, kit::HttpOptions options = {}, const QHttpHeaders &headers = {})
        : server(std::move(script))
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
        return await(http->send({.method = method, .route = path, .body = body, .contentType = "application/x-www-form-urlencoded"}, {}));
    }

    WireServer server;
    FakeClock clock;
    FakeRandom random;
    FakeWait wait {&clock};
    QNetworkAccessManager network;
    QList<Exchange> exchanges;
    ConnectorSetup setup;
    std::unique_ptr<kit::HttpClient> http;
};

} // namespace szept::test
