// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/rules.h"

#include "models/domain/idtext.h"
#include "models/domain/trying.h"
#include "models/store/statements.h"

using namespace Qt::StringLiterals;

namespace szept::store {
namespace {

constexpr QStringView versionColumns = u"SELECT v.id, v.rule, v.version, v.name, v.text, v.in_force_from";

RuleVersion versionOf(const Row &row)
{
    return {row.id<RuleVersionId>(0), row.id<RuleId>(1), int(row.integer(2)), row.text(3), row.text(4), row.instant(5)};
}

} // namespace

Result<RuleId> insertRule(Transaction &tx, CommunityId community, int number)
{
    tx.changed(ChangeKind::Rule, idText(community));
    return inserted<RuleId>(
        tx.connection(), u"INSERT INTO rules (community, number) VALUES (?, ?)"_s, bind(community, number));
}

Result<RuleVersionId> insertRuleVersion(Transaction &tx, const RuleVersion &version)
{
    SZEPT_TRY(rule, store::rule(tx.connection(), version.rule));
    if (rule)
        tx.changed(ChangeKind::Rule, idText(rule->community));
    return inserted<RuleVersionId>(tx.connection(),
        u"INSERT INTO rule_versions (rule, version, name, text, in_force_from) VALUES (?, ?, ?, ?, ?)"_s,
        bind(version.rule, version.version, version.name, version.text, version.inForceFrom));
}

Result<void> markRuleWithdrawn(Transaction &tx, RuleId rule)
{
    SZEPT_TRY(known, store::rule(tx.connection(), rule));
    if (known)
        tx.changed(ChangeKind::Rule, idText(known->community));
    return done(tx.connection().run(
        u"UPDATE rules SET withdrawn_at = ? WHERE id = ? AND withdrawn_at IS NULL"_s, bind(tx.now(), rule)));
}

Result<int> highestRuleNumber(Connection &connection, CommunityId community)
{
    return one(
        connection, u"SELECT coalesce(max(number), 0) FROM rules WHERE community = ?"_s, bind(community), firstInteger)
        .transform([](qint64 number) { return int(number); });
}

Result<std::optional<Rule>> rule(Connection &connection, RuleId id)
{
    return first(connection,
        u"SELECT r.id, r.community, r.number, (SELECT v.name FROM rule_versions v WHERE v.rule = r.id ORDER BY v.version DESC LIMIT 1)"
        " FROM rules r WHERE r.id = ?"_s,
        bind(id), [](const Row &row) {
            return Rule{row.id<RuleId>(0), row.id<CommunityId>(1), int(row.integer(2)), row.text(3)};
        });
}

Result<std::optional<RuleId>> ruleNumbered(Connection &connection, CommunityId community, int number)
{
    return first(connection, u"SELECT id FROM rules WHERE community = ? AND number = ?"_s, bind(community, number),
        [](const Row &row) { return row.id<RuleId>(0); });
}

Result<QList<std::pair<Rule, RuleVersion>>> rulesAt(Connection &connection, CommunityId community, Instant at)
{
    static const QString sql = versionColumns
        + u", r.community, r.number FROM rules r JOIN rule_versions v ON v.rule = r.id"
          " WHERE r.community = ? AND (r.withdrawn_at IS NULL OR r.withdrawn_at > ?)"
          " AND v.version = (SELECT max(w.version) FROM rule_versions w WHERE w.rule = r.id"
          " AND w.in_force_from <= ?) ORDER BY r.number"_s;
    return list(connection, sql, bind(community, at, at), [](const Row &row) {
        RuleVersion version = versionOf(row);
        return std::pair(Rule{version.rule, row.id<CommunityId>(6), int(row.integer(7)), version.name}, version);
    });
}

Result<QList<RuleVersion>> versionsOf(Connection &connection, RuleId rule)
{
    return list(connection, versionColumns + u" FROM rule_versions v WHERE v.rule = ? ORDER BY v.version"_s, bind(rule),
        versionOf);
}

Result<std::optional<std::pair<int, RuleVersion>>> ruleVersion(Connection &connection, RuleVersionId id)
{
    return first(connection,
        versionColumns + u", r.number FROM rule_versions v JOIN rules r ON r.id = v.rule WHERE v.id = ?"_s, bind(id),
        [](const Row &row) { return std::pair(int(row.integer(6)), versionOf(row)); });
}

Result<TemplateId> putTemplate(Transaction &tx, const Template &text)
{
    // "= ?" never finds NULL: a template for every community is asked for with its own words.
    const bool all = !text.community.isValid();
    const QString where = all ? u" WHERE name = ? AND language = ? AND community IS NULL"_s
                              : u" WHERE name = ? AND language = ? AND community = ?"_s;
    Values values = bind(text.name, text.language);
    if (!all)
        values += bind(text.community);
    SZEPT_TRY(known, first(tx.connection(), u"SELECT id FROM templates"_s + where, values, [](const Row &row) {
        return row.id<TemplateId>(0);
    }));
    if (!known) {
        return inserted<TemplateId>(tx.connection(),
            u"INSERT INTO templates (community, name, language, body) VALUES (?, ?, ?, ?)"_s,
            bind(text.community, text.name, text.language, text.body));
    }
    SZEPT_DO(tx.connection().run(u"UPDATE templates SET body = ? WHERE id = ?"_s, bind(text.body, *known)));
    return *known;
}

Result<QList<Template>> templates(Connection &connection, CommunityId community)
{
    static const QString sql
        = u"SELECT id, community, name, language, body FROM templates WHERE community IS NULL OR community = ?"
          " ORDER BY CASE WHEN community IS NULL THEN 1 ELSE 0 END, name, language, id"_s;
    return list(connection, sql, bind(community.value()), [](const Row &row) {
        return Template{row.id<TemplateId>(0), row.id<CommunityId>(1), row.text(2), row.text(3), row.text(4)};
    });
}

} // namespace szept::store
