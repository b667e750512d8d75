// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/platforms/discourse/shapes.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace szept::test::discourse {
namespace {

constexpr int chunk = 20; ///< posts that a topic shows at once

QList<Post> postsOf(const Forum &forum, int topic)
{
    QList<Post> all;
    std::ranges::copy_if(
        forum.posts, std::back_inserter(all), [topic](const Post &post) { return post.topic == topic; });
    std::ranges::sort(all, {}, &Post::number);
    return all;
}

QJsonValue penaltyBy(const Forum &forum, const Penalty &penalty)
{
    const User *by = penalty.till.isValid() ? forum.findUser(penalty.by) : nullptr;
    return by ? QJsonValue(basicUser(*by)) : QJsonValue();
}

} // namespace

QJsonValue timeJson(const QDateTime &time)
{
    return time.isValid() ? QJsonValue(time.toUTC().toString(u"yyyy-MM-ddTHH:mm:ss.zzzZ"_s)) : QJsonValue();
}

QString cooked(const QString &raw)
{
    QStringList paragraphs;
    for (const auto parts = raw.split(u"\n\n"_s); const QString &paragraph : parts)
        paragraphs.append(u"<p>"_s + paragraph.toHtmlEscaped().replace(u'\n', u"<br>\n"_s) + u"</p>"_s);
    return paragraphs.join(u'\n');
}

QString slugOf(const QString &title)
{
    QString slug;
    for (const auto letters = title.toLower().normalized(QString::NormalizationForm_D); const QChar c : letters) {
        if (c.isLetterOrNumber() && c.unicode() < 128)
            slug += c;
        else if (!slug.isEmpty() && !slug.endsWith(u'-') && !c.isMark())
            slug += u'-';
    }
    while (slug.endsWith(u'-'))
        slug.chop(1);
    return slug.isEmpty() ? u"topic"_s : slug;
}

QJsonObject basicUser(const User &user)
{
    return {{u"id"_s, user.id}, {u"username"_s, user.username}, {u"name"_s, u""_s},
        {u"avatar_template"_s, u"/letter_avatar_proxy/v4/letter/%1/90ced4/{size}.png"_s.arg(user.username.left(1))}};
}

QJsonObject postJson(const Forum &forum, const Post &post, bool withRaw)
{
    const User author = forum.users.value(post.user);
    const Topic topic = forum.topics.value(post.topic);
    QJsonObject json{{u"id"_s, post.id}, {u"username"_s, author.username}, {u"name"_s, u""_s},
        {u"created_at"_s, timeJson(post.createdAt)}, {u"updated_at"_s, timeJson(post.createdAt)},
        {u"cooked"_s, cooked(post.raw)}, {u"post_number"_s, post.number}, {u"post_type"_s, 1},
        {u"topic_id"_s, post.topic}, {u"topic_slug"_s, slugOf(topic.title)}, {u"user_id"_s, post.user},
        {u"reply_to_post_number"_s, post.replyTo > 0 ? QJsonValue(post.replyTo) : QJsonValue()},
        {u"reply_count"_s, forum.replies(post)}, {u"version"_s, 1}, {u"hidden"_s, post.hidden},
        {u"deleted_at"_s, timeJson(post.deletedAt)}, {u"user_deleted"_s, false}, {u"trust_level"_s, author.trustLevel},
        {u"moderator"_s, author.moderator}, {u"admin"_s, author.admin}, {u"staff"_s, author.isStaff()},
        {u"can_recover"_s, post.deletedAt.isValid()}, {u"actions_summary"_s, QJsonArray()}};
    if (withRaw)
        json[u"raw"_s] = post.raw;
    return json;
}

