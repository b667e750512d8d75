// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/mailman3/decider.h"

#include "connectors/kit/unsent.h"
#include "connectors/mailman3/item.h"
#include "connectors/mailman3/requests.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace szept::mailman3 {
namespace {

using kit::unsent;

QString yesOrNo(bool yes) { return yes ? u"yes"_s : u"no"_s; }

/// Whom an order is about, when the subject itself may be gone.
QString addressOf(const ActionOrder &order, const RemoteState &now)
{
    return now.facts.value(addressFact, order.seen.facts.value(addressFact));
}

Error handled(const ActionOrder &order)
{
    return {.kind = ErrorKind::AlreadyHandled,
        .detail = order.subject.kind + u" no longer waits"_s,
        .retryAfter = {},
        .reason = doneElsewhere(u"already_handled"_s, {}, {}, goneHow(order))};
}

/// What was to be done about the sender is done, and somebody else decided the message in between.
Performed overtaken(const Plan &plan, RemoteState now)
{
    now.status = goneState().status;
    now.open = false;
    const Reason caveat = plan.sender == SenderStep::Moderate ? Reason{u"trusted_not_accepted"_s, {}}
                                                              : Reason{u"banned_not_discarded"_s, {}};
    return {.state = std::move(now), .undo = {}, .caveat = caveat};
}

/// Mailman's words for what a decision leads to.
QString statusAfter(const QString &decision)
{
    static const QMap<QString, QString> words{{u"accept"_s, u"accepted"_s}, {u"discard"_s, u"discarded"_s},
        {u"reject"_s, u"rejected"_s}, {u"defer"_s, u"deferred"_s}};
    return words.value(decision);
}

} // namespace

Task<Sighting> Decider::look(ActionOrder order, std::stop_token stop)
{
    Plan plan;
    if (!order.action.isEmpty()) {
        auto planned = planOf(order);
        if (!planned)
            co_return std::unexpected(planned.error());
        plan = *std::move(planned);
    }
    auto state = co_await stateFor(order, plan, std::move(stop));
    if (!state)
        co_return std::unexpected(state.error());
    co_return judged(order, *std::move(state));
}

Task<Performed> Decider::perform(ActionOrder order, std::stop_token stop)
{
    const auto plan = planOf(order);
    if (!plan)
        co_return std::unexpected(plan.error());
    auto now = co_await stateFor(order, *plan, stop);
    if (!now)
        co_return unsent(now.error());
    if (order.seen.open && !now->open)
        co_return unsent(handled(order));
    if (now->open && !order.seen.version.isEmpty() && order.seen.version != now->version)
        co_return unsent({.kind = ErrorKind::Conflict,
            .detail = u"the message is not the one that was decided"_s,
            .retryAfter = {},
            .reason = {u"changed"_s, {}}});
    if (plan->sender == SenderStep::None)
        co_return co_await decide(std::move(order), *plan, *std::move(now), std::move(stop));

    auto stepped = co_await stepAboutSender(order, *plan, *now, stop);
    if (!stepped)
        co_return std::unexpected(stepped.error());
    now->facts.insert(stepped->facts);
    now->what = order.action;
    if (plan->decision.isEmpty())
        co_return Performed{.state = *std::move(now), .undo = stepped->undo};
    auto decided = co_await decide(order, *plan, *now, std::move(stop));
    const bool ours
        = stepped->sent || order.unsure; // what was done about the sender stands, and is to be on our record
    if (!decided && ours && decided.error().kind == ErrorKind::AlreadyHandled)
        decided = overtaken(*plan, *std::move(now));
    if (!decided && ours)
        co_return kit::sentBefore(decided.error());
    if (!decided) {
        decided.error().nothingSent = false; // somebody was asked to do what stood already
        co_return std::unexpected(decided.error());
    }
    decided->undo = stepped->undo;
    co_return decided;
}

Task<RemoteState> Decider::stateFor(ActionOrder order, Plan plan, std::stop_token stop)
{
    auto state = co_await subject(order.subject, stop);
    if (!state)
        co_return state;
    const QString list = listOf(order.subject);
    const QString address = addressOf(order, *state);
    const bool showsOutcome = order.subject.kind != heldKind && !state->open;
    const bool asksRecord = plan.sender == SenderStep::Moderate || plan.sender == SenderStep::Remove || showsOutcome;
    if (address.isEmpty())
        co_return state;
    state->facts[addressFact] = address;
    if (asksRecord) {
        const auto known = co_await sender(address, list, stop);
        if (!known)
            co_return std::unexpected(known.error());
        state->facts.insert(known->facts);
    }
    if (plan.sender == SenderStep::Ban || plan.sender == SenderStep::BanEverywhere) {
        const bool everywhere = plan.sender == SenderStep::BanEverywhere;
        const auto is = co_await banned(everywhere ? QString() : list, address, stop);
        if (!is)
            co_return std::unexpected(is.error());
        state->facts[everywhere ? bannedEverywhereFact : bannedFact] = *is;
    }
    co_return state;
}

