// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/discourse/decider.h"

#include "connectors/discourse/requests.h"
#include "connectors/kit/unsent.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace szept::discourse {
namespace {

using kit::unsent;

RemoteState goneState()
{
    RemoteState state;
    state.status = u"gone"_s;
    state.open = false;
    state.how = {u"gone_untold"_s, {}};
    return state;
}

kit::Form sentFields(const ActionRow &row, const ActionOrder &order)
{
    kit::Form form;
    for (const auto all = row.sentFields(); const QString &field : all) {
        const QString key = field.section(u'=', 0, 0);
        const QString value = field.contains(u'=') ? field.section(u'=', 1) : order.fields.value(key).trimmed();
        if (!value.isEmpty())
            form.append({key, value});
    }
    return form;
}

/// The server's name of the action, as this reviewable offers it; empty when it does not.
QString nameOf(const ActionRow &row, const ActionOrder &order, const Review &review)
{
    if (row.way != Way::PerformNamed)
        return offeredName(row, review.actions).value_or(QString());
    const QString named = order.fields.value(u"action"_s);
    return std::ranges::contains(review.actions, named, &ServerAction::id) ? named : QString();
}

Standing standingAfter(PostEffect effect)
{
    return effect == PostEffect::Hidden ? Standing::Hidden : Standing::Deleted;
}

/// A look that may yet be had, so that what was done is open until then. Where it is not permitted the answer counts.
bool comesLater(const Error &error)
{
    return error.kind == ErrorKind::Cancelled || error.kind == ErrorKind::Unavailable
        || error.kind == ErrorKind::RateLimited;
}

} // namespace

// Looking

Task<Sighting> Decider::look(ActionOrder order, std::stop_token stop)
{
    const ActionRow *row = order.action.isEmpty() ? nullptr : actionRow(order.action);
    auto state = co_await stateFor(order, row, stop);
    if (!state)
        co_return std::unexpected(state.error());
    const bool asksWho = !order.action.isEmpty() && (!state->open || state->facts.contains(tillFact));
    if (asksWho) {
        const auto who = co_await m_api.me(stop);
        if (!who)
            co_return std::unexpected(who.error());
    }
    Sighting sighting = judged(order, *std::move(state), m_api.ourName());
    if (sighting.relation == Sighting::Relation::Changed) {
        auto item = co_await m_api.item(order.subject.remoteId, std::move(stop));
        if (!item)
            co_return std::unexpected(item.error());
        sighting.item = *std::move(item);
    }
    co_return sighting;
}

Task<RemoteState> Decider::stateFor(ActionOrder order, const ActionRow *row, std::stop_token stop)
{
    const auto review = co_await m_api.review(order.subject.remoteId, stop);
    if (!review && review.error().kind == ErrorKind::Gone)
        co_return goneState();
    if (!review)
        co_return std::unexpected(review.error());
    m_seen.keep(*review);
    if (row && row->post != PostEffect::None) {
        // An old server does not name a post that was deleted.
        const QString post = review->postId.isEmpty() ? order.seen.facts.value(postIdFact) : review->postId;
        co_return co_await withPost(review->state, post, std::move(stop));
    }
    if (row && row->punishes())
        co_return co_await withPenalty(review->state, row->way == Way::Silence, review->userId, std::move(stop));
    co_return Result<RemoteState>(review->state);
}

Task<RemoteState> Decider::withPost(RemoteState state, QString postId, std::stop_token stop)
{
    const auto standing = co_await m_api.post(postId, std::move(stop));
    if (!standing && standing.error().kind != ErrorKind::Gone)
        co_return std::unexpected(standing.error());
    state.facts[postFact] = toWord(standing.value_or(Standing::Deleted));
    state.facts[postIdFact] = postId;
    co_return state;
}

Task<RemoteState> Decider::withPenalty(RemoteState state, bool silence, QString userId, std::stop_token stop)
{
    const auto user = co_await m_api.user(userId, std::move(stop));
    if (!user
        && user.error().kind == ErrorKind::Gone) // there is nobody to silence, which perform() tells; what waits, waits
        co_return Result<RemoteState>(state);
    if (!user)
        co_return std::unexpected(user.error());
    const Penalty penalty = silence ? user->silence : user->suspension;
    state.facts[tillFact] = penalty.till ? toIso8601(*penalty.till) : QString();
    state.facts[punisherFact] = penalty.by;
    co_return state;
}

// Acting

