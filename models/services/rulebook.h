// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/error.h"
#include "models/domain/rule.h"
#include "models/services/by.h"

#include <QList>

namespace szept::services {

struct NewRule
{
    CommunityId community;
    int number = 0; ///< 0: the next free one
    QString name;
    QString text;
    std::optional<Instant> inForceFrom; ///< empty: it has held for as long as anybody remembers
};

/// Invalid "number_taken" {number} where the book has that number already.
[[nodiscard]] Result<RuleVersion> addRule(store::Transaction &tx, const NewRule &rule, const By &by);
/// The text from a day on; the versions before stay. Invalid "not_after" when the last version is in force from later.
[[nodiscard]] Result<RuleVersion> changeRule(
    store::Transaction &tx, RuleId rule, const QString &name, const QString &text, Instant inForceFrom, const By &by);
/// The rule can no longer be named in decisions about what is written from now on.
[[nodiscard]] Result<void> withdrawRule(store::Transaction &tx, RuleId rule, const By &by);
/// The book as it was at a moment, by number.
[[nodiscard]] Result<QList<std::pair<Rule, RuleVersion>>> ruleBook(
    store::Connection &connection, CommunityId community, Instant at);
/// Empty when there was none of that number then.
[[nodiscard]] Result<std::optional<RuleVersion>> versionInForce(
    store::Connection &connection, CommunityId community, int number, Instant at);
} // namespace szept::services
