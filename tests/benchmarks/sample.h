// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/pulled.h"

#include <random>

namespace szept::bench {

/// Reports as communities make them, the same in every run: 60 rooms, 5,000 people, English and Polish texts of 8 to 80
/// words whose words are as uneven as real ones, one in fifty a copy of an earlier text with a word changed.
class Sample
{
public:
    [[nodiscard]] PulledItem item(int number);
    [[nodiscard]] PulledPage page(int first, int count);
    /// Words of the middle of the vocabulary, for looking up.
    [[nodiscard]] QString searchWord();
    [[nodiscard]] QString text(int words);

private:
    std::mt19937 m_random{4711};
    QStringList m_texts;
};

} // namespace szept::bench