Task<Performed> Decider::perform(ActionOrder order, std::stop_token stop)
{
    const auto row = plannedFor(order);
    if (!row)
        co_return std::unexpected(row.error());
    switch (row->way) {
    case Way::Perform:
    case Way::PerformNamed:
        co_return co_await decide(std::move(order), *row, std::move(stop));
    case Way::Silence:
    case Way::Suspend:
        co_return co_await punish(std::move(order), *row, std::move(stop));
    case Way::Warn:
        break;
    }
    co_return co_await warn(std::move(order), std::move(stop));
}

Task<Review> Decider::waiting(ActionOrder order, std::stop_token stop)
{
    auto review = co_await m_api.review(order.subject.remoteId, stop);
    if (!review)
        co_return unsent(review.error());
    m_seen.keep(*review);
    if (review->state.open || !order.seen.open)
        co_return review;
    // Our own decision of a moment ago may be followed by a penalty; somebody else's is not overruled.
    const auto who = co_await m_api.me(std::move(stop));
    if (!who)
        co_return unsent(who.error());
    if (m_api.isOurs(review->state.by))
        co_return review;
    co_return unsent(handledBy(review->state));
}

Task<Decider::Offered> Decider::offered(ActionOrder order, ActionRow row, std::stop_token stop)
{
    if (const auto known = m_seen.find(order.subject.remoteId, order.seen.version)) {
        if (const QString name = nameOf(row, order, *known); !name.isEmpty())
            co_return Offered{*known, name, false};
    }
    const auto review = co_await waiting(order, std::move(stop));
    if (!review)
        co_return std::unexpected(review.error());
    if (!review->state.open)
        co_return unsent(handledBy(review->state));
    if (!order.seen.version.isEmpty() && ownVersion(order.seen.version) != ownVersion(review->state.version))
        co_return unsent(ErrorKind::Conflict, u"it was decided and flagged again since"_s, {u"changed"_s, {}});
    const QString name = nameOf(row, order, *review);
    if (name.isEmpty())
        co_return unsent(ErrorKind::Forbidden, u"the forum does not offer this here (any more)"_s,
            {u"not_offered"_s, {order.action}});
    co_return Offered{*review, name, true};
}

Task<Performed> Decider::decide(ActionOrder order, ActionRow row, std::stop_token stop)
{
    const auto found = co_await offered(order, row, stop);
    if (!found)
        co_return std::unexpected(found.error());
    const auto action = std::ranges::find(found->review.actions, found->action, &ServerAction::id);
    if (!action->client.isEmpty()) // it would mark the flags and leave the rest to us
        co_return unsent(ErrorKind::Unsupported,
            found->action + u" only marks: take the action of its own for the penalty"_s,
            {u"client_action"_s, {found->action}});
    const auto body = co_await m_api.change(requests::perform(order.subject.remoteId, found->action,
                                                ownVersion(found->review.state.version), sentFields(row, order)),
        stop);
    m_seen.forget(order.subject.remoteId);
    if (!body)
        co_return std::unexpected(*co_await explained(order, row, *found, body.error(), std::move(stop)));
    const auto result = parsePerformed(*body);
    if (!result)
        co_return std::unexpected(kit::afterSending(result.error()));
    Performed performed{.state = found->review.state, .undo = {}};
    performed.state.version = versionAfter(found->review.state.version, result->version);
    performed.state.status = result->status;
    performed.state.open = result->status == "pending"_L1;
    performed.state.by = m_api.ourName();
    performed.state.what = found->action;
    if (found->action.endsWith("keep_deleted"_L1))
        performed.undo[deletedBefore] = u"yes"_s;
    performed.undo[u"post"_s] = found->review.postId;
    co_return co_await lookedAfter(std::move(performed), order.subject.remoteId, *found, row, std::move(stop));
}

/// What the answer to a decision does not tell: a look does.
Task<Performed> Decider::lookedAfter(Performed performed, QString id, Offered sent, ActionRow row, std::stop_token stop)
{
    if (performed.state.status.isEmpty() || isInParts(sent.review.actions)) {
        const auto after = co_await m_api.review(id, stop);
        if (!after && comesLater(after.error()))
            co_return kit::sentBefore(after.error());
        if (after) {
            performed.state.status = after->state.status;
            performed.state.open = after->state.open;
        }
    }
    if (row.post == PostEffect::None)
        co_return performed;
    Standing standing = standingAfter(row.post);
    // Nothing is hidden where no flag of a member is left to agree with (reviewable_flagged_post.rb, agree).
    if (row.post == PostEffect::Hidden) {
        const auto seen = co_await m_api.post(sent.review.postId, std::move(stop));
        if (!seen && comesLater(seen.error()))
            co_return kit::sentBefore(seen.error());
        if (seen)
            standing = *seen;
    }
    performed.state.facts[postFact] = toWord(standing);
    performed.state.facts[postIdFact] = sent.review.postId;
    co_return performed;
}

