// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/api/plugin.h"

#include <QObject>

/// A connector that says nothing of itself.
class Silent : public QObject, public szept::ConnectorPlugin
{
    Q_OBJECT
    Q_PLUGIN_METADATA(IID SZEPT_CONNECTOR_IID)
    Q_INTERFACES(szept::ConnectorPlugin)

public:
    std::unique_ptr<szept::Connector> create(szept::ConnectorSetup) const override { return nullptr; }
};

#include "nometadata.moc"
