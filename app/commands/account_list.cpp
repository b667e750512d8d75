// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/explain.h"
#include "app/commands/given.h"
#include "app/commands/json.h"
#include "app/commands/missingsecrets.h"
#include "app/commands/verbs.h"
#include "app/plugins/plugins.h"
#include "app/session/pluginsource.h"
#include "models/domain/syncstate.h"
#include "models/domain/trying.h"
#include "models/services/accounts.h"
#include "models/services/syncstate.h"
#include "models/views/healthtext.h"
#include "models/views/timetext.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace szept::commands {
namespace {

struct Say
{
    Q_DECLARE_TR_FUNCTIONS(AccountList)
};

struct Line
{
    Account account;
    SyncState sync;
    bool lacksSecret = false; ///< on this device
};

Result<QList<Line>> linesOf(store::Connection &connection)
{
    SZEPT_TRY(accounts, services::accounts(connection));
    SZEPT_TRY(states, services::syncStates(connection));
    QList<Line> lines;
    for (const Account &account : accounts) {
        const auto state = std::ranges::find(states, account.id, &SyncState::account);
        lines.append({.account = account, .sync = state == states.end() ? SyncState() : *state});
    }
    return lines;
}

/// A connector that is set aside is the account's trouble, and a secret that is not here, whatever the last sync said.
std::optional<Error> troubleOf(Call &call, const Line &line)
{
    if (auto connector = call.plugins().trouble(line.account.platform))
        return connector;
    return line.lacksSecret ? std::optional(session::secretMissing()) : views::errorNow(line.sync, call.now());
}

QJsonValue jsonOf(const std::optional<RateBudget> &budget)
{
    if (!budget)
        return {};
    const auto number = [](std::optional<int> count) { return count ? QJsonValue(*count) : QJsonValue(); };
    return QJsonObject{{"remaining"_L1, number(budget->remaining)}, {"limit"_L1, number(budget->limit)},
        {"resets_at"_L1, timeJson(budget->resetsAt)}};
}

/// In seconds: 0 where what is here is as new as it gets, null where nothing ever was read.
QJsonValue lagJson(const SyncState &sync, Instant now)
{
    if (!sync.lastGoodAt)
        return {};
    return qint64(std::chrono::floor<std::chrono::seconds>(views::lagOf(sync, now).value_or(Duration::zero())).count());
}

QString healthOf(Call &call, const Line &line)
{
    const QString lag = views::lagText(line.sync, line.account.name, call.now());
    if (const auto trouble = troubleOf(call, line)) {
        const QString why = explain(*trouble, line.account.name, call.hints());
        return lag.isEmpty() ? why : why + u' ' + lag;
    }
    if (!line.sync.lastGoodAt)
        return Say::tr("not tried yet");
    if (!lag.isEmpty())
        return lag + u' ' + call.hints().filled(Say::tr("\"szept sync\" reads it."));
    const QString budget = views::budgetText(line.sync, call.now());
    return budget.isEmpty() ? Say::tr("well") : Say::tr("well (%1)").arg(budget);
}

QJsonObject jsonOf(Call &call, const Line &line)
{
    QJsonObject options;
    for (const auto &[key, value] : line.account.options.asKeyValueRange())
        options.insert(key, value);
    return {
        {"id"_L1, idText(line.account.id)},
        {"name"_L1, line.account.name},
        {"platform"_L1, line.account.platform},
        {"base_url"_L1, line.account.baseUrl.toString()},
        {"user"_L1, textJson(line.account.user)},
        {"options"_L1, options},
        {"last_good"_L1, timeJson(line.sync.lastGoodAt)},
        {"next_try"_L1, timeJson(line.sync.nextTryAt)},
        {"lag_s"_L1, lagJson(line.sync, call.now())},
        {"budget"_L1, jsonOf(line.sync.budget)},
        {"error"_L1, commands::jsonOf(troubleOf(call, line), line.account.name)},
    };
}

Result<Exit> run(Call &call)
{
    auto lines = call.read(linesOf);
    if (!lines)
        return std::unexpected(lines.error());
    SZEPT_TRY(without, accountsWithoutSecret(call));
    for (Line &line : *lines)
        line.lacksSecret = without.contains(line.account);
    if (call.wantsJson()) {
        QJsonArray all;
        for (const Line &line : *lines)
            all.append(jsonOf(call, line));
        call.out().json(all);
        return Exit::Done;
    }
    if (lines->isEmpty()) {
        call.out().text(Say::tr("No accounts yet. \"szept help account add\" tells how to add one.") + u'\n');
        return Exit::Done;
    }
    QList<QStringList> rows;
    for (const Line &line : *lines) {
        const QString last
            = line.sync.lastGoodAt ? views::agoText(*line.sync.lastGoodAt, call.now()) : Say::tr("never");
        rows.append(
            {line.account.name, line.account.platform, line.account.baseUrl.toString(), last, healthOf(call, line)});
    }
    call.out().table(
        {Say::tr("NAME"), Say::tr("PLATFORM"), Say::tr("ADDRESS"), Say::tr("SYNCED"), Say::tr("HEALTH")}, rows);
    return Exit::Done;
}

} // namespace

VerbSpec accountListVerb()
{
    return {
        .name = "account list"_L1,
        .summary = QT_TRANSLATE_NOOP("Help", "list the accounts and how they are"),
        .run = run,
    };
}

} // namespace szept::commands
