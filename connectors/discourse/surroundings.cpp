// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/discourse/surroundings.h"

#include "connectors/api/nobodys.h"
#include "connectors/discourse/requests.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace szept::discourse {
namespace {

/// There, but not for us; or not there any more.
bool isOutOfSight(const Error &error) { return error.kind == ErrorKind::Gone || error.kind == ErrorKind::Forbidden; }

/// The subject is among the posts in any case: at their end where the topic did not show it.
void place(ContextPost subject, Context &context)
{
    const bool shown = std::ranges::any_of(context.posts, &ContextPost::subject);
    if (!shown)
        context.posts.append(std::move(subject));
}

} // namespace

Task<Context> Surroundings::around(ItemRef subject, std::stop_token stop)
{
    if (!requests::isId(subject.remoteId))
        co_return fail(ErrorKind::Invalid, u"a reviewable's id is a number"_s);
    const auto surrounds = co_await m_api.surrounds(false, stop);
    if (!surrounds)
        co_return std::unexpected(surrounds.error());
    const kit::Request request = requests::review(subject.remoteId);
    const auto bytes = co_await m_api.get<QByteArray>(
        request, [](const QByteArray &body) { return Result<QByteArray>(body); }, stop);
    if (!bytes)
        co_return std::unexpected(bytes.error());
    const auto review = parseReview(*bytes);
    const auto post = parseSubject(*bytes, *surrounds);
    if (!review || !post) {
        Error fault = review ? post.error() : review.error();
        fault.detail = request.routeKey() + u": "_s + fault.detail;
        co_return std::unexpected(fault);
    }
    auto context = co_await topic(*review, stop);
    if (!context)
        co_return std::unexpected(context.error());
    auto facts = co_await person(*review, std::move(stop));
    if (!facts)
        co_return std::unexpected(facts.error());
    context->person = *std::move(facts);
    if (review->type == userKind && post->author) // who wants in is the subject
        context->title = post->author->name;
    place(*post, *context);
    co_return context;
}

Task<Context> Surroundings::topic(Review review, std::stop_token stop)
{
    if (!requests::isId(review.topicId))
        co_return Context();
    auto context = co_await m_api.get<Context>(
        requests::topic(review.topicId, review.postNumber),
        [this, post = review.postId](const QByteArray &body) { return parseTopic(body, m_api.base(), post); },
        std::move(stop));
    // A topic that is gone is answered with a page (topics_controller.rb), as by a stranger before the forum.
    if (!context && (isOutOfSight(context.error()) || isNobodys(context.error())))
        co_return Context();
    co_return context;
}

Task<QMap<QString, QString>> Surroundings::person(Review review, std::stop_token stop)
{
    QMap<QString, QString> facts;
    if (!review.userName.isEmpty())
        facts[u"username"_s] = review.userName;
    const auto who = co_await m_api.me(stop);
    if (!who)
        co_return std::unexpected(who.error());
    if (!who->staff() || !requests::isId(review.userId)) // a category's moderator sees no more
        co_return facts;
    const auto user = co_await m_api.user(review.userId, stop);
    if (!user && !isOutOfSight(user.error()))
        co_return std::unexpected(user.error());
    if (user) {
        facts.insert(user->facts);
        facts[u"username"_s] = user->name;
    }
    const QString name = facts.value(u"username"_s);
    if (name.isEmpty())
        co_return facts;
    const auto log = co_await m_api.get<QStringList>(requests::staffLog(name), parseStaffLog, std::move(stop));
    if (!log && !isOutOfSight(log.error()))
        co_return std::unexpected(log.error());
    if (log && !log->isEmpty())
        facts[u"earlier_actions"_s] = log->join(u'\n');
    co_return facts;
}

} // namespace szept::discourse
