// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/api/connector.h"
#include "models/domain/account.h"
#include "models/domain/clock.h"

#include <QByteArray>
#include <QtPlugin>

#include <functional>
#include <memory>

class QNetworkAccessManager;

namespace szept {

/// One exchange with a platform, for the trace log and the account's health. Secrets and texts of people are removed already.
struct Exchange
{
    Instant at;
    QString method;
    QString path; ///< without host and query values
    int status = 0; ///< 0: no complete answer
    QString fault; ///< then what there was instead: "timed_out", "cancelled"
    Duration took{};
    qint64 received = 0; ///< bytes
    std::optional<int> remaining; ///< requests left in the platform's window, where it tells
    std::optional<int> limit; ///< requests that a window allows, where it tells
    std::optional<Duration> reset; ///< until the next window, where it tells
    std::optional<Duration> pause; ///< how long we wait before the next, by the platform's word or our pacing

    friend bool operator==(const Exchange &, const Exchange &) = default;
};

/// Everything a connector is given. The references outlive the connector.
struct ConnectorSetup
{
    Account account;
    QByteArray secret;
    QNetworkAccessManager *network = nullptr;
    const Clock *clock = nullptr;
    Random *random = nullptr;
    std::function<void(const Exchange &)> exchanged; ///< called on the sync thread
};

/// The version of this folder's headers. A plugin made for another is refused before it is loaded.
inline constexpr int connectorAbi = 1;

/// The root object of a plugin. Its metadata (id, name, fields, actions, …) is JSON that is read without loading it;
/// its shape stands in docs/add-a-connector.md. All that Szept tells in words of the platform stands there: what each action is called
/// and does (Deed, of models/domain/actionspec.h), what the connector's own facts are called, and the sentences behind its own reasons.
class ConnectorPlugin
{
public:
    ConnectorPlugin() = default;
    Q_DISABLE_COPY_MOVE(ConnectorPlugin)
    virtual ~ConnectorPlugin() = default;
    [[nodiscard]] virtual std::unique_ptr<Connector> create(ConnectorSetup setup) const = 0;
};

} // namespace szept

#define SZEPT_CONNECTOR_IID "org.szept.ConnectorPlugin/1"
Q_DECLARE_INTERFACE(szept::ConnectorPlugin, SZEPT_CONNECTOR_IID)
