// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <array>
#include <optional>

namespace szept::services {

/// What is compared: letters and digits only, folded, look-alikes of other scripts as Latin, links without their tails. Spaces,
/// punctuation, invisible characters and marks are gone, so that "c h e a p" and "сheap" (Cyrillic с) are "cheap".
[[nodiscard]] QString normalisedForWaves(QStringView text);

/// The likeness of a text, for finding near-duplicates.
struct Fingerprint
{
    quint64 simhash = 0; ///< texts that are nearly the same differ in few bits
    std::array<quint32, 4> bands{}; ///< two that are nearly the same share at least one
    qsizetype length = 0; ///< normalised characters

    friend bool operator==(const Fingerprint &, const Fingerprint &) = default;
};

/// Empty for a text that is too short to tell anything: two "thanks" are no wave.
[[nodiscard]] std::optional<Fingerprint> fingerprintOf(QStringView text);

/// In how many of the 64 bits they differ.
[[nodiscard]] int distance(quint64 a, quint64 b);
/// Up to which distance two texts of about this length are the same text: about nine tenths of it agree, a short one wholly.
[[nodiscard]] int nearDistance(qsizetype length);

} // namespace szept::services
