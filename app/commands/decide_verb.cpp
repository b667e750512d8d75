// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/given.h"
#include "app/commands/json.h"
#include "app/commands/parse.h"
#include "app/commands/verbs.h"
#include "models/services/offers.h"
#include "models/services/triage.h"
#include "models/store/repeatable.h"
#include "models/views/actiontext.h"
#include "models/views/timetext.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace szept::commands {
namespace {

struct Say
{
    Q_DECLARE_TR_FUNCTIONS(Decide)
};

Result<ActionSpec> specNamed(const QList<OfferedAction> &offers, const QString &action)
{
    QStringList ids;
    for (const OfferedAction &offered : offers) {
        if (offered.spec.id == action)
            return offered.spec;
        ids.append(offered.spec.id);
    }
    const QString meant = closest(action, ids);
    return meant.isEmpty() ? wrongUse(u"no_action_named"_s, {action, ids.join(", "_L1)})
                           : wrongUse(u"no_action_but"_s, {action, meant});
}

/// Whether the values fit is seen where it is decided.
Result<void> checkKeys(const QMap<QString, QString> &fields, const ActionSpec &spec)
{
    QStringList keys;
    for (const FieldSpec &field : spec.fields)
        keys.append(field.key);
    for (const auto &[key, value] : fields.asKeyValueRange()) {
        if (!keys.contains(key))
            return keys.isEmpty() ? wrongUse(u"no_fields"_s, {spec.id, key})
                                  : wrongUse(u"no_field"_s, {spec.id, key, keys.join(", "_L1)});
    }
    return {};
}

Result<services::DecideRequest> requestOf(Call &call, const services::CaseDetail &detail)
{
    const auto info = connectorFrom(call, detail.summary.platform);
    if (!info)
        return std::unexpected(info.error());
    const auto offers = services::offersFor(info->actions, detail.summary.facts.ref.kind, detail.permitted);
    const auto spec = specNamed(offers, call.given().value("action"_L1));
    if (!spec)
        return std::unexpected(spec.error());
    const auto fields = pairsFrom(call.given().values("set"_L1));
    if (!fields)
        return std::unexpected(fields.error());
    if (const auto known = checkKeys(*fields, *spec); !known)
        return std::unexpected(known.error());
    services::DecideRequest request;
    request.id = DecisionId(call.around().random.uuid());
    request.caseId = detail.summary.facts.id;
    request.actions = {{*spec, *fields}};
    if (call.given().has("rule"_L1))
        request.rule = call.given().value("rule"_L1).toInt();
    request.reason = call.given().value("reason"_L1);
    request.templateName = call.given().value("template"_L1);
    request.language = QLocale::languageToCode(call.locale().language());
    request.now = call.given().has("now"_L1);
    return request;
}

Result<services::Decided> decide(Call &call, const services::DecideRequest &request)
{
    const auto opened = call.session();
    if (!opened)
        return std::unexpected(opened.error());
    return await(store::writeRepeatable((*opened)->workspace(),
        [request, by = (*opened)->by()](store::Transaction &tx) { return services::decide(tx, request, by); }));
}

Result<Exit> run(Call &call)
{
    const auto detail = caseFrom(call);
    if (!detail)
        return std::unexpected(detail.error());
    const auto request = requestOf(call, *detail);
    if (!request)
        return std::unexpected(request.error());
    const auto decided = decide(call, *request);
    if (!decided && decided.error().reason.code == "unknown_rule"_L1)
        return wrongUse(u"unknown_rule"_s, {call.given().value("rule"_L1), detail->summary.community});
    if (!decided)
        return std::unexpected(decided.error());
    if (call.wantsJson()) {
        QJsonArray actions;
        for (const Action &action : decided->actions)
            actions.append(idText(action.id));
        call.out().json(
            QJsonObject{{"decision"_L1, idText(decided->decision.id)}, {"case"_L1, idText(decided->decision.caseId)},
                {"actions"_L1, actions}, {"sends_at"_L1, timeJson(decided->decision.sendsAt)}});
        return Exit::Done;
    }
    const QString label = views::connectorText(detail->summary.platform, request->actions[0].spec.label);
    const Duration left = decided->decision.sendsAt - call.now();
    const QString when = left > Duration::zero() ? Say::tr("in %1").arg(views::leftText(left)) : Say::tr("now");
    const QString sentence = request->actions[0].spec.undoable
        ? Say::tr("Decided: %1. It can be sent %2; \"szept undo %3\" takes it back.")
        : Say::tr("Decided: %1. It can be sent %2; \"szept undo %3\" takes it back, but only until it is sent.");
    call.out().text(call.hints().filled(sentence, {label, when, idText(decided->decision.id)}) + u'\n');
    return Exit::Done;
}

} // namespace

VerbSpec decideVerb()
{
    return {
        .name = "decide"_L1,
        .summary = QT_TRANSLATE_NOOP("Help", "decide a case"),
        .description = QT_TRANSLATE_NOOP("Help",
            "The decision is on disk when this ends; it is sent when its undo window is over, by an open window or by \"szept outbox send\"."),
        .arguments = {{"ID"_L1, QT_TRANSLATE_NOOP("Help", "the case's id, as \"szept cases\" prints it")}},
        .options = {
            {"action"_L1, QT_TRANSLATE_NOOP("Help", "what to do, as \"szept actions ID\" prints it"), ValueKind::Text, "ACTION"_L1, {}, false, true},
            {"rule"_L1, QT_TRANSLATE_NOOP("Help", "under which rule: its number in the community's book"), ValueKind::Number, "R"_L1, {}, false, false, 1},
            {"reason"_L1, QT_TRANSLATE_NOOP("Help", "why, in your own words; it is kept here and not sent"), ValueKind::Text, "TEXT"_L1},
            {"template"_L1, QT_TRANSLATE_NOOP("Help", "a ready-made text for the action's first text field; the one in your language, where there is one"), ValueKind::Text, "T"_L1},
            {"set"_L1, QT_TRANSLATE_NOOP("Help", "a field of the action"), ValueKind::KeyValue, "KEY=VALUE"_L1, {}, true},
            {"now"_L1, QT_TRANSLATE_NOOP("Help", "no undo window: it may be sent at once")},
        },
        .examples = {{"decide 12 --action reject --set reason=\"Please introduce yourself first\""_L1,
            QT_TRANSLATE_NOOP("Help", "rejects a message that awaits approval, and says why")}},
        .exits = {Exit::AccountFailed},
        .run = run,
    };
}

} // namespace szept::commands
