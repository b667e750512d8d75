// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/api/levers.h"
#include "connectors/api/rules.h"
#include "connectors/mailman3/api.h"

namespace szept::mailman3 {

/// The settings of a list that slow or stop it. A lever's id is "emergency:dev.lists.example".
class ListLevers final : public Levers
{
public:
    explicit ListLevers(Api &api)
        : m_api(api)
    {
    }
    [[nodiscard]] Task<QList<Lever>> levers(ItemRef place, std::stop_token stop) override;
    [[nodiscard]] Task<Lever> set(QString lever, QString value, std::stop_token stop) override;

private:
    Api &m_api;
};

/// What a list says of itself, and what it does by itself.
class ListRules final : public Rules
{
public:
    explicit ListRules(Api &api)
        : m_api(api)
    {
    }
    [[nodiscard]] Task<QList<PlatformRule>> rules(std::stop_token stop) override;

private:
    [[nodiscard]] Task<QList<PlatformRule>> rulesOf(MailingList list, std::stop_token stop);
    [[nodiscard]] Task<QList<PlatformRule>> bansOf(QString list, std::stop_token stop);

    Api &m_api;
};

/// The levers that a list's configuration holds. Pure.
[[nodiscard]] QList<Lever> leversOf(const QString &list, const QMap<QString, QString> &config);

} // namespace szept::mailman3
