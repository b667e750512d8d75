// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/id.h"
#include "models/domain/instant.h"

#include <QString>

namespace szept {

/// A rule of a community's rule book. Its text lives in versions, which are never changed.
struct Rule
{
    RuleId id;
    CommunityId community;
    int number = 0; ///< its place in the book, the digit after a slot
    QString name; ///< short

    friend bool operator==(const Rule &, const Rule &) = default;
};

struct RuleVersion
{
    RuleVersionId id;
    RuleId rule;
    int version = 0; ///< 1, 2, 3 …
    QString name; ///< the short name as of this version
    QString text;
    Instant inForceFrom;

    friend bool operator==(const RuleVersion &, const RuleVersion &) = default;
};

} // namespace szept
