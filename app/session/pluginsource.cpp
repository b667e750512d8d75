// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/pluginsource.h"

#include "app/session/boundsecret.h"
#include "app/session/secretnames.h"
#include "app/sync/reply.h"
#include "app/sync/storefuture.h"

#include <QSysInfo>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace szept::session {
namespace {

using Makings = sync::ConnectorSource::Makings;
using Found = SecretsPort::Found;

Result<Found> forAccount(const Result<Found> &kept, const Account &account)
{
    if (!kept || !*kept)
        return kept;
    return secretFor(account, **kept).transform([](const QByteArray &secret) { return Found(secret); });
}

/// Trying a plugin waits for a child process: on a thread that nobody waits for.
QFuture<Result<Makings>> loaded(std::shared_ptr<Plugins> plugins, QString platform, Result<Found> token)
{
    return QtConcurrent::run(
        [plugins = std::move(plugins), platform = std::move(platform), token = std::move(token)]() -> Result<Makings> {
            if (!token)
                return std::unexpected(token.error());
            const auto info = plugins->connector(platform);
            if (!token->has_value() && info && info->needsSecret())
                return std::unexpected(secretMissing());
            return plugins->load(platform).transform(
                [&token](const ConnectorPlugin *plugin) { return Makings{plugin, token->value_or(QByteArray())}; });
        });
}

QCoro::Task<> give(QFuture<Result<Makings>> made, std::shared_ptr<sync::Reply<Makings>> reply)
{
    reply->give(co_await sync::settled(std::move(made)));
}

} // namespace

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
    if (secret)
        return loaded(m_plugins, account.platform, std::move(secret));
    // When the port goes first, the reply goes unanswered with what is dropped, and says Cancelled.
    auto reply = std::make_shared<sync::Reply<Makings>>();
    auto future = reply->future();
    m_secrets.read(accountSecretName(m_workspace, account.id),
        [plugins = m_plugins, account = std::move(account), reply = std::move(reply)](
            const Result<Found> &kept) { give(loaded(plugins, account.platform, forAccount(kept, account)), reply); });
    return future;
}

} // namespace szept::session
