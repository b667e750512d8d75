// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/explain.h"
#include "app/commands/given.h"
#include "app/commands/json.h"
#include "app/commands/verbs.h"
#include "models/services/accounts.h"
#include "models/services/priority.h"
#include "models/services/timekeeping.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace szept::commands {
namespace {

struct Say
{
    Q_DECLARE_TR_FUNCTIONS(Sync)
};

struct Line
{
    QString name;
    PassStatistics statistics;
};

void tell(Call &call, const QList<Line> &lines)
{
    QList<QStringList> rows;
    for (const auto &[name, found] : lines)
        rows.append({name, QString::number(found.pulled), QString::number(found.added), QString::number(found.updated),
            QString::number(found.closed), found.error ? Say::tr("failed") : Say::tr("done")});
    if (rows.isEmpty())
        call.out().text(Say::tr("No accounts yet. \"szept help account add\" tells how to add one.") + u'\n');
    else
        call.out().table(
            {Say::tr("ACCOUNT"), Say::tr("PULLED"), Say::tr("NEW"), Say::tr("CHANGED"), Say::tr("ENDED"), {}}, rows);
}

/// What went wrong, and what was not to be seen where nothing did.
Exit remarked(Call &call, const QList<Line> &lines)
{
    Exit exit = Exit::Done;
    for (const auto &[name, found] : lines) {
        for (const Reason &note : found.notes)
            call.remark([note, name, hints = call.hints()] {
                return Say::tr("%1: %2", "an account, what its platform does not show").arg(name, explain(note, hints));
            });
        if (!found.error)
            continue;
        call.remark(*found.error, name);
        exit = Exit::AccountFailed;
    }
    return exit;
}

Result<QList<Line>> linesOf(Call &call, const sync::SyncReport &report)
{
    const auto accounts = call.read([](store::Connection &connection) { return services::accounts(connection); });
    if (!accounts)
        return std::unexpected(accounts.error());
    QList<Line> lines;
    for (const auto &line : report.accounts) {
        const auto account = std::ranges::find(*accounts, line.account, &Account::id);
        if (account != accounts->end())
            lines.append({account->name, line.statistics});
    }
    return lines;
}

/// What no window does where the command line is all that runs.
Result<void> keepTime(Call &call)
{
    for (;;) {
        const auto kept = call.write([](store::Transaction &tx, const services::By &by) {
            return services::keepTime(tx, services::PriorityWeights::shipped(), by);
        });
        if (!kept)
            return std::unexpected(kept.error());
        if (*kept == 0)
            return {};
    }
}

Result<Exit> run(Call &call)
{
    QList<AccountId> wanted;
    for (const auto names = call.given().values("account"_L1); const QString &name : names) {
        const auto account = accountFrom(call, name);
        if (!account)
            return std::unexpected(account.error());
        wanted.append(account->id);
    }
    const auto sync = call.sync();
    if (!sync)
        return std::unexpected(sync.error());
    if (const auto kept = keepTime(call); !kept)
        return std::unexpected(kept.error());
    const auto report = await((*sync)->syncNow(wanted));
    if (!report)
        return std::unexpected(report.error());
    const auto lines = linesOf(call, *report);
    if (!lines)
        return std::unexpected(lines.error());
    if (call.wantsJson())
        call.out().json(QJsonObject{{"accounts"_L1, [&lines] {
                                         QJsonArray all;
                                         for (const Line &line : *lines)
                                             all.append(jsonOf(line.statistics, line.name));
                                         return all;
                                     }()}});
    else
        tell(call, *lines);
    return remarked(call, *lines);
}

} // namespace

VerbSpec syncVerb()
{
    return {
        .name = "sync"_L1,
        .summary = QT_TRANSLATE_NOOP("Help", "fetch what waits at the platforms"),
        .description = QT_TRANSLATE_NOOP("Help",
            "It never sends anything. When a window or another process holds the right to sync, that one is asked and waited for."),
        .options
        = {{"account"_L1, QT_TRANSLATE_NOOP("Help", "only this account"), ValueKind::Text, "NAME"_L1, {}, true},
            waitOption()},
        .exits = {Exit::AccountFailed},
        .run = run,
    };
}

} // namespace szept::commands
