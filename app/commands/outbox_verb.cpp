// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/explain.h"
#include "app/commands/given.h"
#include "app/commands/json.h"
#include "app/commands/verbs.h"
#include "models/domain/trying.h"
#include "models/services/accounts.h"
#include "models/services/dropping.h"
#include "models/services/outbox.h"
#include "models/store/accounts.h"
#include "models/views/actiontext.h"
#include "models/views/outcometext.h"
#include "models/views/reasontext.h"
#include "models/views/timetext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace szept::commands {
namespace {

struct Say
{
    Q_DECLARE_TR_FUNCTIONS(Outbox)
};

constexpr Duration recently = std::chrono::hours(24);

struct Rows
{
    QList<Action> actions;
    QMap<AccountId, Account> accounts; ///< removed ones too
};

Result<Rows> rowsOf(store::Connection &connection, std::optional<Instant> since)
{
    Rows rows;
    SZEPT_TRY(actions, since ? services::outbox(connection, since) : services::allActions(connection));
    rows.actions = actions;
    SZEPT_TRY(accounts, services::everyAccount(connection));
    for (const Account &account : accounts)
        rows.accounts.insert(account.id, account);
    return rows;
}

QString stateOf(const Action &action, Instant now)
{
    if (action.state == ActionState::Waiting && action.due > now)
        return Say::tr("%1, %2").arg(views::actionStateText(action), views::leftText(action.due - now));
    return views::actionStateText(action);
}

QString remarkOf(const Action &action, const QString &account, const Hints &hints)
{
    if (action.outcome == Outcome::AlreadyHandled)
        return views::reasonText(doneElsewhere(u"handled_by"_s, action.by, action.what, action.how));
    if (const auto caveat = services::caveatOf(action))
        return views::reasonText(*caveat);
    // What the last attempt ended with is over for one that was taken back, and asks nothing of anybody.
    const bool isOver
        = action.state == ActionState::Withdrawn && !services::foundChanged(action) && !services::whyDropped(action);
    return action.error && !isOver ? explain(*action.error, account, hints) : QString();
}

Result<Exit> run(Call &call)
{
    // People see what is going on; programs see everything.
    std::optional<Instant> since;
    if (!call.wantsJson() && !call.given().has("all"_L1))
        since = call.now() - recently;
    const auto rows = call.read([since](store::Connection &connection) { return rowsOf(connection, since); });
    if (!rows)
        return std::unexpected(rows.error());
    if (call.wantsJson()) {
        QJsonArray all;
        for (const Action &action : rows->actions)
            all.append(jsonOf(action, rows->accounts.value(action.account).name));
        call.out().json(all);
        return Exit::Done;
    }
    if (rows->actions.isEmpty()) {
        call.out().text(Say::tr("The outbox is empty.") + u'\n');
        return Exit::Done;
    }
    const Hints hints = call.hints().withAgain({u"outbox"_s, u"send"_s});
    QList<QStringList> lines;
    for (const Action &action : rows->actions) {
        const Account account = rows->accounts.value(action.account);
        lines.append({idText(action.id), idText(action.caseId), account.name,
            views::actionName(call.plugins().connectors(), account.platform, action.order.action),
            stateOf(action, call.now()), remarkOf(action, account.name, hints)});
    }
    call.out().table(
        {Say::tr("ACTION"), Say::tr("CASE"), Say::tr("ACCOUNT"), Say::tr("WHAT"), Say::tr("STATE"), {}}, lines);
    return Exit::Done;
}

} // namespace

VerbSpec outboxVerb()
{
    return {
        .name = "outbox"_L1,
        .summary = QT_TRANSLATE_NOOP("Help", "list what is to be sent and what became of it"),
        .description = QT_TRANSLATE_NOOP(
            "Help", "For people, what ended more than a day ago is left out; with --json all is there."),
        .options = {{"all"_L1, QT_TRANSLATE_NOOP("Help", "what ended long ago too")}},
        .run = run,
    };
}

} // namespace szept::commands
