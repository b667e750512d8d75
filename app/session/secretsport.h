// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/secrets/secrets.h"

#include <QObject>

namespace szept::session {

/// The secrets, for other threads: each call is done on the thread that made the port, which runs an event loop meanwhile.
class SecretsPort
{
public:
    explicit SecretsPort(Secrets &secrets);
    /// From any thread. Cancelled when the port goes away first.
    [[nodiscard]] QFuture<Result<std::optional<QByteArray>>> read(const QString &name);

private:
    Secrets &m_secrets;
    QObject m_home;
};

} // namespace szept::session
