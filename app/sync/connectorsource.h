// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/api/plugin.h"

#include <QFuture>

namespace szept::sync {

/// Where connectors come from: the program's plugins and secrets stand behind it.
class ConnectorSource
{
public:
    struct Makings
    {
        const ConnectorPlugin *plugin = nullptr; ///< lives as long as the source
        QByteArray secret;
    };

    ConnectorSource() = default;
    Q_DISABLE_COPY_MOVE(ConnectorSource)
    virtual ~ConnectorSource() = default;
    /// Called on the sync thread and must not wait there; the future may be finished on any thread, and always is. secret: one
    /// that is only tried and kept nowhere; otherwise the account's own is fetched.
    [[nodiscard]] virtual QFuture<Result<Makings>> makings(Account account, std::optional<QByteArray> secret) = 0;
};

} // namespace szept::sync
