// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/given.h"
#include "app/commands/json.h"
#include "app/commands/parse.h"
#include "app/commands/verbs.h"
#include "models/services/rulebook.h"
#include "models/views/hostiletext.h"
#include "models/views/timetext.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace szept::commands {
namespace {

struct Say
{
    Q_DECLARE_TR_FUNCTIONS(Rule)
};

using Book = QList<std::pair<Rule, RuleVersion>>;

Result<CommunityId> community(Call &call)
{
    return communityFrom(call, call.given().value("community"_L1), call.given().value("account"_L1));
}

Result<Book> bookOf(Call &call)
{
    return community(call).and_then([&call](CommunityId id) {
        return call.read(
            [id, now = call.now()](store::Connection &connection) { return services::ruleBook(connection, id, now); });
    });
}

Result<std::pair<Rule, RuleVersion>> ruleNumbered(Call &call, const QString &number)
{
    const auto book = bookOf(call);
    if (!book)
        return std::unexpected(book.error());
    const auto at
        = std::ranges::find_if(*book, [&number](const auto &rule) { return rule.first.number == number.toInt(); });
    if (at == book->end())
        return wrongUse(u"unknown_rule"_s, {number, call.given().value("community"_L1)});
    return *at;
}

void tell(Call &call, int number, const RuleVersion &version)
{
    if (call.wantsJson())
        call.out().json(jsonOf(number, version));
    else
        call.out().text(Say::tr("Rule %1, version %2, in force from %3.")
                            .arg(number)
                            .arg(version.version)
                            .arg(views::exactTimeText(version.inForceFrom))
            + u'\n');
}

Result<Exit> list(Call &call)
{
    const auto book = bookOf(call);
    if (!book)
        return std::unexpected(book.error());
    QJsonArray all;
    QList<QStringList> rows;
    for (const auto &[rule, version] : *book) {
        all.append(jsonOf(rule.number, version));
        rows.append({QString::number(rule.number), QString::number(version.version), views::visibleLine(version.name),
            views::visibleLine(version.text)});
    }
    if (call.wantsJson())
        call.out().json(all);
    else if (rows.isEmpty())
        call.out().text(Say::tr("The rule book is empty.") + u'\n');
    else
        call.out().table({Say::tr("RULE"), Say::tr("VERSION"), Say::tr("NAME"), Say::tr("TEXT")}, rows);
    return Exit::Done;
}

Result<Exit> add(Call &call)
{
    const auto place = community(call);
    if (!place)
        return std::unexpected(place.error());
    services::NewRule rule{.community = *place,
        .number = call.given().value("number"_L1, u"0"_s).toInt(),
        .name = call.given().value("name"_L1),
        .text = call.given().value("text"_L1),
        .inForceFrom = {}};
    if (call.given().has("from"_L1))
        rule.inForceFrom = parseTime(call.given().value("from"_L1), call.now());
    const auto added
        = call.write([rule](store::Transaction &tx, const services::By &by) -> Result<std::pair<Rule, RuleVersion>> {
              const auto version = services::addRule(tx, rule, by);
              if (!version)
                  return std::unexpected(version.error());
              const auto book
                  = services::ruleBook(tx.connection(), rule.community, std::max(version->inForceFrom, tx.now()));
              if (!book)
                  return std::unexpected(book.error());
              const auto at
                  = std::ranges::find_if(*book, [&version](const auto &one) { return one.second.id == version->id; });
              return at == book->end() ? std::pair(Rule(), *version) : *at;
          });
    if (!added)
        return std::unexpected(added.error());
    tell(call, added->first.number, added->second);
    return Exit::Done;
}

Result<Exit> change(Call &call)
{
    const auto rule = ruleNumbered(call, call.given().arguments[0]);
    if (!rule)
        return std::unexpected(rule.error());
    const Instant from = parseTime(call.given().value("from"_L1), call.now()).value_or(call.now());
    const QString name = call.given().value("name"_L1, rule->second.name);
    const auto version = call.write([id = rule->first.id, name, text = call.given().value("text"_L1, rule->second.text),
                                        from](store::Transaction &tx, const services::By &by) {
        return services::changeRule(tx, id, name, text, std::max(from, tx.now()), by);
    });
    if (!version)
        return std::unexpected(version.error());
    tell(call, rule->first.number, *version);
    return Exit::Done;
}

Result<Exit> withdraw(Call &call)
{
    const auto rule = ruleNumbered(call, call.given().arguments[0]);
    if (!rule)
        return std::unexpected(rule.error());
    const auto done = call.write([id = rule->first.id](store::Transaction &tx, const services::By &by) {
        return services::withdrawRule(tx, id, by);
    });
    if (!done)
        return std::unexpected(done.error());
    if (call.wantsJson())
        call.out().json(
            QJsonObject{{"id"_L1, idText(rule->first.id)}, {"number"_L1, rule->first.number}, {"withdrawn"_L1, true}});
    else
        call.out().text(
            Say::tr("Rule %1 is withdrawn. Decisions made under it keep it.").arg(rule->first.number) + u'\n');
    return Exit::Done;
}

QList<OptionSpec> placeOptions()
{
    return {{"community"_L1, QT_TRANSLATE_NOOP("Help", "whose rule book"), ValueKind::Text, "NAME"_L1, {}, false, true},
        {"account"_L1, QT_TRANSLATE_NOOP("Help", "the account, where two have a community of that name"),
            ValueKind::Text, "NAME"_L1}};
}

} // namespace

