// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/platforms/discourse/shapes.h"

#include <algorithm>

using namespace Qt::StringLiterals;

/// reviewable_serializer.rb, reviewable_flagged_post_serializer.rb, reviewable_queued_post_serializer.rb,
/// reviewable_user_serializer.rb, reviewable_score_serializer.rb, reviewable_conversation_serializer.rb,
/// reviewable_bundled_action_serializer.rb, reviewable_action_serializer.rb, reviewable_history_serializer.rb.
namespace szept::test::discourse {
namespace {

QString statusWord(int status)
{
    static const QStringList words{u"pending"_s, u"approved"_s, u"rejected"_s, u"ignored"_s, u"deleted"_s};
    return words.value(status);
}

/// ReviewableScore.statuses
QString scoreStatusWord(int status)
{
    static const QStringList words{u"pending"_s, u"agreed"_s, u"disagreed"_s, u"ignored"_s};
    return words.value(status);
}

/// ReviewableHistory.types
QString historyWord(int type)
{
    static const QStringList words{u"created"_s, u"transitioned"_s, u"edited"_s, u"claimed"_s, u"unclaimed"_s};
    return words.value(type);
}

QString sentenceOf(const QString &action)
{
    QString label = action;
    label.replace(u'_', u' ');
    label[0] = label[0].toUpper();
    return label;
}

} // namespace

QJsonObject ReviewAnswer::add(const Reviewable &reviewable)
{
    QJsonObject json{{u"id"_s, reviewable.id}, {u"type"_s, reviewable.type}, {u"topic_tags"_s, QJsonArray()},
        {u"created_at"_s, timeJson(reviewable.createdAt)}, {u"can_edit"_s, false}, {u"score"_s, reviewable.score},
        {u"version"_s, reviewable.version}, {u"created_by_id"_s, reviewable.createdBy},
        {u"editable_fields"_s, QJsonArray()},
        {u"status"_s, statusAsWord ? QJsonValue(statusWord(reviewable.status)) : QJsonValue(reviewable.status)}};
    addUser(reviewable.createdBy);
    if (reviewable.topic > 0 && m_forum.topics.contains(reviewable.topic)) {
        json[u"topic_id"_s] = reviewable.topic;
        json[u"topic_url"_s]
            = u"%1/t/%2/%3"_s.arg(m_base, slugOf(m_forum.topics[reviewable.topic].title)).arg(reviewable.topic);
        json[u"target_url"_s] = json.value("topic_url"_L1);
        addTopic(reviewable.topic);
    } else {
        json[u"removed_topic_id"_s] = reviewable.topic > 0 ? QJsonValue(reviewable.topic) : QJsonValue();
    }
    if (reviewable.category > 0)
        json[u"category_id"_s] = reviewable.category;
    const User *author = m_forum.findUser(reviewable.targetCreatedBy);
    json[u"target_created_by_trust_level"_s] = author ? QJsonValue(author->trustLevel) : QJsonValue();
    json[u"target_created_by_id"_s] = author ? QJsonValue(author->id) : QJsonValue();
    if (author)
        addUser(author->id, true);
    addTarget(reviewable, json);
    json[u"reviewable_score_ids"_s] = addScores(reviewable);
    json[u"bundled_action_ids"_s] = addBundles(reviewable);
    if (m_age == Age::Scoped)
        json[u"reviewable_history_ids"_s] = addHistories(reviewable);
    return json;
}

void ReviewAnswer::addTarget(const Reviewable &reviewable, QJsonObject &json)
{
    if (m_age == Age::Scoped) {
        json[u"type_source"_s] = reviewable.type.startsWith("ReviewableChat"_L1) ? u"chat"_s : u"core"_s;
        json[u"target_type"_s] = reviewable.post > 0 ? u"Post"_s : reviewable.user > 0 ? u"User"_s : QJsonValue();
        json[u"target_id"_s] = reviewable.post > 0 ? reviewable.post
            : reviewable.user > 0                  ? reviewable.user
                                                   : QJsonValue();
    }
    if (!reviewable.payload.isEmpty())
        json[u"payload"_s] = reviewable.payload;
    if (reviewable.user > 0) {
        if (m_forum.users.contains(reviewable.user))
            json[u"user_id"_s] = reviewable.user;
        json[u"link_admin"_s] = true;
        json[u"reject_reason"_s] = reviewable.rejectReason.isEmpty() ? QJsonValue() : reviewable.rejectReason;
    }
    const auto post = m_forum.posts.constFind(reviewable.post);
    if (post == m_forum.posts.cend())
        return;
    // An old server does not load what was deleted.
    if (m_age == Age::Plain && post->deletedAt.isValid()) {
        json[u"blank_post"_s] = true;
        return;
    }
    json[u"post_id"_s] = post->id;
    json[u"target_url"_s] = u"%1/%2"_s.arg(json.value("topic_url"_L1).toString()).arg(post->number);
    json[u"raw"_s] = post->raw;
    json[u"cooked"_s] = cooked(post->raw);
    json[u"reply_count"_s] = m_forum.replies(*post);
    json[u"post_version"_s] = 1;
    json[u"post_updated_at"_s] = timeJson(post->createdAt);
    if (post->replyTo > 0)
        json[u"reply_to_post_number"_s] = post->replyTo;
    if (m_age == Age::Scoped) {
        json[u"target_created_at"_s] = timeJson(post->createdAt);
        if (post->deletedAt.isValid())
            json[u"deleted_at"_s] = timeJson(post->deletedAt);
    }
}

void ReviewAnswer::addTopic(int id)
{
    if (m_added.contains(u"topic %1"_s.arg(id)))
        return;
    m_added.insert(u"topic %1"_s.arg(id));
    const Topic topic = m_forum.topics.value(id);
    m_joined[u"topics"_s].append(
        QJsonObject{{u"id"_s, id}, {u"title"_s, topic.title}, {u"fancy_title"_s, topic.title.toHtmlEscaped()},
            {u"slug"_s, slugOf(topic.title)}, {u"category_id"_s, topic.category}, {u"closed"_s, topic.closed},
            {u"archetype"_s, u"regular"_s}, {u"visible"_s, topic.visible}});
}

void ReviewAnswer::addUser(int id, bool withRecord)
{
    const User *user = m_forum.findUser(id);
    if (!user || m_added.contains(u"user %1"_s.arg(id)))
        return;
    m_added.insert(u"user %1"_s.arg(id));
    QJsonObject json = basicUser(*user);
    // FlaggedUserSerializer
    if (withRecord && m_age == Age::Scoped) {
        const auto written = std::ranges::count(m_forum.posts, id, &Post::user);
        json[u"post_count"_s] = int(written);
        json[u"created_at"_s] = timeJson(user->createdAt);
        json[u"trust_level"_s] = user->trustLevel;
        json[u"ip_address"_s] = u"192.0.2.7"_s;
        json[u"email"_s] = u"%1@mail.example"_s.arg(user->username);
        json[u"silenced_count"_s] = user->silence.till.isValid() ? 1 : 0;
        json[u"suspended_count"_s] = user->suspension.till.isValid() ? 1 : 0;
        json[u"rejected_posts_count"_s] = 0;
    }
    m_joined[u"users"_s].append(json);
}

QJsonArray ReviewAnswer::addScores(const Reviewable &reviewable)
{
    QJsonArray ids;
    for (const Score &score : reviewable.scores) {
        const User flagger = m_forum.users.value(score.user);
        QJsonObject json{{u"id"_s, score.id}, {u"score"_s, 1.0 + flagger.trustLevel},
            {u"agree_stats"_s,
                QJsonObject{{u"agreed"_s, flagger.agreed}, {u"disagreed"_s, flagger.disagreed},
                    {u"ignored"_s, flagger.ignored}}},
            {u"created_at"_s, timeJson(score.at)}, {u"reviewed_at"_s, timeJson(score.reviewedAt)},
            {u"status"_s, statusAsWord ? QJsonValue(scoreStatusWord(score.status)) : QJsonValue(score.status)},
            {u"user_id"_s, score.user}, {u"score_type_id"_s, score.type},
            {u"reviewable_conversation_id"_s, addConversation(score)},
            {u"reviewed_by_id"_s, score.reviewedBy != 0 ? QJsonValue(score.reviewedBy) : QJsonValue()}};
        if (!score.reason.isEmpty())
            json[u"reason"_s] = score.reason;
        addUser(score.user);
        addUser(score.reviewedBy);
        m_joined[u"reviewable_scores"_s].append(json);
        if (!m_added.contains(u"type %1"_s.arg(score.type))) {
            m_added.insert(u"type %1"_s.arg(score.type));
            m_joined[u"score_types"_s].append(
                QJsonObject{{u"id"_s, score.type}, {u"title"_s, m_forum.flagTitle(score.type)}, {u"icon"_s, u"flag"_s},
                    {u"type"_s, m_forum.flagKey(score.type)}});
        }
        ids.append(score.id);
    }
    return ids;
}

QJsonValue ReviewAnswer::addConversation(const Score &score)
{
    if (score.conversation.isEmpty())
        return {};
    QJsonArray ids;
    for (qsizetype at = 0; at < score.conversation.size(); ++at) {
        const int id = score.id * 100 + int(at);
        ids.append(id);
        m_joined[u"conversation_posts"_s].append(QJsonObject{
            {u"id"_s, id}, {u"excerpt"_s, score.conversation.at(at).toHtmlEscaped()}, {u"user_id"_s, score.user}});
    }
    const int id = score.id * 100;
    m_joined[u"reviewable_conversations"_s].append(
        QJsonObject{{u"id"_s, id}, {u"permalink"_s, u"%1/t/flag/%2"_s.arg(m_base).arg(id)},
            {u"has_more"_s, score.conversation.size() > 2}, {u"conversation_post_ids"_s, ids}});
    return id;
}

QJsonArray ReviewAnswer::addBundles(const Reviewable &reviewable)
{
    QJsonArray ids;
    QMap<QString, QJsonArray> actions;
    QStringList order;
    for (const auto offers = m_forum.offers(reviewable); const Offer &offer : offers) {
        const QString id = addAction(reviewable, offer);
        const QString bundle = offer.bundle.isEmpty() ? id : u"%1-%2"_s.arg(reviewable.id).arg(offer.bundle);
        if (!order.contains(bundle))
            order.append(bundle);
        actions[bundle].append(id);
    }
    for (const QString &bundle : std::as_const(order)) {
        ids.append(bundle);
        if (!m_added.contains(u"bundle "_s + bundle))
            m_joined[u"bundled_actions"_s].append(
                QJsonObject{{u"id"_s, bundle}, {u"action_ids"_s, actions.value(bundle)}});
        m_added.insert(u"bundle "_s + bundle);
    }
    return ids;
}

QString ReviewAnswer::addAction(const Reviewable &reviewable, const Offer &offer)
{
    const bool scoped = m_age == Age::Scoped;
    const QString target = reviewable.user > 0 ? u"user"_s : u"post"_s;
    const QString id = scoped ? u"%1-%2-%3"_s.arg(reviewable.id).arg(target, offer.id) : offer.id;
    QJsonObject json{
        {u"id"_s, id}, {u"icon"_s, u"check"_s}, {u"button_class"_s, QJsonValue()}, {u"label"_s, sentenceOf(offer.id)}};
    if (scoped) {
        json[u"action_name"_s] = u"%1-%2"_s.arg(target, offer.id);
        json[u"server_action"_s] = offer.id;
    }
    if (!offer.client.isEmpty())
        json[u"client_action"_s] = offer.client;
    if (offer.rejectReason)
        json[u"require_reject_reason"_s] = true;
    if (!m_added.contains(u"action "_s + id))
        m_joined[u"actions"_s].append(json);
    m_added.insert(u"action "_s + id);
    return id;
}

QJsonArray ReviewAnswer::addHistories(const Reviewable &reviewable)
{
    QJsonArray ids;
    for (const History &history : reviewable.histories) {
        ids.append(history.id);
        addUser(history.by);
        m_joined[u"reviewable_histories"_s].append(
            QJsonObject{{u"id"_s, history.id}, {u"created_at"_s, timeJson(history.at)},
                {u"reviewable_history_type"_s,
                    statusAsWord ? QJsonValue(historyWord(history.type)) : QJsonValue(history.type)},
                {u"status"_s, statusAsWord ? QJsonValue(statusWord(history.status)) : QJsonValue(history.status)},
                {u"created_by_id"_s, history.by}});
    }
    return ids;
}

void ReviewAnswer::joinTo(QJsonObject &root) const
{
    for (const auto &[name, list] : m_joined.asKeyValueRange())
        root[name] = list;
}

} // namespace szept::test::discourse
