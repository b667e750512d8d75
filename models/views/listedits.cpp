// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/listedits.h"

namespace szept::views::detail {

std::vector<bool> staying(const std::vector<qsizetype> &values)
{
    std::vector<qsizetype> best; // of each length, the index of the smallest value that ends such a subsequence
    std::vector<qsizetype> before(values.size(), -1);
    for (size_t i = 0; i < values.size(); ++i) {
        const auto place
            = std::ranges::lower_bound(best, values[i], {}, [&](qsizetype index) { return values[size_t(index)]; });
        if (place != best.begin())
            before[i] = *(place - 1);
        if (place == best.end())
            best.push_back(qsizetype(i));
        else
            *place = qsizetype(i);
    }
    std::vector<bool> stays(values.size(), false);
    for (qsizetype i = best.empty() ? -1 : best.back(); i >= 0; i = before[size_t(i)])
        stays[size_t(i)] = true;
    return stays;
}

} // namespace szept::views::detail
