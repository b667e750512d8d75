// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/secrets/secrets.h"

#include <QObject>

#include <functional>
#include <optional>

namespace szept::session {

/// The secrets, for other threads: each call is done on the thread that made the port, which runs an event loop
/// meanwhile.
class SecretsPort
{
public:
    using Found = std::optional<QByteArray>;
    using Take = std::function<void(Result<Found>)>;

    explicit SecretsPort(Secrets &secrets);
    /// From any thread; take is called on the port's. When the port goes away first, it is dropped without a call.
    void read(const QString &name, Take take);

private:
    Secrets &m_secrets;
    QObject m_home;
};

} // namespace szept::session
