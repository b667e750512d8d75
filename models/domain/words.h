// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>
#include <QString>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace szept {

/// A table "enum value ↔ word" as it stands in the store and in JSON. One table, both ways.
template <typename Enum, size_t N>
using WordTable = std::array<std::pair<Enum, QLatin1StringView>, N>;

template <typename Enum, size_t N>
[[nodiscard]] QString wordOf(const WordTable<Enum, N> &table, Enum value)
{
    const auto at = std::ranges::find(table, value, &std::pair<Enum, QLatin1StringView>::first);
    return at == table.end() ? QString() : QString(at->second);
}

template <typename Enum, size_t N>
[[nodiscard]] std::optional<Enum> valueOf(const WordTable<Enum, N> &table, QStringView word)
{
    const auto at = std::ranges::find_if(table, [word](const auto &row) { return row.second == word; });
    return at == table.end() ? std::nullopt : std::optional(at->first);
}

} // namespace szept
