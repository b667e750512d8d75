// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/api/plugin.h"

#include "connectors/mailman3/connector.h"

#include <QObject>

namespace szept::mailman3 {

class MailmanPlugin final : public QObject, public ConnectorPlugin
{
    Q_OBJECT
    Q_PLUGIN_METADATA(IID SZEPT_CONNECTOR_IID FILE "mailman3.json")
    Q_INTERFACES(szept::ConnectorPlugin)

public:
    [[nodiscard]] std::unique_ptr<Connector> create(ConnectorSetup setup) const override
    {
        return std::make_unique<MailmanConnector>(std::move(setup));
    }
};

} // namespace szept::mailman3

#include "plugin.moc"
