// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/platforms/discourse/forum.h"
#include "tests/platforms/frame/standin.h"

#include <QJsonArray>
#include <QSet>

/// How Discourse writes what it has: the serializers of discourse/discourse, app/serializers. Side-loaded as
/// ActiveModel does it.
namespace szept::test::discourse {

/// Which age of the server answers. What a forum runs cannot be asked; the shapes tell.
enum class Age {
    Plain, ///< 2019 and on: "agree_and_hide" is an action's only id
    Scoped, ///< 2025 and on: "31-post-agree_and_hide" with a server_action, histories, penalties, deleted_at
};

/// One answer about reviewables: joins what they refer to at its root.
class ReviewAnswer
{
public:
    ReviewAnswer(const Forum &forum, const QString &base, Age age)
        : m_forum(forum)
        , m_base(base)
        , m_age(age)
    {
    }
    bool statusAsWord = false;

    [[nodiscard]] QJsonObject add(const Reviewable &reviewable);
    /// Everything that was joined, as members of the root.
    void joinTo(QJsonObject &root) const;

private:
    void addTarget(const Reviewable &reviewable, QJsonObject &json);
    void addTopic(int topic);
    void addUser(int user, bool withRecord = false);
    [[nodiscard]] QJsonArray addScores(const Reviewable &reviewable);
    [[nodiscard]] QJsonValue addConversation(const Score &score);
    [[nodiscard]] QJsonArray addBundles(const Reviewable &reviewable);
    [[nodiscard]] QString addAction(const Reviewable &reviewable, const Offer &offer);
    [[nodiscard]] QJsonArray addHistories(const Reviewable &reviewable);

    const Forum &m_forum;
    QString m_base;
    Age m_age;
    QSet<QString> m_added;
    QMap<QString, QJsonArray> m_joined;
};

[[nodiscard]] QJsonValue timeJson(const QDateTime &time); ///< null when it is none
[[nodiscard]] QString cooked(const QString &raw); ///< roughly what Discourse makes of Markdown
[[nodiscard]] QString slugOf(const QString &title);
[[nodiscard]] QJsonObject basicUser(const User &user);
/// PostSerializer.
[[nodiscard]] QJsonObject postJson(const Forum &forum, const Post &post, bool withRaw);
/// TopicViewSerializer, around a post: 20 posts at most.
[[nodiscard]] QJsonObject topicJson(const Forum &forum, const Topic &topic, int near);
/// AdminDetailedUserSerializer.
[[nodiscard]] QJsonObject adminUserJson(const Forum &forum, const User &user);
/// CurrentUserSerializer, of it what matters.
[[nodiscard]] QJsonObject currentUserJson(const User &user);
/// SiteSerializer, of it what matters.
[[nodiscard]] QJsonObject siteJson(const Forum &forum);
/// WatchedWordListSerializer.
[[nodiscard]] QJsonObject watchedWordsJson(const Forum &forum);
/// SiteSetting.all_settings.
[[nodiscard]] QJsonObject settingsJson(const Forum &forum);
/// UserHistorySerializer, newest first.
[[nodiscard]] QJsonObject staffLogJson(const Forum &forum, const QString &target);

/// render_json_error.
[[nodiscard]] Reply errors(int status, const QString &what, const QString &type = {});
[[nodiscard]] Reply notFound();
[[nodiscard]] Reply invalidAccess(const QString &what = {});

} // namespace szept::test::discourse
