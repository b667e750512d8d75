// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/api/plugin.h"
#include "connectors/kit/http.h"
#include "models/domain/connectorinfo.h"

namespace szept::test {

/// The connector of a Tally: the least that does real HTTP.
class TallyPlugin final : public ConnectorPlugin
{
public:
    /// process: told with each request, so that the platform knows which of several it was.
    explicit TallyPlugin(kit::HttpOptions options = {}, const QString &process = {})
        : m_options(std::move(options))
    {
        m_headers.append("x-process", process);
    }
    [[nodiscard]] std::unique_ptr<Connector> create(ConnectorSetup setup) const override;
    /// remove (checkable), ban (checkable, severe), keep (safe), warn (unsafe); remove and ban can be undone.
    [[nodiscard]] static QList<ActionSpec> actions();

private:
    kit::HttpOptions m_options;
    QHttpHeaders m_headers;
};

} // namespace szept::test