Task<RemoteState> Decider::subject(ItemRef ref, std::stop_token stop)
{
    if (const auto id = heldId(ref))
        co_return co_await heldSubject(*id, std::move(stop));
    if (const auto id = requestId(ref))
        co_return co_await requestSubject(*id, ref.kind, std::move(stop));
    co_return fail(ErrorKind::Invalid, u"no subject of Mailman's: "_s + ref.kind);
}

Task<RemoteState> Decider::heldSubject(HeldId id, std::stop_token stop)
{
    const kit::Request request = requests::held(id.list, id.number);
    const auto answer = co_await m_api.send(request, stop);
    const bool large = !answer && answer.error().reason.code == "answer_too_large"_L1;
    if (!answer && !large)
        co_return std::unexpected(answer.error());
    if (!large && answer->status == 404 && isMailmanError(answer->body))
        co_return goneState();
    if (id.unreadable() && (large || answer->status == 400 || answer->status == 500))
        co_return unreadableState();
    if (!answer)
        co_return std::unexpected(answer.error());
    // This number belongs to a message that cannot be shown; ours could be: it is another one.
    if (answer->status == 400 && isMailmanError(answer->body))
        co_return goneState();
    if (!answer->ok())
        co_return std::unexpected(m_api.refusal(request, *answer));
    const auto held = readHeld(answer->body, id.list);
    if (!held)
        co_return std::unexpected(kit::unreadable(request, *answer, held.error()));
    co_return held->heldAt == id.heldAt ? toState(*held) : goneState();
}

Task<RemoteState> Decider::requestSubject(RequestId id, QString kind, std::stop_token stop)
{
    const kit::Request request = requests::request(id);
    const auto answer = co_await m_api.send(request, stop);
    if (!answer)
        co_return std::unexpected(answer.error());
    if (answer->status == 404 && isMailmanError(answer->body))
        co_return goneState();
    if (!answer->ok())
        co_return std::unexpected(m_api.refusal(request, *answer));
    const auto found = readRequest(answer->body);
    if (!found)
        co_return std::unexpected(kit::unreadable(request, *answer, found.error()));
    const bool waits = found->kind == kind && found->list == id.list && found->tokenOwner == "moderator"_L1;
    co_return waits ? toState(*found) : goneState();
}

Task<Decider::Sender> Decider::sender(QString address, QString list, std::stop_token stop)
{
    const auto found
        = co_await m_api.get<QList<Membership>>(requests::memberships(address, list), readMemberships, stop);
    if (!found)
        co_return std::unexpected(found.error());
    Sender sender;
    sender.facts[memberFact] = yesOrNo(false);
    // A member's own record goes before that of a nonmember; the search takes an asterisk for a pattern.
    for (const auto roles = QStringList{u"member"_s, u"nonmember"_s}; const QString &role : roles) {
        const auto record = std::ranges::find_if(*found, [&](const Membership &membership) {
            return membership.role == role && membership.list == list
                && membership.address.compare(address, Qt::CaseInsensitive) == 0;
        });
        if (record == found->end())
            continue;
        sender.memberId = record->id;
        sender.facts[moderationFact] = record->moderation;
        sender.facts[memberFact] = yesOrNo(role == "member"_L1);
        break;
    }
    co_return sender;
}

Task<QString> Decider::banned(QString list, QString address, std::stop_token stop)
{
    const kit::Request request = requests::isBanned(list, address);
    const auto answer = co_await m_api.send(request, stop);
    if (!answer)
        co_return std::unexpected(answer.error());
    if (answer->status == 404 && isMailmanError(answer->body))
        co_return yesOrNo(false);
    if (!answer->ok())
        co_return std::unexpected(m_api.refusal(request, *answer));
    co_return yesOrNo(true);
}

Task<void> Decider::changed(kit::Request request, std::stop_token stop)
{
    const auto answer = co_await m_api.send(request, std::move(stop));
    if (!answer)
        co_return std::unexpected(answer.error());
    if (const auto fault = m_api.undone(request, *answer))
        co_return std::unexpected(*fault);
    co_return {};
}

Task<Performed> Decider::decide(ActionOrder order, Plan plan, RemoteState now, std::stop_token stop)
{
    if (const auto misses = missesText(plan, now))
        co_return std::unexpected(*misses);
    kit::Request request;
    if (const auto held = heldId(order.subject))
        request = requests::decideHeld(*held, plan.decision, plan.comment);
    else if (const auto asked = requestId(order.subject))
        request = requests::decideRequest(*asked, plan.decision, plan.comment);
    const auto answer = co_await m_api.send(request, std::move(stop));
    if (!answer)
        co_return std::unexpected(answer.error());
    if (answer->status == 404 && isMailmanError(answer->body))
        co_return std::unexpected(handled(order));
    if (const auto fault = m_api.undone(request, *answer))
        co_return std::unexpected(*fault);
    Performed performed{.state = std::move(now), .undo = {}};
    performed.state.status = statusAfter(plan.decision);
    performed.state.open = plan.decision == "defer"_L1;
    performed.state.what = performed.state.status;
    co_return performed;
}

} // namespace szept::mailman3
