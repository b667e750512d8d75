// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/api/plugin.h"

#include <QObject>

/// Only its JSON is wrong.
class Toy : public QObject, public szept::ConnectorPlugin
{
    Q_OBJECT
    Q_PLUGIN_METADATA(IID SZEPT_CONNECTOR_IID FILE "wrongabi.json")
    Q_INTERFACES(szept::ConnectorPlugin)

public:
    std::unique_ptr<szept::Connector> create(szept::ConnectorSetup) const override { return nullptr; }
};

#include "wrongabi.moc"
