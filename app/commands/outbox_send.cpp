// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/explain.h"
#include "app/commands/given.h"
#include "app/commands/json.h"
#include "app/commands/verbs.h"
#include "models/domain/trying.h"
#include "models/services/accounts.h"
#include "models/services/outbox.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace szept::commands {
namespace {

struct Say
{
    Q_DECLARE_TR_FUNCTIONS(OutboxSend)
};

struct Ended
{
    int sent = 0; ///< came to an outcome meanwhile
    QList<CaseId> changed; ///< what was decided on was not there any more: open again
    QMap<AccountId, QString> names;
};

Result<Ended> endedSince(Call &call, const QList<ActionId> &waited)
{
    const auto actions = call.read([&waited](store::Connection &connection) -> Result<QList<Action>> {
        QList<Action> now;
        for (const ActionId id : waited) {
            SZEPT_TRY(action, services::action(connection, id));
            now.append(action);
        }
        return now;
    });
    if (!actions)
        return std::unexpected(actions.error());
    const auto accounts = call.read([](store::Connection &connection) { return services::accounts(connection); });
    if (!accounts)
        return std::unexpected(accounts.error());
    Ended ended;
    ended.sent = int(std::ranges::count(*actions, ActionState::Sent, &Action::state));
    for (const Action &action : *actions) {
        if (services::foundChanged(action) && !ended.changed.contains(action.caseId))
            ended.changed.append(action.caseId);
    }
    for (const Account &account : *accounts)
        ended.names.insert(account.id, account.name);
    return ended;
}

void tell(Call &call, const sync::SendReport &report, const Ended &ended)
{
    if (!call.wantsJson()) {
        call.out().text(Say::tr("Sent: %1. Waiting: %2. Parked: %3.")
                            .arg(ended.sent)
                            .arg(report.left.waiting + report.left.sending)
                            .arg(report.left.parked)
            + u'\n');
        return;
    }
    QJsonArray troubles;
    for (const auto &[account, error] : report.troubles) {
        const QString name = ended.names.value(account);
        troubles.append(QJsonObject{{"account"_L1, name}, {"error"_L1, jsonOf(error, name)}});
    }
    QJsonArray changed;
    for (const CaseId id : ended.changed)
        changed.append(idText(id));
    call.out().json(QJsonObject{{"sent"_L1, ended.sent}, {"changed"_L1, changed},
        {"waiting"_L1, report.left.waiting + report.left.sending}, {"parked"_L1, report.left.parked},
        {"troubles"_L1, troubles}});
}

/// What needs a person, and with it the exit.
Exit left(Call &call, const sync::SendReport &report, const Ended &ended)
{
    if (!ended.changed.isEmpty()) {
        QStringList ids;
        for (const CaseId id : ended.changed)
            ids.append(idText(id));
        call.remark([ids, hints = call.hints()] {
            return hints.filled(Say::tr("%n cases changed before the decision reached them and are open again (%1): "
                                        "\"szept show ID\" shows them as they are now; decide anew",
                                    nullptr, int(ids.size())),
                {ids.join(", "_L1)});
        });
    }
    if (report.left.parked > 0)
        call.remark([parked = report.left.parked, hints = call.hints()] {
            return hints.filled(Say::tr(
                "%n actions are parked and need you: \"szept outbox\" lists them, \"szept outbox answer\" settles them",
                nullptr, parked));
        });
    if (!ended.changed.isEmpty() || report.left.parked > 0)
        return Exit::Parked;
    return report.troubles.isEmpty() ? Exit::Done : Exit::AccountFailed;
}

Result<Exit> run(Call &call)
{
    const auto before = call.read([](store::Connection &connection) { return services::outbox(connection); });
    if (!before)
        return std::unexpected(before.error());
    QList<ActionId> waited;
    for (const Action &action : *before)
        waited.append(action.id);
    const auto sync = call.sync();
    if (!sync)
        return std::unexpected(sync.error());
    const auto report = await((*sync)->sendDue(call.given().has("now"_L1)));
    if (!report)
        return std::unexpected(report.error());
    const auto ended = endedSince(call, waited);
    if (!ended)
        return std::unexpected(ended.error());
    tell(call, *report, *ended);
    for (const auto &[account, error] : report->troubles)
        call.remark(
            [error, name = ended->names.value(account), hints = call.hints().withAgain({u"outbox"_s, u"send"_s})] {
                return explain(error, name, hints);
            });
    return left(call, *report, *ended);
}

} // namespace

VerbSpec outboxSendVerb()
{
    return {
        .name = "outbox send"_L1,
        .summary = QT_TRANSLATE_NOOP("Help", "send what is due, and wait until nothing is"),
        .description = QT_TRANSLATE_NOOP("Help",
            "Undo windows are waited for. When a window or another process holds the right to send, that one is asked and waited for."),
        .options = {{"now"_L1, QT_TRANSLATE_NOOP("Help", "end your own undo windows first")}, waitOption()},
        .exits = {Exit::AccountFailed, Exit::Parked},
        .run = run,
    };
}

} // namespace szept::commands