/// Why it was refused. Discourse answers 403 to what is not offered any more, which may be because somebody decided it,
/// or because the post changed and the action has another name now. Nothing was done in any case.
Task<Error> Decider::explained(ActionOrder order, ActionRow row, Offered sent, Error refused, std::stop_token stop)
{
    if (refused.kind != ErrorKind::Forbidden || sent.fresh)
        co_return refused;
    const auto review = co_await m_api.review(order.subject.remoteId, std::move(stop));
    if (!review)
        co_return refused;
    m_seen.keep(*review);
    if (!review->state.open)
        co_return handledBy(review->state);
    const QString name = nameOf(row, order, *review);
    if (!name.isEmpty() && name != sent.action)
        co_return Error{ErrorKind::Conflict, u"the post changed: the forum calls the action otherwise now"_s,
            std::nullopt, {u"changed"_s, {}}, false};
    co_return refused;
}

Task<Performed> Decider::punish(ActionOrder order, ActionRow row, std::stop_token stop)
{
    const bool silence = row.way == Way::Silence;
    const auto review = co_await waiting(order, stop);
    if (!review)
        co_return std::unexpected(review.error());
    const auto user = co_await m_api.user(review->userId, stop);
    if (!user && user.error().kind == ErrorKind::Gone)
        co_return unsent(ErrorKind::Gone, u"the person is not known (any more)"_s, {u"person_unknown"_s, {}});
    if (!user)
        co_return unsent(user.error());
    const Penalty before = silence ? user->silence : user->suspension;
    if (before.till)
        co_return unsent(ErrorKind::AlreadyHandled, u"there is a penalty already"_s,
            doneElsewhere(u"handled_by"_s, before.by, {}, penaltyUntil(silence, toIso8601(*before.till))));
    const requests::Punishment punishment{.user = review->userId,
        .review = review->id,
        .post = review->postId,
        .until = *untilOf(order),
        .reason = order.fields.value(u"reason"_s).trimmed(),
        .message = order.fields.value(u"message"_s).trimmed()};
    const kit::Request request = silence ? requests::silence(punishment) : requests::suspend(punishment);
    auto answer = co_await m_api.send(request, stop);
    if (!answer)
        co_return std::unexpected(answer.error());
    if (!answer->ok()) {
        Error refused = kit::afterSending(m_api.refusal(request, *answer));
        refused = *co_await m_api.explained(refused, std::move(stop));
        // Somebody was quicker by a breath: the forum names them.
        if (answer->status == 409 && refused.reason.code == "refused"_L1) {
            refused.kind = ErrorKind::AlreadyHandled;
            refused.reason = {u"handled_by"_s, {QString(), refused.reason.arguments.value(0)}};
        }
        co_return std::unexpected(refused);
    }
    const auto given = parsePunished(answer->body, silence);
    if (!given)
        co_return std::unexpected(kit::afterSending(given.error()));
    Performed performed{
        .state = review->state, .undo = {{u"user"_s, review->userId}, {u"till"_s, toIso8601(*given->till)}}};
    performed.state.facts[tillFact] = toIso8601(*given->till);
    performed.state.facts[punisherFact] = given->by;
    performed.state.what = order.action;
    co_return performed;
}

Task<Performed> Decider::warn(ActionOrder order, std::stop_token stop)
{
    const auto review = co_await waiting(order, stop);
    if (!review)
        co_return std::unexpected(review.error());
    if (review->userName.isEmpty())
        co_return unsent(ErrorKind::Gone, u"the person is not known (any more)"_s, {u"person_unknown"_s, {}});
    const auto sent = co_await m_api.change(requests::warn(review->userName, order.fields.value(u"title"_s).trimmed(),
                                                order.fields.value(u"message"_s).trimmed()),
        std::move(stop));
    if (!sent)
        co_return std::unexpected(sent.error());
    if (const auto made = parseMade(*sent); !made)
        co_return std::unexpected(kit::afterSending(made.error()));
    Performed performed{.state = review->state, .undo = {}};
    performed.state.what = order.action;
    co_return performed;
}

} // namespace szept::discourse
