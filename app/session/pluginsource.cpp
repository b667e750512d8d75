// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/pluginsource.h"

#include "app/session/boundsecret.h"
#include "app/session/secretnames.h"

#include <QSysInfo>
#include <QThreadPool>

using namespace Qt::StringLiterals;

namespace szept::session {
namespace {

Result<std::optional<QByteArray>> forAddress(const Result<std::optional<QByteArray>> &kept, const QUrl &address)
{
    if (!kept || !*kept)
        return kept;
    return secretFor(address, **kept).transform([](const QByteArray &secret) { return std::optional(secret); });
}

} // namespace

using Makings = sync::ConnectorSource::Makings;

PluginSource::PluginSource(std::shared_ptr<Plugins> plugins, SecretsPort &secrets, const QUuid &workspace)
    : m_plugins(std::move(plugins))
    , m_secrets(secrets)
    , m_workspace(workspace)
{
}

Error secretMissing()
{
    const QString device = QSysInfo::machineHostName();
    return fail(ErrorKind::Unauthorised, u"no secret is kept on %1"_s.arg(device), {u"no_secret"_s, {device}}).error();
}

QFuture<Result<Makings>> PluginSource::makings(Account account, std::optional<QByteArray> secret)
{
    using Found = Result<std::optional<QByteArray>>;
    auto found = secret ? QtFuture::makeReadyValueFuture(Found(secret))
                        : m_secrets.read(accountSecretName(m_workspace, account.id))
                              .then([address = account.baseUrl](const Found &kept) { return forAddress(kept, address); });
    // Trying a plugin waits for a child process: on a thread that nobody waits for.
    return found.then(QThreadPool::globalInstance(),
        [plugins = m_plugins, platform = account.platform](Found token) -> Result<Makings> {
            if (!token)
                return std::unexpected(token.error());
            const auto info = plugins->connector(platform);
            if (!token->has_value() && info && info->needsSecret())
                return std::unexpected(secretMissing());
            return plugins->load(platform).transform(
                [&token](const ConnectorPlugin *plugin) { return Makings{plugin, token->value_or(QByteArray())}; });
        });
}

} // namespace szept::session
