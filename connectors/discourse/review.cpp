// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/discourse/review.h"

#include "connectors/discourse/requests.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace szept::discourse {
namespace {

QHash<QString, kit::JsonObject> byId(const kit::JsonObject &root, QLatin1StringView key)
{
    QHash<QString, kit::JsonObject> index;
    for (const auto objects = root.objectsIfAny(key); const kit::JsonObject &object : objects) {
        // What has no id cannot be joined to anything.
        const auto id = object.readApart([](const kit::JsonObject &one) { return one.id("id"_L1); });
        if (id)
            index.insert(*id, object);
    }
    return index;
}

/// Servers have written their enumerations as numbers and as words.
bool isWord(const kit::JsonObject &object, QLatin1StringView key)
{
    bool isNumber = false;
    const QJsonValue value = object.value().value(key);
    (void)value.toString().toLongLong(&isNumber);
    return value.isString() && !isNumber;
}

QString statusWord(const kit::JsonObject &review)
{
    static constexpr std::array words{"pending"_L1, "approved"_L1, "rejected"_L1, "ignored"_L1, "deleted"_L1};
    if (isWord(review, "status"_L1))
        return review.string("status"_L1);
    const qint64 status = review.integer("status"_L1, 0); // untold where nothing but what waits was asked for
    if (status < 0 || status >= qint64(words.size())) {
        review.fault("status"_L1, u"expected 0 to 4"_s);
        return {};
    }
    return words.at(size_t(status));
}

bool isTransition(const kit::JsonObject &history)
{
    constexpr QLatin1StringView key("reviewable_history_type");
    constexpr int transitioned = 1;
    return isWord(history, key) ? history.string(key) == "transitioned"_L1 : history.integer(key, -1) == transitioned;
}

/// Who decided it, and when: the last transition of its history where the server tells one, else who reviewed its
/// flags.
void tellWho(const kit::JsonObject &review, const SideLoads &loads, RemoteState &state)
{
    const auto tell = [&](const QString &user, const std::optional<Instant> &at) {
        if (user.isEmpty() || (state.at && at && *at < *state.at))
            return;
        state.by = loads.userName(user);
        state.at = at;
    };
    for (const auto those = review.ids("reviewable_history_ids"_L1); const QString &id : those) {
        const kit::JsonObject *entry = loads.history(id);
        if (entry && isTransition(*entry))
            tell(entry->id("created_by_id"_L1, {}), entry->time("created_at"_L1));
    }
    if (!state.by.isEmpty())
        return;
    for (const auto those = review.ids("reviewable_score_ids"_L1); const QString &id : those) {
        if (const kit::JsonObject *score = loads.score(id))
            tell(score->id("reviewed_by_id"_L1, {}), score->time("reviewed_at"_L1));
    }
}

QString lastSegment(const QString &url)
{
    const QString last = url.section(u'?', 0, 0).section(u'/', -1);
    const bool isNumber = !last.isEmpty() && std::ranges::all_of(last, [](QChar c) { return c >= u'0' && c <= u'9'; });
    return isNumber ? last : QString();
}

/// What is left to the client, by the name of an action of which nothing else is told: it must not pass for one that the
/// server does whole.
QString clientWord(const QString &action)
{
    for (const QLatin1StringView ending : {"_silence"_L1, "_suspend"_L1, "_edit"_L1}) {
        if (action.endsWith(ending))
            return ending.sliced(1);
    }
    return {};
}

/// Whom it is about.
void addPerson(Review &review, const kit::JsonObject &json, const SideLoads &loads)
{
    const bool isUser = review.type == userKind;
    const QString person = json.id("user_id"_L1, {});
    if (isUser)
        review.userId = person.isEmpty() ? json.id("target_id"_L1, {}) : person;
    else if (review.type == queuedKind) // what waits is its author's making; older servers name only the maker
        review.userId = json.id("target_created_by_id"_L1, json.id("created_by_id"_L1, {}));
    else // a plugin's may be about somebody and not about what they wrote
        review.userId = json.id("target_created_by_id"_L1, kindOf(review.type) == otherKind ? person : QString());
    if (review.userId.startsWith(u'-')) // the forum itself, where the author was deleted
        review.userId.clear();
    const QString beside = json.value().value("username"_L1).toString(); // of servers that tell it not in the payload
    const QString told = json.value().value("payload"_L1)["username"_L1].toString(beside);
    const bool isTold = !told.isEmpty() && !review.userId.isEmpty() && review.userId == person;
    if (isUser || isTold)
        review.userName = told;
    else if (const kit::JsonObject *known = loads.user(review.userId))
        review.userName = known->string("username"_L1);
}

} // namespace

