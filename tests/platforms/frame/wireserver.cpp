// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/platforms/frame/wireserver.h"

#include <QSslServer>

using namespace Qt::StringLiterals;

namespace szept::test {
namespace {

std::unique_ptr<QTcpServer> tlsServer(const QSslConfiguration &tls)
{
    auto server = std::make_unique<QSslServer>();
    server->setSslConfiguration(tls);
    return server;
}

} // namespace

WireAnswer answer(int status, const QByteArray &body, const QHttpHeaders &headers)
{
    QByteArray bytes = "HTTP/1.1 " + QByteArray::number(status)
        + " X\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n";
    if (!headers.contains(QHttpHeaders::WellKnownHeader::ContentType))
        bytes += "Content-Type: application/json\r\n";
    for (const auto pairs = headers.toListOfPairs(); const auto &[name, value] : pairs)
        bytes += name + ": " + value + "\r\n";
    return {bytes + "\r\n" + body, WireAnswer::Then::Keep};
}

WireAnswer hangUp() { return {{}, WireAnswer::Then::Close}; }

WireAnswer silence() { return {{}, WireAnswer::Then::Hang}; }

WireServer::WireServer(Script script)
    : WireServer(std::move(script), std::make_unique<QTcpServer>(), u"http"_s)
{
}

WireServer::WireServer(Script script, const QSslConfiguration &tls)
    : WireServer(std::move(script), tlsServer(tls), u"https"_s)
{
}

WireServer::WireServer(Script script, std::unique_ptr<QTcpServer> server, const QString &scheme)
    : m_server(std::move(server))
    , m_scheme(scheme)
    , m_script(std::move(script))
{
    connect(m_server.get(), &QTcpServer::pendingConnectionAvailable, this, &WireServer::accept);
    if (!m_server->listen(QHostAddress::LocalHost))
        qFatal("cannot listen: %s", qPrintable(m_server->errorString()));
}

QUrl WireServer::url() const { return QUrl(u"%1://127.0.0.1:%2"_s.arg(m_scheme).arg(m_server->serverPort())); }

void WireServer::accept()
{
    while (QTcpSocket *socket = m_server->nextPendingConnection()) {
        const int connection = ++m_connections;
        const auto reader = std::make_shared<MessageReader>(MessageReader::Side::Requests);
        connect(socket, &QTcpSocket::readyRead, this,
            [this, socket, connection, reader] { read(socket, connection, reader.get()); });
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        if (socket->bytesAvailable() > 0) // came with the end of the handshake
            read(socket, connection, reader.get());
    }
}

void WireServer::read(QTcpSocket *socket, int connection, MessageReader *reader)
{
    reader->feed(socket->readAll());
    while (const auto message = reader->next()) {
        m_requests.append({*message, connection});
        const WireAnswer said = m_script(m_requests.last());
        socket->write(said.bytes);
        if (said.then == WireAnswer::Then::Close)
            socket->disconnectFromHost();
        Q_EMIT received();
    }
}

} // namespace szept::test