QJsonObject topicJson(const Forum &forum, const Topic &topic, int near)
{
    const QList<Post> all = postsOf(forum, topic.id);
    // TopicView#filter_posts_near: about a quarter before the post that was asked for, or the first chunk.
    const qsizetype wanted = near > 0 ? std::max(0, near - 1 - chunk / 4) : 0;
    const qsizetype first = std::clamp<qsizetype>(wanted, 0, std::max<qsizetype>(0, all.size() - chunk));
    QJsonArray posts;
    QJsonArray stream;
    for (qsizetype at = 0; at < all.size(); ++at) {
        stream.append(all[at].id);
        if (at >= first && at < first + chunk)
            posts.append(postJson(forum, all[at], false));
    }
    QJsonObject json{{u"post_stream"_s, QJsonObject{{u"posts"_s, posts}, {u"stream"_s, stream}}}, {u"id"_s, topic.id},
        {u"title"_s, topic.title}, {u"fancy_title"_s, topic.title.toHtmlEscaped()}, {u"slug"_s, slugOf(topic.title)},
        {u"posts_count"_s, int(all.size())}, {u"closed"_s, topic.closed}, {u"archived"_s, false},
        {u"visible"_s, topic.visible}, {u"archetype"_s, u"regular"_s}, {u"category_id"_s, topic.category},
        {u"slow_mode_seconds"_s, topic.slowModeSeconds}, {u"slow_mode_enabled_until"_s, QJsonValue()},
        {u"deleted_at"_s, QJsonValue()}, {u"chunk_size"_s, chunk}, {u"highest_post_number"_s, int(all.size())},
        {u"topic_timer"_s, QJsonValue()}};
    if (topic.closesAt.isValid())
        json[u"topic_timer"_s] = QJsonObject{{u"id"_s, topic.id}, {u"execute_at"_s, timeJson(topic.closesAt)},
            {u"status_type"_s, u"close"_s}, {u"based_on_last_post"_s, false}, {u"category_id"_s, QJsonValue()}};
    return json;
}

QJsonObject adminUserJson(const Forum &forum, const User &user)
{
    QJsonObject json = basicUser(user);
    const auto written = std::ranges::count(forum.posts, user.id, &Post::user);
    json[u"active"_s] = true;
    json[u"admin"_s] = user.admin;
    json[u"moderator"_s] = user.moderator;
    json[u"trust_level"_s] = user.trustLevel;
    json[u"created_at"_s] = timeJson(user.createdAt);
    json[u"last_seen_at"_s] = timeJson(forum.now());
    json[u"ip_address"_s] = u"192.0.2.7"_s;
    json[u"post_count"_s] = int(written);
    json[u"topic_count"_s] = 0;
    json[u"like_count"_s] = 3;
    json[u"flags_given_count"_s] = user.agreed + user.disagreed + user.ignored;
    json[u"flags_received_count"_s] = int(std::ranges::count(forum.reviewables, user.id, &Reviewable::targetCreatedBy));
    json[u"warnings_received_count"_s] = user.warnings;
    json[u"private_topics_count"_s] = 0;
    json[u"can_be_deleted"_s] = !user.isStaff();
    json[u"suspended"_s] = user.suspension.till.isValid();
    json[u"full_suspend_reason"_s] = user.suspension.reason.isEmpty() ? QJsonValue() : user.suspension.reason;
    json[u"suspended_by"_s] = penaltyBy(forum, user.suspension);
    json[u"silence_reason"_s] = user.silence.reason.isEmpty() ? QJsonValue() : user.silence.reason;
    json[u"silenced_by"_s] = penaltyBy(forum, user.silence);
    json[u"penalty_counts"_s] = QJsonObject{
        {u"suspended"_s, user.suspension.till.isValid() ? 1 : 0}, {u"silenced"_s, user.silence.till.isValid() ? 1 : 0}};
    if (user.suspension.till.isValid()) {
        json[u"suspended_at"_s] = timeJson(user.suspension.at);
        json[u"suspended_till"_s] = timeJson(user.suspension.till);
    }
    if (user.silence.till.isValid()) {
        json[u"silenced"_s] = true;
        json[u"silenced_till"_s] = timeJson(user.silence.till);
    }
    return json;
}

QJsonObject currentUserJson(const User &user)
{
    QJsonObject json = basicUser(user);
    json[u"admin"_s] = user.admin;
    json[u"moderator"_s] = user.moderator;
    json[u"staff"_s] = user.isStaff();
    json[u"trust_level"_s] = user.trustLevel;
    if (user.isStaff())
        json[u"can_review"_s] = true;
    return {{u"current_user"_s, json}};
}

