// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/template/connector.h"

#include <QObject>

namespace szept::corkboard {

class CorkboardPlugin final : public QObject, public ConnectorPlugin
{
    Q_OBJECT
    Q_PLUGIN_METADATA(IID SZEPT_CONNECTOR_IID FILE "corkboard.json")
    Q_INTERFACES(szept::ConnectorPlugin)

public:
    [[nodiscard]] std::unique_ptr<Connector> create(ConnectorSetup setup) const override
    {
        return std::make_unique<CorkboardConnector>(setup);
    }
};

} // namespace szept::corkboard

#include "plugin.moc"
