// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/given.h"
#include "app/commands/json.h"
#include "app/commands/verbs.h"
#include "models/domain/trying.h"
#include "models/services/outbox.h"
#include "models/views/outcometext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace szept::commands {
namespace {

const QMap<QString, services::ParkedAnswer> &answers()
{
    static const QMap<QString, services::ParkedAnswer> all{{u"again"_s, services::ParkedAnswer::SendAgain},
        {u"sent"_s, services::ParkedAnswer::CountAsSent}, {u"drop"_s, services::ParkedAnswer::Drop}};
    return all;
}

Result<Exit> run(Call &call)
{
    const auto id = actionIdFrom(call.given().arguments[0]);
    if (!id)
        return std::unexpected(id.error());
    const services::ParkedAnswer answer = answers()[call.given().arguments[1]];
    const auto action
        = call.write([id = *id, answer](store::Transaction &tx, const services::By &by) -> Result<Action> {
              SZEPT_DO(services::answerParked(tx, id, answer, by));
              return services::action(tx.connection(), id);
          });
    if (!action && action.error().kind == ErrorKind::NotFound)
        return wrongUse(u"no_such_action"_s, {call.given().arguments[0]});
    if (!action)
        return std::unexpected(action.error());
    if (call.wantsJson())
        call.out().json(QJsonObject{{"id"_L1, idText(action->id)}, {"state"_L1, toWord(action->state)}});
    else
        call.out().text(views::actionStateText(*action) + u'\n');
    return Exit::Done;
}

} // namespace

VerbSpec outboxAnswerVerb()
{
    return {
        .name = "outbox answer"_L1,
        .summary = QT_TRANSLATE_NOOP("Help", "say what is to become of a parked action"),
        .description = QT_TRANSLATE_NOOP("Help",
            "An action is parked when Szept cannot know whether it was sent, or when the platform refuses it. Look there, then say \"again\" "
            "(it did not happen: send it), \"sent\" (it did) or \"drop\" (do not send it)."),
        .arguments = {{"ACTION"_L1, QT_TRANSLATE_NOOP("Help", "the action, as \"szept outbox\" prints it")},
            {"ANSWER"_L1, QT_TRANSLATE_NOOP("Help", "what you found"), false, ValueKind::Choice,
                {u"again"_s, u"sent"_s, u"drop"_s}}},
        .exits = {Exit::VerificationFailed},
        .run = run,
    };
}

} // namespace szept::commands
