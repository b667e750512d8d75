// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/discourse/requests.h"
#include "connectors/discourse/settings.h"

using namespace Qt::StringLiterals;

namespace szept::discourse {

Task<QList<PlatformRule>> ForumRules::rules(std::stop_token stop)
{
    const auto site = co_await m_api.get<Site>(
        requests::site(), [this](const QByteArray &bytes) { return parseSite(bytes, m_api.base()); }, stop);
    if (!site)
        co_return std::unexpected(site.error());
    auto all = co_await guidelines(stop);
    if (!all)
        co_return all;
    auto words = co_await watchedWords(std::move(stop));
    if (!words)
        co_return words;
    co_return *std::move(all) + site->flags + *std::move(words);
}

Task<QList<PlatformRule>> ForumRules::guidelines(std::stop_token stop)
{
    const kit::Request request = requests::guidelines();
    const auto answer = co_await m_api.send(request, std::move(stop));
    if (!answer)
        co_return std::unexpected(answer.error());
    if (answer->status == 404) // a forum may have none
        co_return QList<PlatformRule>();
    if (!answer->ok())
        co_return std::unexpected(m_api.refusal(request, *answer));
    co_return QList<PlatformRule>{parseGuidelines(answer->body, m_api.base())};
}

Task<QList<PlatformRule>> ForumRules::watchedWords(std::stop_token stop)
{
    const auto read = [this](const QByteArray &bytes) { return parseWatchedWords(bytes, m_api.base()); };
    for (const bool older : {false, true}) {
        auto words = co_await m_api.get<QList<PlatformRule>>(requests::watchedWords(older), read, stop);
        if (words || words.error().kind != ErrorKind::Gone)
            co_return words;
    }
    co_return QList<PlatformRule>(); // for staff alone
}

} // namespace szept::discourse
