// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/kit/paging.h"
#include "connectors/mailman3/limits.h"
#include "connectors/mailman3/requests.h"
#include "connectors/mailman3/settings.h"

using namespace Qt::StringLiterals;

namespace szept::mailman3 {
namespace {

/// What people read, and what becomes of mail by itself.
const QStringList &toldSettings()
{
    static const QStringList keys{u"description"_s, u"info"_s, u"dmarc_moderation_notice"_s,
        u"accept_these_nonmembers"_s, u"hold_these_nonmembers"_s, u"reject_these_nonmembers"_s,
        u"discard_these_nonmembers"_s, u"administrivia"_s, u"max_num_recipients"_s, u"require_explicit_destination"_s,
        u"filter_content"_s, u"filter_action"_s, u"filter_types"_s};
    return keys;
}

PlatformRule settingRule(const QString &list, const QString &key, const QString &text)
{
    const bool words = key == "info"_L1 || key == "description"_L1;
    return {.remoteId = list + u"/config/"_s + key,
        .kind = words ? u"guidelines"_s : u"list_setting"_s,
        .title = list + u": "_s + key,
        .text = text,
        .url = {}};
}

} // namespace

Task<QList<PlatformRule>> ListRules::rules(std::stop_token stop)
{
    const auto lists = co_await m_api.lists(stop);
    if (!lists)
        co_return std::unexpected(lists.error());
    QList<PlatformRule> all;
    for (const MailingList &list : *lists) {
        auto some = co_await rulesOf(list, stop);
        if (!some)
            co_return some;
        all += *std::move(some);
    }
    auto everywhere = co_await bansOf({}, std::move(stop));
    if (!everywhere)
        co_return everywhere;
    co_return all + *std::move(everywhere);
}

Task<QList<PlatformRule>> ListRules::rulesOf(MailingList list, std::stop_token stop)
{
    const auto config = co_await m_api.get<QMap<QString, QString>>(requests::config(list.id), readConfig, stop);
    if (!config)
        co_return std::unexpected(config.error());
    QList<PlatformRule> rules;
    for (const QString &key : toldSettings()) {
        if (const QString text = config->value(key); !text.isEmpty())
            rules.append(settingRule(list.id, key, text));
    }
    const auto matches
        = co_await m_api.get<QList<HeaderMatch>>(requests::headerMatches(list.id), readHeaderMatches, stop);
    if (!matches)
        co_return std::unexpected(matches.error());
    for (const HeaderMatch &match : *matches) {
        rules.append({.remoteId = u"%1/header-matches/%2"_s.arg(list.id).arg(match.position),
            .kind = u"header_match"_s,
            .title = u"%1: %2 → %3"_s.arg(list.id, match.header, match.action.isEmpty() ? u"hold"_s : match.action),
            .text = match.pattern,
            .url = {}});
    }
    auto banned = co_await bansOf(list.id, std::move(stop));
    if (!banned)
        co_return banned;
    co_return rules + *std::move(banned);
}

Task<QList<PlatformRule>> ListRules::bansOf(QString list, std::stop_token stop)
{
    constexpr int perPage = 200;
    QList<PlatformRule> rules;
    kit::PagesSeen seen;
    for (int page = 1;; ++page) {
        const auto found
            = co_await m_api.get<Collection<QString>>(requests::bans(list, {perPage, page}), readBans, stop);
        if (!found)
            co_return std::unexpected(found.error());
        for (const QString &address : found->entries) {
            rules.append({.remoteId = u"%1/bans/%2"_s.arg(list, address),
                .kind = u"ban"_s,
                .title = list.isEmpty() ? u"Banned on the whole server"_s : list + u": banned"_s,
                .text = address,
                .url = {}});
        }
        if (found->entries.isEmpty() || rules.size() >= found->total)
            co_return rules;
        const Result<void> further = seen.take(found->entries);
        if (!further)
            co_return std::unexpected(further.error());
    }
}

} // namespace szept::mailman3
