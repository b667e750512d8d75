// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/platforms/frame/faultproxy.h"

#include <QPointer>
#include <QTimer>

#include <algorithm>

namespace szept::test {

/// A client's connection: its requests are served one after the other.
struct FaultProxy::Client : QObject
{
    QTcpSocket *socket = nullptr;
    MessageReader reader{MessageReader::Side::Requests};
    bool busy = false;
};

FaultProxy::FaultProxy(const QUrl &upstream, QObject *parent)
    : QObject(parent)
    , m_upstream(upstream)
{
    connect(&m_server, &QTcpServer::newConnection, this, &FaultProxy::accept);
    if (!m_server.listen(QHostAddress::LocalHost))
        qFatal("cannot listen: %s", qPrintable(m_server.errorString()));
}

FaultProxy::~FaultProxy() = default;

QUrl FaultProxy::url() const
{
    QUrl url = m_upstream;
    url.setHost(QStringLiteral("127.0.0.1"));
    url.setPort(m_server.serverPort());
    return url;
}

void FaultProxy::arm(Fault fault, std::optional<int> times, Matcher matches)
{
    m_armed.append({std::move(fault), times, std::move(matches)});
}

QList<FaultProxy::Passed> FaultProxy::sent() const
{
    QList<Passed> found;
    std::ranges::copy_if(m_passed, std::back_inserter(found), [this](const Passed &passed) {
        const QByteArray method = passed.request.method();
        return method != "GET" && method != "HEAD" && !(m_asking && m_asking(passed.request));
    });
    return found;
}

QList<FaultProxy::Passed> FaultProxy::writes() const
{
    QList<Passed> found = sent();
    found.removeIf([](const Passed &passed) { return !passed.reached; });
    return found;
}

Fault FaultProxy::faultFor(const Message &request)
{
    for (Armed &armed : m_armed) {
        if (armed.times == 0 || (armed.matches && !armed.matches(request)))
            continue;
        if (armed.times)
            --*armed.times;
        return armed.fault;
    }
    return {true, [](const Message &answer) {
                return Play{.bytes = written(answer.start, answer.headers, answer.content()), .drip = {}};
            }};
}

void FaultProxy::accept()
{
    while (QTcpSocket *socket = m_server.nextPendingConnection()) {
        auto *client = new Client;
        client->setParent(socket);
        client->socket = socket;
        connect(socket, &QTcpSocket::readyRead, client, [this, client] {
            client->reader.feed(client->socket->readAll());
            serve(client);
        });
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    }
}

void FaultProxy::serve(Client *client)
{
    if (client->busy)
        return;
    const auto request = client->reader.next();
    if (!request)
        return;
    client->busy = true;
    const Fault fault = faultFor(*request);
    m_passed.append({*request, fault.forward, 0});
    const QPointer<Client> there = client;
    Q_EMIT arrived(*request);
    if (!there)
        return;
    if (fault.forward)
        forward(client, m_passed.size() - 1, *request, fault);
    else if (fault.play)
        play(client->socket, fault.play({}));
    if (!fault.forward && fault.play)
        client->busy = false;
}

void FaultProxy::forward(Client *client, qsizetype index, const Message &request, const Fault &fault)
{
    // A child of the proxy, not of the client: what was sent on reaches the server even when the client has gone.
    auto *server = new QTcpSocket(this);
    const auto reader = std::make_shared<MessageReader>(MessageReader::Side::Answers);
    if (request.method() == "HEAD")
        reader->headOnly();
    QHttpHeaders headers = request.headers;
    headers.removeAll("accept-encoding"); // so that a fault can change the body
    headers.replaceOrAppend("connection", "close");
    server->connectToHost(m_upstream.host(), quint16(m_upstream.port(80)));
    server->write(written(request.start, headers, request.content()));
    const auto read = [this, server, reader, index, fault, client = QPointer<Client>(client)](bool ended) {
        reader->feed(server->readAll());
        const auto answer = reader->next(ended);
        if (!answer)
            return;
        if (index < m_passed.size())
            m_passed[index].status = answer->status();
        server->disconnect(this);
        server->deleteLater();
        if (!client || !fault.play)
            return;
        play(client->socket, fault.play(*answer));
        client->busy = false;
        serve(client);
    };
    connect(server, &QTcpSocket::readyRead, this, [read] { read(false); });
    connect(server, &QTcpSocket::disconnected, this, [read] { read(true); });
    connect(server, &QTcpSocket::errorOccurred, this, [server, client = QPointer<Client>(client)] {
        if (server->error() != QAbstractSocket::RemoteHostClosedError && client)
            client->socket->abort(); // no server there
    });
}

void FaultProxy::play(QTcpSocket *socket, const Play &play)
{
    if (play.delay.count() > 0) {
        Play rest = play;
        rest.delay = {};
        QTimer::singleShot(play.delay, socket, [this, socket, rest] { this->play(socket, rest); });
        return;
    }
    if (play.drip && play.bytes.size() > 1) {
        Play rest = play;
        rest.bytes.remove(0, 1);
        socket->write(play.bytes.first(1));
        QTimer::singleShot(*play.drip, socket, [this, socket, rest] { this->play(socket, rest); });
        return;
    }
    socket->write(play.bytes);
    if (play.close)
        socket->disconnectFromHost();
}

} // namespace szept::test
