// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/api/levers.h"
#include "connectors/discourse/api.h"

namespace szept::discourse {

/// What slows or stops a topic, for moderators, and the whole forum, for administrators. A lever's id is
/// "slow_mode:topic:77" or "must_approve_users:site". Each is set to a value, so that setting it again changes nothing;
/// the value before is what reverts it.
class ForumLevers final : public Levers
{
public:
    explicit ForumLevers(Api &api)
        : m_api(api)
    {
    }
    [[nodiscard]] Task<QList<Lever>> levers(ItemRef place, std::stop_token stop) override;
    [[nodiscard]] Task<Lever> set(QString lever, QString value, std::stop_token stop) override;

private:
    [[nodiscard]] Task<QList<Lever>> ofTopic(QString topic, std::stop_token stop);
    [[nodiscard]] Task<QList<Lever>> ofSite(std::stop_token stop);

    Api &m_api;
};

/// The guidelines, the kinds of flags, and, for staff, the watched words.
class ForumRules final : public Rules
{
public:
    explicit ForumRules(Api &api)
        : m_api(api)
    {
    }
    [[nodiscard]] Task<QList<PlatformRule>> rules(std::stop_token stop) override;

private:
    [[nodiscard]] Task<QList<PlatformRule>> guidelines(std::stop_token stop);
    [[nodiscard]] Task<QList<PlatformRule>> watchedWords(std::stop_token stop);

    Api &m_api;
};

/// The levers of a topic as it stands. Pure.
[[nodiscard]] QList<Lever> topicLevers(const QString &topic, const TopicSwitches &now);
/// Those of the forum's settings that slow it or stop it; a setting that this version does not have is no lever. Pure.
[[nodiscard]] QList<Lever> siteLevers(const QMap<QString, QString> &settings);
/// The request that sets a lever; Invalid, unsent, for one that is none of ours and for a value that it cannot have.
[[nodiscard]] Result<kit::Request> setting(const QString &lever, const QString &value);

} // namespace szept::discourse
