// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/discourse/review.h"

#include <deque>

namespace szept::discourse {

/// The reviewables that went through our hands lately, so that a decision needs not ask for what was just shown: with a
/// user API key there are twenty requests a minute. A cache; the server's version lock is what protects.
class Seen
{
public:
    void keep(const Review &review)
    {
        forget(review.id);
        m_reviews.push_back(review);
        if (m_reviews.size() > most)
            m_reviews.pop_front();
    }
    void forget(const QString &id)
    {
        std::erase_if(m_reviews, [&id](const Review &known) { return known.id == id; });
    }
    /// In this very version, and waiting.
    [[nodiscard]] std::optional<Review> find(const QString &id, const QString &version) const
    {
        const auto at = std::ranges::find_if(m_reviews,
            [&](const Review &known) { return known.id == id && known.state.version == version && known.state.open; });
        return at == m_reviews.end() ? std::nullopt : std::optional(*at);
    }

private:
    static constexpr size_t most = 500;
    std::deque<Review> m_reviews;
};

} // namespace szept::discourse
