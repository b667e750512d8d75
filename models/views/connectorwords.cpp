// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/connectorwords.h"

#include <algorithm>

namespace szept::views {
namespace {

const ConnectorWord *found(const auto &isIt)
{
    const std::span<const ConnectorWord> all = connectorWords();
    const auto at = std::ranges::find_if(all, isIt);
    return at == all.end() ? nullptr : &*at;
}

} // namespace

const ConnectorWord *connectorWord(ConnectorWord::Of of, const QString &platform, const QString &key)
{
    return found([&](const ConnectorWord &word) {
        return word.of == of && platform == QLatin1StringView(word.platform) && key == QLatin1StringView(word.key);
    });
}

const ConnectorWord *connectorReason(const QString &code)
{
    return found([&code](const ConnectorWord &word) {
        return word.of == ConnectorWord::Of::Reason && code == QLatin1StringView(word.key);
    });
}

} // namespace szept::views