VerbSpec ruleListVerb()
{
    return {
        .name = "rule list"_L1,
        .summary = QT_TRANSLATE_NOOP("Help", "list a community's rules as they are now"),
        .options = placeOptions(),
        .run = list,
    };
}

VerbSpec ruleAddVerb()
{
    return {
        .name = "rule add"_L1,
        .summary = QT_TRANSLATE_NOOP("Help", "add a rule to a community's book"),
        .options = placeOptions()
            + QList<OptionSpec>{{"name"_L1, QT_TRANSLATE_NOOP("Help", "its short name"), ValueKind::Text, "NAME"_L1, {},
                                    false, true},
                {"text"_L1, QT_TRANSLATE_NOOP("Help", "what it says"), ValueKind::Text, "TEXT"_L1, {}, false, true},
                {"number"_L1, QT_TRANSLATE_NOOP("Help", "its number; without it, the next one"), ValueKind::Number,
                    "N"_L1, {}, false, false, 1},
                {"from"_L1, QT_TRANSLATE_NOOP("Help", "from when it holds; without it, it always has"), ValueKind::Time,
                    "TIME"_L1}},
        .run = add,
    };
}

VerbSpec ruleChangeVerb()
{
    return {
        .name = "rule change"_L1,
        .summary = QT_TRANSLATE_NOOP("Help", "give a rule a new text from a day on; the versions before stay"),
        .arguments = {{"NUMBER"_L1, QT_TRANSLATE_NOOP("Help", "the rule's number"), false, ValueKind::Number}},
        .options = placeOptions()
            + QList<OptionSpec>{{"name"_L1, QT_TRANSLATE_NOOP("Help", "its short name"), ValueKind::Text, "NAME"_L1},
                {"text"_L1, QT_TRANSLATE_NOOP("Help", "what it says"), ValueKind::Text, "TEXT"_L1},
                {"from"_L1, QT_TRANSLATE_NOOP("Help", "from when the change holds; without it, from now"),
                    ValueKind::Time, "TIME"_L1}},
        .run = change,
    };
}

VerbSpec ruleWithdrawVerb()
{
    return {
        .name = "rule withdraw"_L1,
        .summary = QT_TRANSLATE_NOOP("Help", "withdraw a rule; decisions made under it keep it"),
        .arguments = {{"NUMBER"_L1, QT_TRANSLATE_NOOP("Help", "the rule's number"), false, ValueKind::Number}},
        .options = placeOptions(),
        .run = withdraw,
    };
}

} // namespace szept::commands
