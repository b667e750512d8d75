// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHashFunctions>
#include <QString>

namespace szept {

/// The identity of a subject at its platform, within one account: what kind of thing it is there, and its id there.
struct ItemRef
{
    QString kind; ///< the platform's word: "ReviewableFlaggedPost", "held"
    QString remoteId;

    friend auto operator<=>(const ItemRef &, const ItemRef &) = default;
    friend size_t qHash(const ItemRef &ref, size_t seed = 0) { return qHashMulti(seed, ref.kind, ref.remoteId); }
};

} // namespace szept
