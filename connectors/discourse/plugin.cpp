// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/api/plugin.h"

#include "connectors/discourse/connector.h"

#include <QObject>

namespace szept::discourse {

class DiscoursePlugin final : public QObject, public ConnectorPlugin
{
    Q_OBJECT
    Q_PLUGIN_METADATA(IID SZEPT_CONNECTOR_IID FILE "discourse.json")
    Q_INTERFACES(szept::ConnectorPlugin)

public:
    [[nodiscard]] std::unique_ptr<Connector> create(ConnectorSetup setup) const override
    {
        return std::make_unique<DiscourseConnector>(setup);
    }
};

} // namespace szept::discourse

#include "plugin.moc"
