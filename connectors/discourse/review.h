// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/discourse/actions.h"
#include "connectors/kit/json.h"
#include "models/domain/pulled.h"
#include "models/domain/remotestate.h"

#include <QHash>

namespace szept::discourse {

/// What the connector itself needs of a reviewable, beside what it passes on.
struct Review
{
    QString id;
    QString type;
    RemoteState state;
    QString postId;
    QString topicId;
    QString postNumber; ///< in its topic
    QString userId; ///< of the person that it is about
    QString userName; ///< empty for somebody who was not brought along
    QList<ServerAction> actions;

    friend bool operator==(const Review &, const Review &) = default;
};

/// What an answer brings along beside the reviewables, by id. ActiveModel's way: lists at the root, joined by "…_id"
/// fields (discourse/discourse: app/serializers/reviewable_serializer.rb and its siblings).
class SideLoads
{
public:
    explicit SideLoads(const kit::JsonObject &root);
    [[nodiscard]] const kit::JsonObject *user(const QString &id) const { return find(m_users, id); }
    [[nodiscard]] const kit::JsonObject *topic(const QString &id) const { return find(m_topics, id); }
    [[nodiscard]] const kit::JsonObject *score(const QString &id) const { return find(m_scores, id); }
    [[nodiscard]] const kit::JsonObject *scoreType(const QString &id) const { return find(m_scoreTypes, id); }
    [[nodiscard]] const kit::JsonObject *history(const QString &id) const { return find(m_histories, id); }
    [[nodiscard]] const kit::JsonObject *conversation(const QString &id) const { return find(m_conversations, id); }
    [[nodiscard]] const kit::JsonObject *conversationPost(const QString &id) const
    {
        return find(m_conversationPosts, id);
    }
    /// For people to read: "#9" for somebody who was not brought along.
    [[nodiscard]] QString userName(const QString &id) const;
    /// Who has claimed the reviewable's topic; empty when nobody has.
    [[nodiscard]] QString claimedBy(const kit::JsonObject &review) const;
    [[nodiscard]] QList<ServerAction> actionsOf(const kit::JsonObject &review) const;

private:
    using Index = QHash<QString, kit::JsonObject>;
    [[nodiscard]] static const kit::JsonObject *find(const Index &index, const QString &id);

    Index m_users;
    Index m_topics;
    Index m_scores;
    Index m_scoreTypes;
    Index m_histories;
    Index m_claims;
    Index m_conversations;
    Index m_conversationPosts;
    Index m_bundles;
    Index m_actions;
};

/// Whether a flag waits; those of an earlier round were decided.
[[nodiscard]] bool isUndecided(const kit::JsonObject &score);
/// A version as we tell it, "2-89-1": the reviewable's own, its latest flag's id, and the post's revision. Discourse
/// counts only decisions and edits of what waits: a further flag, or an edit of the post, leaves its own version as it
/// is.
[[nodiscard]] QString versionOf(const kit::JsonObject &review);
/// The part that Discourse locks by.
[[nodiscard]] QString ownVersion(const QString &version);
/// The same reviewable after the next decision.
[[nodiscard]] QString versionAfter(const QString &before, qint64 own);

[[nodiscard]] Review reviewOf(const kit::JsonObject &json, const SideLoads &loads);

} // namespace szept::discourse
