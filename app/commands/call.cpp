// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/call.h"

#include "app/plugins/plugins.h"

#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace szept::commands {

Call::Call(const Invocation &given, const Surroundings &around)
    : m_given(given)
    , m_around(around)
{
}

Call::~Call() = default;

bool Call::wantsJson() const { return m_given.has("json"_L1); }

Plugins &Call::plugins()
{
    if (!m_plugins) {
        const QString cache = QStandardPaths::writableLocation(QStandardPaths::CacheLocation) + u"/connectors.json"_s;
        m_plugins = std::make_unique<Plugins>(
            PluginsSetup{connectorFolders(m_around.programFolder, m_around.environment.value(u"SZEPT_CONNECTORS"_s)),
                m_around.program, cache});
    }
    return *m_plugins;
}

} // namespace szept::commands
