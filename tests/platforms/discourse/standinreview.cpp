// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/platforms/discourse/standindiscourse.h"

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

/// app/controllers/reviewables_controller.rb
namespace szept::test {

using namespace discourse;

namespace {

constexpr double defaultVisibility = 2.5; ///< what "medium" comes to on this forum; "low" hides nothing

QStringList statusWords() { return {u"pending"_s, u"approved"_s, u"rejected"_s, u"ignored"_s, u"deleted"_s}; }

bool fits(const Reviewable &reviewable, const Call &call)
{
    const QString status = call.query.value(u"status"_s, u"pending"_s);
    const QString priority = call.query.value(u"priority"_s, u"medium"_s);
    const bool asWanted = status == "all"_L1 || (status == "reviewed"_L1 && !reviewable.pending())
        || statusWords().indexOf(status) == reviewable.status;
    const bool matters = priority == "low"_L1 || reviewable.score >= defaultVisibility;
    const int topic = call.query.value(u"topic_id"_s).toInt();
    const QString type = call.query.value(u"type"_s);
    return asWanted && matters && (topic == 0 || topic == reviewable.topic)
        && (type.isEmpty() || type == reviewable.type);
}

void sort(QList<Reviewable> &all, const QString &order)
{
    if (order == "created_at_asc"_L1)
        std::ranges::sort(
            all, {}, [](const Reviewable &each) { return std::make_tuple(each.createdAt, -each.score, each.id); });
    else if (order == "created_at"_L1)
        std::ranges::sort(all, std::greater(),
            [](const Reviewable &each) { return std::make_tuple(each.createdAt, each.score, each.id); });
    else
        std::ranges::sort(all, std::greater(),
            [](const Reviewable &each) { return std::make_tuple(each.score, each.createdAt, each.id); });
}

/// review_path(filters.merge(offset:))
QString morePath(const Call &call, int offset)
{
    QStringList pairs;
    QMap<QString, QString> query = call.query;
    query[u"offset"_s] = QString::number(offset);
    query[u"status"_s] = call.query.value(u"status"_s, u"pending"_s);
    for (const auto &[name, value] : query.asKeyValueRange())
        pairs.append(name + u'=' + value);
    return u"/review?"_s + pairs.join(u'&');
}

} // namespace

void StandInDiscourse::serveReview()
{
    serve("GET", u"/review.json"_s, Needs::Anybody, &StandInDiscourse::reviewables);
    serve("GET", u"/review/{id}.json"_s, Needs::Anybody, &StandInDiscourse::reviewable);
    serve("PUT", u"/review/{id}/perform/{action}.json"_s, Needs::Anybody, &StandInDiscourse::perform);
}

Reply StandInDiscourse::reviewables(const Call &call, const User &by)
{
    if (!by.isStaff())
        return invalidAccess();
    const QString status = call.query.value(u"status"_s, u"pending"_s);
    if (!statusWords().contains(status) && status != "all"_L1 && status != "reviewed"_L1)
        return errors(400, u"You supplied invalid parameters to the request: status"_s, u"invalid_parameters"_s);
    QList<Reviewable> all;
    std::ranges::copy_if(
        m_forum.reviewables, std::back_inserter(all), [&call](const Reviewable &each) { return fits(each, call); });
    sort(all, call.query.value(u"sort_order"_s));

    const int offset = call.number(u"offset"_s);
    ReviewAnswer answer(m_forum, base().toString(), age);
    answer.statusAsWord = statusAsWord;
    QJsonArray page;
    for (const auto some = all.mid(offset, pageSize); const Reviewable &each : some)
        page.append(answer.add(each));
    const auto pending = std::ranges::count_if(m_forum.reviewables, &Reviewable::pending);
    QJsonObject meta{{u"status"_s, status}, {u"priority"_s, call.query.value(u"priority"_s)},
        {u"total_rows_reviewables"_s, int(all.size())},
        {u"types"_s,
            QJsonObject{{u"created_by"_s, u"user"_s}, {u"target_created_by"_s, u"user"_s},
                {u"reviewed_by"_s, u"user"_s}, {u"claimed_by"_s, u"user"_s}}},
        {u"reviewable_types"_s,
            QJsonArray{
                u"ReviewableFlaggedPost"_s, u"ReviewableQueuedPost"_s, u"ReviewableUser"_s, u"ReviewablePost"_s}},
        {u"reviewable_count"_s, int(pending)}};
    if (age == Age::Scoped)
        meta[u"unknown_reviewable_types_and_sources"_s] = unknownTypes;
    if (offset + pageSize < all.size())
        meta[u"load_more_reviewables"_s] = QString(m_folder + morePath(call, offset + pageSize));
    QJsonObject root{{u"reviewables"_s, page}, {u"meta"_s, meta}, {u"__rest_serializer"_s, u"1"_s}};
    answer.joinTo(root);
    return json(root);
}

Reply StandInDiscourse::reviewable(const Call &call, const User &by)
{
    if (!by.isStaff())
        return invalidAccess();
    const auto found = m_forum.reviewables.constFind(call.captured.first().toInt());
    if (found == m_forum.reviewables.cend())
        return notFound();
    ReviewAnswer answer(m_forum, base().toString(), age);
    answer.statusAsWord = statusAsWord;
    QJsonObject root{{u"reviewable"_s, answer.add(*found)}, {u"__rest_serializer"_s, u"1"_s}};
    answer.joinTo(root);
    return json(root);
}

std::optional<Reply> StandInDiscourse::claimed(const Reviewable &reviewable, const User &by) const
{
    if (claiming == "disabled"_L1 || reviewable.topic == 0)
        return std::nullopt;
    const QString who = claims.value(reviewable.topic);
    if (claiming == "required"_L1 && who.isEmpty())
        return errors(422, u"You must claim items before you can review them."_s);
    if (!who.isEmpty() && who != by.username)
        return errors(422, u"This item has been claimed by another user."_s);
    return std::nullopt;
}

Reply StandInDiscourse::perform(const Call &call, const User &by)
{
    if (call.parameter(u"version"_s).isEmpty())
        return errors(422, u"Missing version"_s);
    if (!by.isStaff())
        return invalidAccess();
    const int id = call.captured.first().toInt();
    const auto found = m_forum.reviewables.constFind(id);
    if (found == m_forum.reviewables.cend())
        return notFound();
    if (auto refused = claimed(*found, by))
        return *refused;
    const int before = found->status;
    const bool gone = found->type == "ReviewableUser"_L1 && !found->pending() && !m_forum.users.contains(found->user);
    switch (m_forum.perform(id, call.captured.last(), call.number(u"version"_s), by.username, call.form)) {
    case Answered::Done:
        break;
    case Answered::NotFound:
        return notFound();
    case Answered::NotOffered:
        return gone
            ? errors(404, u"Reviewable has already been handled and the user no longer exists"_s, u"not_found"_s)
            : invalidAccess();
    case Answered::Conflict:
        return errors(409, u"There was an update conflict preventing you from doing that."_s);
    case Answered::Invalid:
        return errors(422, u"Reject reason is too long (maximum is 2000 characters)"_s);
    }
    return performed(m_forum.reviewables[id], before);
}

/// reviewable_perform_result_serializer.rb
Reply StandInDiscourse::performed(const Reviewable &reviewable, int before) const
{
    const bool moved = reviewable.status != before && tellsOutcome;
    const auto pending = std::ranges::count_if(m_forum.reviewables, &Reviewable::pending);
    QJsonObject result{{u"success"_s, true},
        {u"transition_to"_s, moved ? QJsonValue(statusWords().value(reviewable.status)) : QJsonValue()},
        {u"transition_to_id"_s, moved ? QJsonValue(reviewable.status) : QJsonValue()},
        {u"version"_s, reviewable.version},
        {u"remove_reviewable_ids"_s, reviewable.pending() ? QJsonArray() : QJsonArray{reviewable.id}},
        {u"reviewable_count"_s, int(pending)}};
    if (reviewable.type == "ReviewableQueuedPost"_L1 && reviewable.status == 1) {
        result[u"created_post_id"_s] = reviewable.post;
        result[u"created_post_topic_id"_s] = reviewable.topic;
    }
    return json(QJsonObject{{u"reviewable_perform_result"_s, result}});
}

} // namespace szept::test
