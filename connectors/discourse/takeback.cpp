// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/discourse/decider.h"
#include "connectors/discourse/requests.h"
#include "connectors/kit/unsent.h"

using namespace Qt::StringLiterals;

/// Taking back. Discourse has no way back for a decision about flags: the post comes back, the flags stay decided. Each
/// looks first, so that a second attempt, or somebody else's doing, costs nothing.
namespace szept::discourse {
namespace {

using kit::unsent;

/// After an attempt in doubt nothing was kept: then what looks found tells.
QString known(const ActionOrder &order, const Performed &performed, const QString &key, QLatin1StringView fact)
{
    for (const QString &value :
        {performed.undo.value(key), performed.state.facts.value(fact), order.seen.facts.value(fact)}) {
        if (!value.isEmpty())
            return value;
    }
    return {};
}

/// What was decided stays decided there, and none of its queue's actions is offered any more.
QStringList besidesTheQueue()
{
    QStringList ids;
    for (const ActionRow &row : actionRows()) {
        if (row.way != Way::Perform && row.way != Way::PerformNamed)
            ids.append(row.id);
    }
    return ids;
}

std::unexpected<Error> changedSince(
    const QString &detail, const QString &by = {}, const QString &what = {}, const Reason &how = {})
{
    const Reason changed{u"changed"_s, {}};
    return unsent(ErrorKind::Conflict, detail, by.isEmpty() ? changed : doneElsewhere(u"handled_by"_s, by, what, how));
}

/// It was sent, and the look behind it does not show it. What is answered to the request itself tells nothing: it may be a page
/// that stands before the forum.
template <typename T>
std::unexpected<Error> inDoubt(const Result<T> &after, const QString &detail)
{
    if (after)
        return std::unexpected(kit::afterSending(fail(ErrorKind::Malformed, detail).error()));
    return kit::sentBefore(after.error());
}

} // namespace

Task<Performed> Decider::undo(ActionOrder order, Performed performed, std::stop_token stop)
{
    const ActionRow *row = actionRow(order.action);
    if (!row || row->back == TakeBack::None || !requests::isId(order.subject.remoteId))
        co_return unsent(
            ErrorKind::Unsupported, order.action + u" cannot be taken back"_s, {u"cannot_be_undone"_s, {order.action}});
    switch (row->back) {
    case TakeBack::None:
        break;
    case TakeBack::Unhide:
    case TakeBack::Recover:
        co_return co_await restorePost(
            std::move(order), std::move(performed), row->back == TakeBack::Unhide, std::move(stop));
    case TakeBack::ApprovePost:
        co_return co_await approve(std::move(order), std::move(performed), std::move(stop));
    case TakeBack::Unsilence:
    case TakeBack::Unsuspend:
        co_return co_await lift(
            std::move(order), std::move(performed), row->back == TakeBack::Unsilence, std::move(stop));
    }
    co_return performed;
}

Task<Performed> Decider::restorePost(ActionOrder order, Performed performed, bool unhide, std::stop_token stop)
{
    QString post = known(order, performed, u"post"_s, postIdFact);
    if (post.isEmpty()) {
        const auto review = co_await m_api.review(order.subject.remoteId, stop);
        if (!review)
            co_return unsent(review.error());
        post = review->postId;
    }
    const auto standing = co_await m_api.post(post, stop);
    if (!standing)
        co_return unsent(standing.error());
    if (performed.undo.contains(deletedBefore))
        co_return unsent(
            ErrorKind::Unsupported, u"the post had been deleted before"_s, {u"cannot_be_undone"_s, {order.action}});
    if (unhide && *standing == Standing::Deleted)
        co_return changedSince(u"somebody deleted the post since"_s);
    const bool toDo = unhide ? *standing == Standing::Hidden : *standing == Standing::Deleted;
    if (toDo) {
        const auto done = co_await m_api.change(unhide ? requests::unhide(post) : requests::recover(post), stop);
        if (!done)
            co_return std::unexpected(done.error());
        const auto after = co_await m_api.post(post, std::move(stop));
        const bool isBack = after && (unhide ? *after == Standing::Shown : *after != Standing::Deleted);
        if (!isBack)
            co_return inDoubt(after, u"the post has not come back"_s);
    }
    Performed back{.state = performed.state, .undo = {}, .already = !toDo && !order.unsure, .left = besidesTheQueue()};
    back.state.facts[postFact] = toWord(Standing::Shown);
    back.state.facts[postIdFact] = post;
    back.state.by = back.already ? QString() : m_api.ourName();
    back.state.what = unhide ? u"unhide"_s : u"recover"_s;
    co_return back;
}

Task<Performed> Decider::lift(ActionOrder order, Performed performed, bool silence, std::stop_token stop)
{
    QString id = performed.undo.value(u"user"_s);
    if (id.isEmpty()) {
        const auto review = co_await m_api.review(order.subject.remoteId, stop);
        if (!review)
            co_return unsent(review.error());
        id = review->userId;
    }
    const auto user = co_await m_api.user(id, stop);
    if (!user)
        co_return unsent(user.error());
    const Penalty penalty = silence ? user->silence : user->suspension;
    if (penalty.till) {
        const auto until = untilOf(order);
        const QString ours = performed.undo.value(u"till"_s, until ? toIso8601(*until) : QString());
        if (!isSameMoment(toIso8601(*penalty.till), ours))
            co_return changedSince(u"somebody else gave another penalty since"_s, penalty.by, {},
                penaltyUntil(silence, toIso8601(*penalty.till)));
        const auto done = co_await m_api.change(silence ? requests::unsilence(id) : requests::unsuspend(id), stop);
        if (!done)
            co_return std::unexpected(done.error());
        const auto after = co_await m_api.user(id, std::move(stop));
        if (!after || (silence ? after->silence : after->suspension).till)
            co_return inDoubt(after, u"the penalty is still there"_s);
    }
    // A penalty leaves the flags alone: they are as they were seen last, which may be after another decision of ours.
    Performed back{.state = order.seen.version.isEmpty() ? performed.state : order.seen,
        .undo = {},
        .already = !penalty.till && !order.unsure};
    back.state.facts[tillFact] = QString();
    back.state.facts[punisherFact] = QString();
    back.state.what = silence ? u"unsilence"_s : u"unsuspend"_s;
    co_return back;
}

/// What was rejected can still be let through: that is the only way back that there is.
Task<Performed> Decider::approve(ActionOrder order, Performed performed, std::stop_token stop)
{
    const auto review = co_await m_api.review(order.subject.remoteId, stop);
    if (!review)
        co_return unsent(review.error());
    Performed back{.state = review->state, .undo = {}, .left = besidesTheQueue()};
    back.already = review->state.status == "approved"_L1 && !order.unsure;
    if (review->state.status == "approved"_L1)
        co_return back;
    if (ownVersion(review->state.version) != ownVersion(performed.state.version))
        co_return changedSince(u"it was decided again since"_s, review->state.by, review->state.what);
    const auto name = offeredName(*actionRow(u"approve_post"_s), review->actions);
    if (!name)
        co_return unsent(ErrorKind::Forbidden, u"the forum does not offer to approve it any more"_s,
            {u"not_offered"_s, {u"approve_post"_s}});
    const auto body = co_await m_api.change(
        requests::perform(order.subject.remoteId, *name, ownVersion(review->state.version), {}), std::move(stop));
    if (!body)
        co_return std::unexpected(body.error());
    const auto result = parsePerformed(*body);
    if (!result)
        co_return std::unexpected(kit::afterSending(result.error()));
    back.state.version = versionAfter(review->state.version, result->version);
    back.state.status = result->status;
    back.state.by = m_api.ourName();
    back.state.what = *name;
    co_return back;
}

} // namespace szept::discourse