SideLoads::SideLoads(const kit::JsonObject &root)
    : m_users(byId(root, "users"_L1))
    , m_topics(byId(root, "topics"_L1))
    , m_scores(byId(root, "reviewable_scores"_L1))
    , m_scoreTypes(byId(root, "score_types"_L1))
    , m_histories(byId(root, "reviewable_histories"_L1))
    , m_claims(byId(root, "claimed_bies"_L1)) // Rails' plural of claimed_by
    , m_conversations(byId(root, "reviewable_conversations"_L1))
    , m_conversationPosts(byId(root, "conversation_posts"_L1))
    , m_bundles(byId(root, "bundled_actions"_L1))
    , m_actions(byId(root, "actions"_L1))
{
}

const kit::JsonObject *SideLoads::find(const Index &index, const QString &id)
{
    const auto at = index.constFind(id);
    return at == index.cend() ? nullptr : &*at;
}

QString SideLoads::userName(const QString &id) const
{
    const kit::JsonObject *found = user(id);
    return found ? found->string("username"_L1) : u'#' + id;
}

QString SideLoads::claimedBy(const kit::JsonObject &review) const
{
    // A claim of its own in later servers, the person in earlier ones.
    const QString id = review.id("claimed_by_id"_L1, {});
    const kit::JsonObject *claim = find(m_claims, id);
    const QString who = claim ? claim->id("user_id"_L1, {}) : id;
    return who.isEmpty() ? QString() : userName(who);
}

QList<ServerAction> SideLoads::actionsOf(const kit::JsonObject &review) const
{
    QList<ServerAction> all;
    const QString prefix = review.id("id"_L1) + u'-';
    for (const auto bundleIds = review.ids("bundled_action_ids"_L1); const QString &bundleId : bundleIds) {
        const kit::JsonObject *bundle = find(m_bundles, bundleId);
        const QStringList ids = bundle ? bundle->ids("action_ids"_L1) : QStringList();
        for (const QString &id : ids) {
            // Later servers give an action two ids: a unique one to join by, "31-post-ignore", and what /perform/
            // takes.
            const QString bare = id.startsWith(prefix) ? id.section(u'-', -1) : id;
            const kit::JsonObject *action = find(m_actions, id);
            if (!action)
                action = find(m_actions, bare);
            if (action)
                all.append({action->string("server_action"_L1, bare), action->string("label"_L1, bare),
                    action->string("client_action"_L1, {})});
            else
                all.append({bare, bare, clientWord(bare)});
        }
    }
    return all;
}

bool isUndecided(const kit::JsonObject &score)
{
    return isWord(score, "status"_L1) ? score.string("status"_L1) == "pending"_L1 : score.integer("status"_L1, 0) == 0;
}

QString versionOf(const kit::JsonObject &review)
{
    qint64 latest = 0;
    for (const auto those = review.ids("reviewable_score_ids"_L1); const QString &id : those)
        latest = std::max(latest, id.toLongLong());
    return u"%1-%2-%3"_s.arg(review.integer("version"_L1, 0)).arg(latest).arg(review.integer("post_version"_L1, 0));
}

QString ownVersion(const QString &version) { return version.section(u'-', 0, 0); }

QString versionAfter(const QString &before, qint64 own)
{
    return QString::number(own) + u'-' + before.section(u'-', 1);
}

Review reviewOf(const kit::JsonObject &json, const SideLoads &loads)
{
    Review review;
    review.id = json.id("id"_L1);
    if (!requests::isId(review.id))
        json.fault("id"_L1, u"expected a number"_s);
    review.type = json.string("type"_L1);
    review.state.version = versionOf(json);
    review.state.status = statusWord(json);
    review.state.open = review.state.status == "pending"_L1;
    if (!review.state.open) {
        review.state.what = review.state.status;
        tellWho(json, loads, review.state);
    }
    review.postId = json.id("post_id"_L1, {});
    review.topicId = json.id("topic_id"_L1, json.id("removed_topic_id"_L1, {}));
    if (!review.postId.isEmpty())
        review.postNumber = lastSegment(json.string("target_url"_L1, {}));
    addPerson(review, json, loads);
    review.actions = loads.actionsOf(json);
    return review;
}

} // namespace szept::discourse
