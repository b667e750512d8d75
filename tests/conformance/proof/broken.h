// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/api/levers.h"
#include "connectors/api/listener.h"
#include "connectors/api/plugin.h"

namespace szept::test {

/// A sound connector with one defect, given in words; the table in tst_proof.cpp lists them all. Without words it is
/// sound.
class BrokenConnector final : public Connector, private Listener, private Levers
{
public:
    BrokenConnector(std::unique_ptr<Connector> sound, QString defect, const ConnectorSetup &setup);

    [[nodiscard]] Task<Identity> verify(std::stop_token stop) override;
    [[nodiscard]] Task<PulledPage> pull(QString cursor, std::stop_token stop) override;
    [[nodiscard]] Task<Context> context(ItemRef subject, std::stop_token stop) override;
    [[nodiscard]] Task<Sighting> look(ActionOrder order, std::stop_token stop) override;
    [[nodiscard]] Task<Performed> perform(ActionOrder order, std::stop_token stop) override;
    [[nodiscard]] Task<Performed> undo(ActionOrder order, Performed performed, std::stop_token stop) override;
    [[nodiscard]] Listener *listener() override { return this; }
    [[nodiscard]] Rules *rules() override { return has("has no rules") ? nullptr : m_sound->rules(); }
    [[nodiscard]] Levers *levers() override { return this; }

private:
    [[nodiscard]] Task<bool> wait(std::stop_token stop) override;
    [[nodiscard]] Task<QList<Lever>> levers(ItemRef place, std::stop_token stop) override;
    [[nodiscard]] Task<Lever> set(QString lever, QString value, std::stop_token stop) override;

    [[nodiscard]] bool has(const char *defect) const { return m_defect == QLatin1StringView(defect); }
    [[nodiscard]] PulledPage spoilt(PulledPage page, bool later);
    [[nodiscard]] Error spoilt(Error error) const;
    template <typename T>
    [[nodiscard]] Result<T> ended(Result<T> result) const;
    [[nodiscard]] QCoro::Task<> followRedirect(Error error);

    std::unique_ptr<Connector> m_sound;
    QString m_defect;
    ConnectorSetup m_setup;
    QString m_kept; ///< a cursor that is only remembered
    int m_pulls = 0;
};

} // namespace szept::test
