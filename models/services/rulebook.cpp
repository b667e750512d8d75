// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/rulebook.h"

#include "models/domain/subject.h"
#include "models/domain/trying.h"
#include "models/services/audit.h"
#include "models/store/rules.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace szept::services {
namespace {

Result<RuleVersion> appendVersion(store::Transaction &tx, RuleVersion version, const QString &deed, const By &by)
{
    SZEPT_TRY(id, store::insertRuleVersion(tx, version));
    version.id = id;
    SZEPT_DO(record(tx, deed, subjectText(version.rule),
        {{u"version"_s, version.version}, {u"name"_s, version.name}, {u"text"_s, version.text},
            {u"in_force_from"_s, toMilliseconds(version.inForceFrom)}},
        by));
    return version;
}

} // namespace

Result<RuleVersion> addRule(store::Transaction &tx, const NewRule &rule, const By &by)
{
    if (rule.name.trimmed().isEmpty())
        return fail(ErrorKind::Invalid, u"a rule needs a short name"_s, {u"name_missing"_s, {}});
    int number = rule.number;
    if (number <= 0) {
        SZEPT_TRY(highest, store::highestRuleNumber(tx.connection(), rule.community));
        number = highest + 1;
    }
    SZEPT_TRY(taken, store::ruleNumbered(tx.connection(), rule.community, number));
    if (taken) {
        return fail(ErrorKind::Invalid, u"the book has a rule %1 already"_s.arg(number),
            {u"number_taken"_s, {QString::number(number)}});
    }
    SZEPT_TRY(id, store::insertRule(tx, rule.community, number));
    return appendVersion(
        tx, {{}, id, 1, rule.name, rule.text, rule.inForceFrom.value_or(Instant())}, u"rule.added"_s, by);
}

Result<RuleVersion> changeRule(
    store::Transaction &tx, RuleId rule, const QString &name, const QString &text, Instant inForceFrom, const By &by)
{
    SZEPT_TRY(versions, store::versionsOf(tx.connection(), rule));
    if (versions.isEmpty())
        return fail(ErrorKind::NotFound, u"no rule %1"_s.arg(rule.value()), {u"rule"_s, {}});
    const RuleVersion &last = versions.last();
    if (inForceFrom <= last.inForceFrom) {
        return fail(ErrorKind::Invalid, u"version %1 is in force from that day or later"_s.arg(last.version),
            {u"not_after"_s, {toIso8601(last.inForceFrom)}});
    }
    return appendVersion(tx, {{}, rule, last.version + 1, name, text, inForceFrom}, u"rule.changed"_s, by);
}

Result<void> withdrawRule(store::Transaction &tx, RuleId rule, const By &by)
{
    SZEPT_TRY(known, store::rule(tx.connection(), rule));
    if (!known)
        return fail(ErrorKind::NotFound, u"no rule %1"_s.arg(rule.value()), {u"rule"_s, {}});
    SZEPT_DO(store::markRuleWithdrawn(tx, rule));
    return record(tx, u"rule.withdrawn"_s, subjectText(rule), {{u"name"_s, known->name}}, by);
}

Result<QList<std::pair<Rule, RuleVersion>>> ruleBook(store::Connection &connection, CommunityId community, Instant at)
{
    return store::rulesAt(connection, community, at);
}

Result<std::optional<RuleVersion>> versionInForce(
    store::Connection &connection, CommunityId community, int number, Instant at)
{
    SZEPT_TRY(book, store::rulesAt(connection, community, at));
    const auto found = std::ranges::find(book, number, [](const auto &rule) { return rule.first.number; });
    return found == book.end() ? std::nullopt : std::optional(found->second);
}

} // namespace szept::services
