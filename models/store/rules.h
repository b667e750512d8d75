// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/note.h"
#include "models/domain/rule.h"
#include "models/store/transaction.h"

#include <QList>

namespace szept::store {

[[nodiscard]] Result<RuleId> insertRule(Transaction &tx, CommunityId community, int number);
[[nodiscard]] Result<RuleVersionId> insertRuleVersion(Transaction &tx, const RuleVersion &version);
[[nodiscard]] Result<void> markRuleWithdrawn(Transaction &tx, RuleId rule);
/// 0 for an empty book.
[[nodiscard]] Result<int> highestRuleNumber(Connection &connection, CommunityId community);
[[nodiscard]] Result<std::optional<Rule>> rule(Connection &connection, RuleId id);
[[nodiscard]] Result<std::optional<RuleId>> ruleNumbered(Connection &connection, CommunityId community, int number);
/// By number: each rule with its version at that moment; those that had none, or were withdrawn before, are left out.
[[nodiscard]] Result<QList<std::pair<Rule, RuleVersion>>> rulesAt(
    Connection &connection, CommunityId community, Instant at);
[[nodiscard]] Result<QList<RuleVersion>> versionsOf(Connection &connection, RuleId rule);
/// With the number of its rule.
[[nodiscard]] Result<std::optional<std::pair<int, RuleVersion>>> ruleVersion(Connection &connection, RuleVersionId id);

/// Written over the one of that name, language and community; its id.
[[nodiscard]] Result<TemplateId> putTemplate(Transaction &tx, const Template &text);
/// Those of a community and those for all, by name and language; the community's own come first.
[[nodiscard]] Result<QList<Template>> templates(Connection &connection, CommunityId community);

} // namespace szept::store
