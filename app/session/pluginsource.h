// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/plugins/plugins.h"
#include "app/session/secretsport.h"
#include "app/sync/connectorsource.h"

#include <QUuid>

#include <memory>

namespace szept::session {

/// A login without its secret: it came with a workspace from another device, or from a colleague. The reason names this
/// device, for the error is told on every device.
[[nodiscard]] Error secretMissing();

/// The connectors for the sync thread: the account's secret from the keyring, the plugin tried first if nobody has yet.
class PluginSource final : public sync::ConnectorSource
{
public:
    PluginSource(std::shared_ptr<Plugins> plugins, SecretsPort &secrets, const QUuid &workspace);
    [[nodiscard]] QFuture<Result<Makings>> makings(Account account, std::optional<QByteArray> secret) override;

private:
    std::shared_ptr<Plugins> m_plugins;
    SecretsPort &m_secrets;
    QUuid m_workspace;
};

} // namespace szept::session
