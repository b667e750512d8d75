// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/secretsport.h"

#include "app/sync/storefuture.h"

namespace szept::session {
namespace {

/// By a watcher and not by then(): see Home.
QCoro::Task<> bring(QFuture<Result<SecretsPort::Found>> found, SecretsPort::Take take)
{
    take(co_await sync::settled(std::move(found)));
}

} // namespace

SecretsPort::SecretsPort(Secrets &secrets)
    : m_secrets(secrets)
{
}

void SecretsPort::read(const QString &name, Take take)
{
    QMetaObject::invokeMethod(
        &m_home, [this, name, take = std::move(take)] { bring(m_secrets.read(name), take); }, Qt::QueuedConnection);
}

} // namespace szept::session
