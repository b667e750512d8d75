// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/pluginsource.h"

#include "app/session/secretnames.h"

#include <QThreadPool>

namespace szept::session {

using Makings = sync::ConnectorSource::Makings;

PluginSource::PluginSource(std::shared_ptr<Plugins> plugins, SecretsPort &secrets, const QUuid &workspace)
    : m_plugins(std::move(plugins))
    , m_secrets(secrets)
    , m_workspace(workspace)
{
}

QFuture<Result<Makings>> PluginSource::makings(Account account, std::optional<QByteArray> secret)
{
    using Found = Result<std::optional<QByteArray>>;
    auto found = secret ? QtFuture::makeReadyValueFuture(Found(secret))
                        : m_secrets.read(accountSecretName(m_workspace, account.id));
    // Trying a plugin waits for a child process: on a thread that nobody waits for.
    return found.then(QThreadPool::globalInstance(),
        [plugins = m_plugins, platform = account.platform](Found token) -> Result<Makings> {
            if (!token)
                return std::unexpected(token.error());
            return plugins->load(platform).transform([&token](const ConnectorPlugin *plugin) {
                return Makings{plugin, token->value_or(QByteArray())};
            });
        });
}

} // namespace szept::session
