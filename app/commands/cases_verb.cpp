// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/given.h"
#include "app/commands/json.h"
#include "app/commands/verbs.h"
#include "models/views/casetext.h"
#include "models/views/hostiletext.h"
#include "models/views/timetext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace szept::commands {
namespace {

struct Say
{
    Q_DECLARE_TR_FUNCTIONS(Cases)
};

constexpr qsizetype longestCell = 200;

void tell(Call &call, const QList<services::CaseSummary> &cases)
{
    QList<QStringList> rows;
    for (const services::CaseSummary &summary : cases) {
        const Case &facts = summary.facts;
        const QString &what = facts.title.isEmpty() ? summary.excerpt : facts.title;
        rows.append({idText(facts.id), QString::number(facts.priority),
            views::rowHeadline(facts.kind, facts.harm, facts.wave.isValid()), QString::number(facts.reportCount),
            views::ageText(call.now() - facts.openedAt), views::visibleLine(summary.community, longestCell),
            views::visibleLine(what, longestCell)});
    }
    call.out().table({Say::tr("ID"), Say::tr("PRIORITY"), Say::tr("KIND"), Say::tr("REPORTS"), Say::tr("AGE"),
                         Say::tr("COMMUNITY"), Say::tr("WHAT")},
        rows);
}

Result<services::CaseFilter> filterOf(Call &call)
{
    services::CaseFilter filter;
    const QString state = call.given().value("state"_L1, u"open"_s);
    filter.state = caseStateFromWord(state); // "all": none
    filter.text = call.given().value("text"_L1);
    filter.limit = call.given().value("limit"_L1, u"0"_s).toInt();
    if (call.given().has("account"_L1)) {
        const auto account = accountFrom(call, call.given().value("account"_L1));
        if (!account)
            return std::unexpected(account.error());
        filter.account = account->id;
    }
    return filter;
}

Result<Exit> run(Call &call)
{
    const auto filter = filterOf(call);
    if (!filter)
        return std::unexpected(filter.error());
    const auto cases
        = call.read([filter = *filter](store::Connection &connection) { return services::cases(connection, filter); });
    if (!cases)
        return std::unexpected(cases.error());
    if (call.wantsJson())
        call.out().json(jsonList(*cases));
    else if (cases->isEmpty())
        call.out().text(call.hints().filled(Say::tr("Nothing is there. \"szept sync\" fetches what waits.")) + u'\n');
    else
        tell(call, *cases);
    return Exit::Done;
}

} // namespace

VerbSpec casesVerb()
{
    return {
        .name = "cases"_L1,
        .summary = QT_TRANSLATE_NOOP("Help", "list the cases, the most urgent first"),
        .options = {
            {"state"_L1, QT_TRANSLATE_NOOP("Help", "which ones; \"closed\" are those that ended elsewhere"), ValueKind::Choice, "STATE"_L1,
                {u"open"_s, u"aside"_s, u"decided"_s, u"closed"_s, u"all"_s}},
            {"account"_L1, QT_TRANSLATE_NOOP("Help", "only of this account"), ValueKind::Text, "NAME"_L1},
            {"text"_L1, QT_TRANSLATE_NOOP("Help", "only those in which all these words occur"), ValueKind::Text, "WORDS"_L1},
            {"limit"_L1, QT_TRANSLATE_NOOP("Help", "no more than so many; without it, all"), ValueKind::Number, "N"_L1, {}, false, false, 1},
        },
        .examples = {{"cases --text \"lodz\" --limit 5"_L1, QT_TRANSLATE_NOOP("Help", "the five most urgent ones that speak of Łódź")}},
        .run = run,
    };
}

} // namespace szept::commands
