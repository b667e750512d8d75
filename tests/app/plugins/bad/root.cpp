// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/api/plugin.h"

#include <QObject>

#include <csignal>

/// Ends its process by a signal as soon as it is made; or does nothing wrong, with ROOT_DOES=0.
class Toy : public QObject, public szept::ConnectorPlugin
{
    Q_OBJECT
    Q_PLUGIN_METADATA(IID SZEPT_CONNECTOR_IID FILE "toy.json")
    Q_INTERFACES(szept::ConnectorPlugin)

public:
    Toy()
    {
        if (ROOT_DOES != 0)
            std::raise(ROOT_DOES);
    }
    std::unique_ptr<szept::Connector> create(szept::ConnectorSetup) const override { return nullptr; }
};

#include "root.moc"