QJsonObject siteJson(const Forum &forum)
{
    QJsonArray categories;
    for (const auto &[id, name] : forum.categories.asKeyValueRange())
        categories.append(QJsonObject{{u"id"_s, id}, {u"name"_s, name}, {u"slug"_s, slugOf(name)}});
    QJsonArray flags{QJsonObject{{u"id"_s, 2}, {u"name_key"_s, u"like"_s}, {u"name"_s, u"Like"_s},
        {u"description"_s, u"Like this post"_s}, {u"is_flag"_s, false}}};
    const QMap<int, QString> described{
        {3, u"This post is not relevant to the current discussion as defined by the title and first post."_s},
        {4, u"This post contains content that a reasonable person would consider offensive, abusive, to be hateful conduct or a violation of <a href=\"/guidelines\">our community guidelines</a>."_s},
        {8, u"This post is an advertisement, or vandalism."_s},
        {7, u"This post requires staff attention for another reason not listed above."_s},
        {10, u"This post requires staff attention because I believe it contains content that is illegal."_s}};
    for (const auto &[id, description] : described.asKeyValueRange())
        flags.append(QJsonObject{{u"id"_s, id}, {u"name_key"_s, forum.flagKey(id)}, {u"name"_s, forum.flagTitle(id)},
            {u"description"_s, description}, {u"is_flag"_s, true}, {u"enabled"_s, true}});
    for (const auto &[id, name] : forum.ownFlags.asKeyValueRange())
        flags.append(QJsonObject{{u"id"_s, id}, {u"name_key"_s, forum.flagKey(id)}, {u"name"_s, name},
            {u"description"_s, name}, {u"is_flag"_s, true}, {u"enabled"_s, true}});
    return {{u"categories"_s, categories}, {u"post_action_types"_s, flags}};
}

QJsonObject watchedWordsJson(const Forum &forum)
{
    QJsonArray words;
    for (const WatchedWord &word : forum.words) {
        QJsonObject json{{u"id"_s, word.id}, {u"word"_s, word.word}, {u"action"_s, word.action}};
        if (!word.replacement.isEmpty())
            json[u"replacement"_s] = word.replacement;
        words.append(json);
    }
    return {{u"actions"_s,
                QJsonArray{u"block"_s, u"censor"_s, u"require_approval"_s, u"flag"_s, u"link"_s, u"replace"_s, u"tag"_s,
                    u"silence"_s}},
        {u"words"_s, words}};
}

QJsonObject settingsJson(const Forum &forum)
{
    QJsonArray settings;
    for (const auto &[name, value] : forum.settings.asKeyValueRange())
        settings.append(QJsonObject{{u"setting"_s, name}, {u"description"_s, name}, {u"default"_s, u"false"_s},
            {u"value"_s, value}, {u"category"_s, u"posting"_s}, {u"preview"_s, QJsonValue()},
            {u"type"_s, value == "true"_L1 || value == "false"_L1 ? u"bool"_s : u"integer"_s}});
    return {{u"site_settings"_s, settings}};
}

QJsonObject staffLogJson(const Forum &forum, const QString &target)
{
    QJsonArray entries;
    for (const StaffLog &entry : forum.logs) {
        if (!target.isEmpty() && entry.target != target)
            continue;
        const User *by = forum.findUser(entry.by);
        const User *whom = forum.findUser(entry.target);
        entries.prepend(QJsonObject{{u"id"_s, entry.id}, {u"action_name"_s, entry.action},
            {u"details"_s, entry.details.isEmpty() ? QJsonValue() : entry.details},
            {u"created_at"_s, timeJson(entry.at)},
            {u"previous_value"_s, entry.previous.isEmpty() ? QJsonValue() : entry.previous},
            {u"new_value"_s, entry.now.isEmpty() ? QJsonValue() : entry.now},
            {u"acting_user"_s, by ? QJsonValue(basicUser(*by)) : QJsonValue()},
            {u"target_user"_s, whom ? QJsonValue(basicUser(*whom)) : QJsonValue()}});
    }
    return {{u"staff_action_logs"_s, entries}, {u"total_rows_staff_action_logs"_s, int(entries.size())},
        {u"extras"_s, QJsonObject{{u"user_history_actions"_s, QJsonArray()}}}};
}

Reply errors(int status, const QString &what, const QString &type)
{
    QJsonObject json{{u"errors"_s, QJsonArray{what}}};
    if (!type.isEmpty())
        json[u"error_type"_s] = type;
    return szept::test::json(json, status);
}

Reply notFound() { return errors(404, u"The requested URL or resource could not be found."_s, u"not_found"_s); }

Reply invalidAccess(const QString &what)
{
    return errors(
        403, what.isEmpty() ? u"You are not permitted to view the requested resource."_s : what, u"invalid_access"_s);
}

} // namespace szept::test::discourse
