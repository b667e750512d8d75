// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/secretsport.h"

#include "app/sync/reply.h"

namespace szept::session {

using Found = std::optional<QByteArray>;

SecretsPort::SecretsPort(Secrets &secrets)
    : m_secrets(secrets)
{
}

QFuture<Result<Found>> SecretsPort::read(const QString &name)
{
    auto reply = std::make_shared<sync::Reply<Found>>();
    auto future = reply->future();
    // If the port goes first, the call is dropped with its reply, which then answers Cancelled.
    QMetaObject::invokeMethod(
        &m_home,
        [this, name, reply] {
            m_secrets.read(name).then(
                [reply](Result<Found> found) { reply->give(std::move(found)); });
        },
        Qt::QueuedConnection);
    return future;
}

} // namespace szept::session
