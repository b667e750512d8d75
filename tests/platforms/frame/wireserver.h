// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/platforms/frame/message.h"

#include <QSslConfiguration>
#include <QTcpServer>
#include <QTcpSocket>
#include <QUrl>

#include <functional>
#include <memory>

namespace szept::test {

/// What a scripted server does with a request.
struct WireAnswer
{
    enum class Then { Keep, Close, Hang };
    QByteArray bytes;
    Then then = Then::Keep;
};

[[nodiscard]] WireAnswer answer(int status, const QByteArray &body = "{}", const QHttpHeaders &headers = {});
/// Reads the request and closes the connection without a word.
[[nodiscard]] WireAnswer hangUp();
/// Reads the request and never answers.
[[nodiscard]] WireAnswer silence();

struct WireRequest
{
    Message message;
    int connection = 0; ///< the how-many-eth connection it came over

    [[nodiscard]] QByteArray method() const { return message.start.value(0); }
    [[nodiscard]] QByteArray target() const { return message.start.value(1); }
};

/// A server on bare TCP that counts what really goes over the wire and answers as a function says.
class WireServer : public QObject
{
    Q_OBJECT

public:
    using Script = std::function<WireAnswer(const WireRequest &)>;
    explicit WireServer(Script script);
    /// One that speaks TLS alone.
    WireServer(Script script, const QSslConfiguration &tls);

    [[nodiscard]] QUrl url() const;
    [[nodiscard]] const QList<WireRequest> &requests() const { return m_requests; }
    [[nodiscard]] int connections() const { return m_connections; }
    /// Refuses connections from now on.
    void close() { m_server->close(); }
    void setScript(Script script) { m_script = std::move(script); }

Q_SIGNALS:
    void received();

private:
    WireServer(Script script, std::unique_ptr<QTcpServer> server, const QString &scheme);
    void accept();
    void read(QTcpSocket *socket, int connection, MessageReader *reader);

    std::unique_ptr<QTcpServer> m_server;
    QString m_scheme;
    Script m_script;
    QList<WireRequest> m_requests;
    int m_connections = 0;
};

} // namespace szept::test
