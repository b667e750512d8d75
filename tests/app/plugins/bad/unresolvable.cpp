// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/api/plugin.h"

#include <QObject>

/// Defined nowhere.
int somethingThatNobodyHas();

class Toy : public QObject, public szept::ConnectorPlugin
{
    Q_OBJECT
    Q_PLUGIN_METADATA(IID SZEPT_CONNECTOR_IID FILE "toy.json")
    Q_INTERFACES(szept::ConnectorPlugin)

public:
    std::unique_ptr<szept::Connector> create(szept::ConnectorSetup) const override
    {
        return somethingThatNobodyHas() > 0 ? nullptr : nullptr;
    }
};

#include "unresolvable.moc"
