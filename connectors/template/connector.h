// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/kit/http.h"

namespace szept::corkboard {

/// The driver: sends requests, hands answers to the parser, says what an error means. What it keeps between
/// calls may be lost at any moment.
class CorkboardConnector final : public Connector
{
public:
    explicit CorkboardConnector(const ConnectorSetup &setup, const kit::HttpOptions &options = {});

    [[nodiscard]] Task<Identity> verify(std::stop_token stop) override;
    [[nodiscard]] Task<PulledPage> pull(QString cursor, std::stop_token stop) override;
    [[nodiscard]] Task<Context> context(ItemRef subject, std::stop_token stop) override;
    [[nodiscard]] Task<Sighting> look(ActionOrder order, std::stop_token stop) override;
    [[nodiscard]] Task<Performed> perform(ActionOrder order, std::stop_token stop) override;
    [[nodiscard]] Task<Performed> undo(ActionOrder order, Performed performed, std::stop_token stop) override;

private:
    /// A good answer as a value, or what is the matter with it.
    template <typename T>
    [[nodiscard]] Task<T> asked(
        kit::Request request, std::function<Result<T>(const QByteArray &)> read, std::stop_token stop);
    [[nodiscard]] Task<Performed> changed(Result<kit::Request> request, std::stop_token stop);

    QUrl m_base;
    QString m_us; ///< our name there, once known
    kit::HttpClient m_http;
};

} // namespace szept::corkboard
