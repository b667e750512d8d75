// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/mailman3/plan.h"

#include "connectors/mailman3/ids.h"

#include <array>

using namespace Qt::StringLiterals;

namespace szept::mailman3 {
namespace {

using Relation = Sighting::Relation;

struct Row
{
    QLatin1StringView action;
    SenderStep sender;
    QLatin1StringView moderation; ///< "*": the field says it
    QLatin1StringView decision;
    bool held; ///< goes with held messages
    bool joining;
    bool leaving;
};

constexpr std::array rows{
    Row{"accept"_L1, SenderStep::None, {}, "accept"_L1, true, true, true},
    Row{"accept_and_trust"_L1, SenderStep::Moderate, "accept"_L1, "accept"_L1, true, false, false},
    Row{"defer"_L1, SenderStep::None, {}, "defer"_L1, true, true, true},
    Row{"discard"_L1, SenderStep::None, {}, "discard"_L1, true, true, true},
    Row{"reject"_L1, SenderStep::None, {}, "reject"_L1, true, true, true},
    Row{"moderate_sender"_L1, SenderStep::Moderate, "*"_L1, {}, true, false, false},
    Row{"ban_and_discard"_L1, SenderStep::Ban, {}, "discard"_L1, true, true, false},
    Row{"ban"_L1, SenderStep::Ban, {}, {}, true, true, false},
    Row{"ban_everywhere"_L1, SenderStep::BanEverywhere, {}, {}, true, true, false},
    Row{"remove_member"_L1, SenderStep::Remove, {}, {}, true, false, false},
};

const Row *rowOf(QStringView action)
{
    const auto at = std::ranges::find_if(rows, [action](const Row &row) { return row.action == action; });
    return at == rows.end() ? nullptr : &*at;
}

/// The value of a field as Mailman writes it; nothing when it is none that may be set.
std::optional<QString> moderationOf(const QString &field)
{
    if (field == "default"_L1)
        return QString();
    const QStringList known{u"hold"_s, u"reject"_s, u"discard"_s, u"accept"_s, u"defer"_s};
    return known.contains(field) ? std::optional(field) : std::nullopt;
}

/// Which fact the step about the sender sets, and to what.
struct Target
{
    QLatin1StringView fact;
    QString value;
};

Target targetOf(const Plan &plan)
{
    switch (plan.sender) {
    case SenderStep::None:
        break;
    case SenderStep::Moderate:
        return {moderationFact, plan.moderation};
    case SenderStep::Ban:
        return {bannedFact, u"yes"_s};
    case SenderStep::BanEverywhere:
        return {bannedEverywhereFact, u"yes"_s};
    case SenderStep::Remove:
        return {memberFact, u"no"_s};
    }
    return {};
}

Relation senderRelation(const Plan &plan, const ActionOrder &order, const RemoteState &now)
{
    const auto [fact, value] = targetOf(plan);
    if (now.facts.contains(fact) && now.facts.value(fact) == value)
        return Relation::AsOrdered;
    const bool asSeen = !order.seen.facts.contains(fact) || order.seen.facts.value(fact) == now.facts.value(fact);
    return asSeen ? Relation::Untouched : Relation::Otherwise;
}

/// Of a request to join or leave the outcome shows: the person is a member now, or not. Nothing when that was not
/// looked up.
std::optional<bool> grantedByNow(const ActionOrder &order, const RemoteState &now)
{
    if (order.subject.kind == heldKind || !now.facts.contains(memberFact))
        return std::nullopt;
    const bool member = now.facts.value(memberFact) == "yes"_L1;
    return order.subject.kind == joiningKind ? member : !member;
}

Relation decisionRelation(const Plan &plan, const ActionOrder &order, const RemoteState &now)
{
    const bool isSame = order.seen.version.isEmpty() || order.seen.version == now.version;
    if (now.open)
        return isSame && !missesText(plan, now) ? Relation::Untouched : Relation::Changed;
    if (plan.decision == "defer"_L1)
        return Relation::Otherwise;
    if (const auto granted = grantedByNow(order, now)) {
        if (*granted != (plan.decision == "accept"_L1))
            return Relation::Otherwise;
        if (*granted)
            return Relation::AsOrdered;
    }
    return order.unsure ? Relation::AsOrdered : Relation::Otherwise;
}

Relation relationOf(const Plan &plan, const ActionOrder &order, const RemoteState &now)
{
    if (plan.decision.isEmpty()) {
        const Relation sender = senderRelation(plan, order, now);
        // Somebody decided the message meanwhile, and may have known better what its sender deserves.
        const bool overtaken = order.seen.open && !now.open && !(order.unsure && sender == Relation::AsOrdered);
        return overtaken ? Relation::Otherwise : sender;
    }
    const Relation decision = decisionRelation(plan, order, now);
    if (plan.sender == SenderStep::None || decision != Relation::AsOrdered)
        return decision;
    // Both were ordered, the sender's part first: a decision without it was not ours.
    return senderRelation(plan, order, now) == Relation::AsOrdered ? Relation::AsOrdered : Relation::Otherwise;
}

} // namespace

Result<Plan> planOf(const ActionOrder &order)
{
    const auto refused = [](QString detail, Reason reason) {
        Error error{
            .kind = ErrorKind::Unsupported, .detail = std::move(detail), .retryAfter = {}, .reason = std::move(reason)};
        error.nothingSent = true;
        return std::unexpected(std::move(error));
    };
    const Row *row = rowOf(order.action);
    if (!row)
        return refused(u"Mailman has no action “%1”"_s.arg(order.action), {u"unknown_action"_s, {order.action}});
    if (!actionsFor(order.subject.kind).contains(order.action))
        return refused(u"“%1” does not go with a %2"_s.arg(order.action, order.subject.kind),
            {u"not_for_kind"_s, {order.action, order.subject.kind}});
    Plan plan{.sender = row->sender, .moderation = row->moderation, .decision = row->decision, .comment = {}};
    if (plan.moderation == "*"_L1) {
        const auto moderation = moderationOf(order.fields.value(u"moderation"_s));
        if (!moderation)
            return refused(u"moderation: expected hold, reject, discard, accept, defer or default"_s,
                {u"field_missing"_s, {order.action, u"moderation"_s}});
        plan.moderation = *moderation;
    }
    if (plan.decision == "reject"_L1) {
        plan.comment = order.fields.value(u"reason"_s).trimmed();
        if (plan.comment.isEmpty())
            return refused(u"reason: expected a text"_s, {u"field_missing"_s, {order.action, u"reason"_s}});
    }
    return plan;
}

QStringList actionsFor(const QString &kind, Known known)
{
    QStringList actions;
    for (const Row &row : rows) {
        const bool goes = kind == heldKind ? row.held
            : kind == joiningKind          ? row.joining
                                           : kind == leavingKind && row.leaving;
        const bool canBe
            = (known.sender || row.sender == SenderStep::None) && (known.text || row.decision != "accept"_L1);
        if (goes && canBe)
            actions.append(row.action);
    }
    return actions;
}

std::optional<Error> missesText(const Plan &plan, const RemoteState &now)
{
    if (plan.decision != "accept"_L1 || !now.facts.contains(lostFact))
        return std::nullopt;
    return Error{ErrorKind::Conflict, u"Mailman has lost the message's text"_s, {}, {u"changed"_s, {}}, true};
}

Sighting judged(const ActionOrder &order, RemoteState now)
{
    const auto plan = order.action.isEmpty() ? Result<Plan>(Plan{}) : planOf(order);
    Sighting sighting{.state = std::move(now), .relation = Relation::Otherwise};
    if (!plan)
        return sighting;
    if (order.action.isEmpty()) {
        const bool same = sighting.state.open == order.seen.open
            && (!sighting.state.open || order.seen.version.isEmpty() || order.seen.version == sighting.state.version);
        sighting.relation = same ? Relation::Untouched : Relation::Otherwise;
    } else {
        sighting.relation = relationOf(*plan, order, sighting.state);
    }
    const bool countsAsOurs = order.unsure && sighting.relation == Relation::AsOrdered;
    if (!sighting.state.open && sighting.state.what.isEmpty() && countsAsOurs)
        sighting.caveat = goneHow(order);
    else if (!sighting.state.open && sighting.state.what.isEmpty())
        sighting.state.how = goneHow(order);
    return sighting;
}

Reason goneHow(const ActionOrder &order)
{
    return order.unsure ? Reason{u"gone_unsure"_s, {}} : Reason{u"gone_untold"_s, {}};
}

} // namespace szept::mailman3
