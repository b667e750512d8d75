// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/kit/unsent.h"
#include "connectors/mailman3/decider.h"
#include "connectors/mailman3/ids.h"
#include "connectors/mailman3/requests.h"

using namespace Qt::StringLiterals;

/// What is done about a sender, and how it is taken back. Each step sets a value and may be repeated.
namespace szept::mailman3 {
namespace {

using kit::unsent;

// The keys of Performed::undo.
constexpr QLatin1StringView moderationBefore("moderation_before");
constexpr QLatin1StringView banAdded("ban_added"); ///< "yes": it was not there before

QString banFactOf(SenderStep step) { return step == SenderStep::BanEverywhere ? bannedEverywhereFact : bannedFact; }

/// Mailman's REST cannot name an address with a slash in a path: what is banned so could not be taken back, nor looked
/// at.
bool canBeNamed(const QString &address) { return !address.contains(u'/'); }

} // namespace

Task<Decider::Stepped> Decider::stepAboutSender(ActionOrder order, Plan plan, RemoteState now, std::stop_token stop)
{
    if (const auto misses = missesText(plan, now)) // what is done about the sender is not to stand alone
        co_return std::unexpected(*misses);
    const QString list = listOf(order.subject);
    const QString address = now.facts.value(addressFact);
    if (address.isEmpty())
        co_return unsent(ErrorKind::Gone, u"the message was handled meanwhile, and with it went who its sender is"_s,
            {u"sender_unknown"_s, {}});
    switch (plan.sender) {
    case SenderStep::None:
        break;
    case SenderStep::Moderate:
        co_return co_await moderate(std::move(order), std::move(plan), address, list, std::move(stop));
    case SenderStep::Ban:
    case SenderStep::BanEverywhere:
        co_return co_await ban(std::move(plan), address, list, std::move(stop));
    case SenderStep::Remove:
        co_return co_await removeMember(address, list, std::move(stop));
    }
    co_return {};
}

Task<Decider::Stepped> Decider::moderate(
    ActionOrder order, Plan plan, QString address, QString list, std::stop_token stop)
{
    const auto known = co_await sender(address, list, stop);
    if (!known)
        co_return unsent(known.error());
    if (known->memberId.isEmpty())
        co_return unsent(ErrorKind::Unsupported,
            u"Mailman has no record of this sender on this list that could say how to treat them"_s,
            {u"no_member_record"_s, {}});
    const QString current = known->facts.value(moderationFact);
    Stepped stepped{.facts = {{moderationFact, plan.moderation}}, .undo = {}};
    // After an attempt without an answer it may be our own value: the look before that attempt knows better.
    if (!order.unsure)
        stepped.undo.insert(moderationBefore, current);
    else if (order.seen.facts.contains(moderationFact))
        stepped.undo.insert(moderationBefore, order.seen.facts.value(moderationFact));
    if (current != plan.moderation) {
        const auto done = co_await changed(requests::setModeration(known->memberId, plan.moderation), std::move(stop));
        if (!done)
            co_return std::unexpected(done.error());
        stepped.sent = true;
    }
    co_return stepped;
}

Task<Decider::Stepped> Decider::ban(Plan plan, QString address, QString list, std::stop_token stop)
{
    if (!canBeNamed(address))
        co_return unsent(ErrorKind::Unsupported,
            u"Mailman's REST cannot take back the ban of an address with a slash"_s, {u"address_with_slash"_s, {}});
    const kit::Request request = requests::ban(plan.sender == SenderStep::Ban ? list : QString(), address);
    const auto answer = co_await m_api.send(request, std::move(stop));
    if (!answer)
        co_return std::unexpected(answer.error());
    Stepped stepped{.facts = {{banFactOf(plan.sender), u"yes"_s}}, .undo = {{banAdded, u"yes"_s}}};
    // By a ban of this address, by a pattern, or by one of the whole server: somebody else's, which an undo leaves
    // alone.
    if (answer->status == 400 && errorText(answer->body).contains("already banned"_L1))
        stepped.undo[banAdded] = u"no"_s;
    else if (const auto fault = m_api.undone(request, *answer, 201))
        co_return std::unexpected(*fault);
    else
        stepped.sent = true;
    co_return stepped;
}

Task<Decider::Stepped> Decider::removeMember(QString address, QString list, std::stop_token stop)
{
    const auto known = co_await sender(address, list, stop);
    if (!known)
        co_return unsent(known.error());
    const Stepped stepped{.facts = {{memberFact, u"no"_s}}, .undo = {}};
    if (known->facts.value(memberFact) != "yes"_L1)
        co_return stepped;
    const auto done = co_await changed(requests::removeMember(known->memberId), std::move(stop));
    if (!done)
        co_return std::unexpected(done.error());
    co_return stepped;
}

Task<Performed> Decider::undo(ActionOrder order, Performed performed, std::stop_token stop)
{
    const auto plan = planOf(order);
    if (!plan)
        co_return std::unexpected(plan.error());
    const bool nothingDone = plan->sender == SenderStep::None && plan->decision == "defer"_L1;
    const bool canBe = plan->decision.isEmpty() && plan->sender != SenderStep::Remove;
    if (!canBe && !nothingDone)
        co_return fail(ErrorKind::Unsupported, order.action + u" cannot be taken back at Mailman"_s,
            {u"cannot_be_undone"_s, {order.action}});
    auto now = co_await stateFor(order, *plan, stop);
    if (!now)
        co_return unsent(now.error());
    if (nothingDone)
        co_return now.transform([](const RemoteState &state) { return Performed{.state = state, .undo = {}}; });

    const QString address = now->facts.value(addressFact, performed.state.facts.value(addressFact));
    if (address.isEmpty())
        co_return unsent(ErrorKind::Gone, u"who the sender was is not known any more"_s, {u"sender_unknown"_s, {}});
    // After an attempt without an answer nothing was kept: what the look before it saw tells what was there.
    const bool isModeration = plan->sender == SenderStep::Moderate;
    const QString fact = isModeration ? QString(moderationFact) : banFactOf(plan->sender);
    if (!performed.undo.contains(isModeration ? moderationBefore : banAdded) && !order.seen.facts.contains(fact))
        co_return unsent(ErrorKind::Unsupported, u"nobody saw how it stood before, so it cannot be put back"_s,
            {u"cannot_be_undone"_s, {order.action}});
    const bool ours = performed.undo.contains(banAdded) ? performed.undo.value(banAdded) == "yes"_L1
                                                        : order.seen.facts.value(fact) == "no"_L1;
    Result<bool> sent = false;
    if (isModeration)
        sent = co_await restoreModeration(order, *plan, performed.undo, *now, stop);
    else if (ours)
        sent = co_await liftBan(plan->sender == SenderStep::Ban ? listOf(order.subject) : QString(), address, stop);
    if (!sent)
        co_return std::unexpected(sent.error());
    auto after = co_await stateFor(order, *plan, std::move(stop));
    if (!after && after.error().kind == ErrorKind::Cancelled) {
        after.error().nothingSent = after.error().nothingSent && !*sent;
        co_return std::unexpected(after.error());
    }
    if (after && !isModeration && ours && !*sent && after->facts.value(fact) == "yes"_L1)
        co_return std::unexpected(Error{ErrorKind::Conflict, u"it is said not to be banned, and is banned"_s,
            std::nullopt, {u"changed"_s, {}}, false});
    // It is taken back, even if how it stands now cannot be seen.
    co_return Performed{
        .state = after ? *std::move(after) : *std::move(now), .undo = {}, .already = !*sent && !order.unsure};
}

Task<bool> Decider::liftBan(QString list, QString address, std::stop_token stop)
{
    const kit::Request request = requests::unban(list, address);
    const auto answer = co_await m_api.send(request, std::move(stop));
    if (!answer)
        co_return std::unexpected(answer.error());
    if (answer->status == 404 && isMailmanError(answer->body))
        co_return false;
    auto fault = m_api.undone(request, *answer);
    if (fault && answer->status == 404) // a page of whatever stands before Mailman, which knows of no bans
        fault->kind = ErrorKind::Unavailable;
    if (fault)
        co_return std::unexpected(*fault);
    co_return true;
}

Task<bool> Decider::restoreModeration(
    ActionOrder order, Plan plan, QMap<QString, QString> kept, RemoteState now, std::stop_token stop)
{
    const QString before = kept.value(moderationBefore, order.seen.facts.value(moderationFact));
    const QString current = now.facts.value(moderationFact);
    if (current == before)
        co_return false;
    if (current != plan.moderation)
        co_return std::unexpected(Error{ErrorKind::Conflict,
            u"somebody else has changed how this sender is treated since"_s, std::nullopt, {u"changed"_s, {}}, true});
    const auto record = co_await sender(now.facts.value(addressFact), listOf(order.subject), stop);
    if (!record)
        co_return std::unexpected(record.error());
    const auto done = co_await changed(requests::setModeration(record->memberId, before), std::move(stop));
    co_return done.transform([] { return true; });
}

} // namespace szept::mailman3
