// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/platforms/discourse/forum.h"

#include <QJsonArray>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace szept::test::discourse {
namespace {

constexpr int transitioned = 1;
constexpr int systemUser = -1;

/// ReviewableScore.calculate_score: one, the trust level, and what the kind of flag adds.
double scoreOf(const User &user, int type)
{
    return 1.0 + (user.isStaff() ? 5 : user.trustLevel) + (type == int(Flag::Illegal) ? 10.0 : 0.0);
}

} // namespace

Forum::Forum()
    : clock(QDateTime::currentDateTimeUtc)
{
    User system;
    system.id = systemUser;
    system.username = u"system"_s;
    system.trustLevel = 4;
    system.admin = true;
    system.createdAt = now();
    users.insert(systemUser, system);
}

int Forum::join(const QString &username, int trustLevel)
{
    User &made = user(username);
    made.trustLevel = trustLevel;
    return made.id;
}

User &Forum::user(const QString &username)
{
    const auto found = std::ranges::find(users, username, &User::username);
    if (found != users.end())
        return *found;
    User user;
    user.id = ++m_last;
    user.username = username;
    user.createdAt = now().addDays(-400);
    return *users.insert(user.id, user);
}

const User *Forum::findUser(int id) const
{
    const auto found = users.constFind(id);
    return found == users.cend() ? nullptr : &*found;
}

const User *Forum::findUser(const QString &username) const
{
    const auto found = std::ranges::find_if(
        users, [&username](const User &user) { return user.username.compare(username, Qt::CaseInsensitive) == 0; });
    return found == users.end() ? nullptr : &*found;
}

int Forum::addCategory(const QString &name)
{
    categories.insert(++m_last, name);
    return m_last;
}

int Forum::addFlag(const QString &name)
{
    const int id = firstCustomFlag + int(ownFlags.size());
    ownFlags.insert(id, name);
    return id;
}

int Forum::open(const QString &title, int category)
{
    const int id = ++m_last;
    topics.insert(id, {.id = id, .title = title, .category = category, .closesAt = {}});
    return id;
}

int Forum::post(int topic, const QString &author, const QString &raw, int replyTo)
{
    const auto inTopic = std::ranges::count(posts, topic, &Post::topic);
    Post post;
    post.topic = topic;
    post.number = int(inTopic) + 1;
    post.user = user(author).id;
    post.raw = raw;
    post.createdAt = now();
    post.replyTo = replyTo;
    post.id = ++m_last;
    posts.insert(post.id, post);
    return post.id;
}

int Forum::replies(const Post &post) const
{
    return int(std::ranges::count_if(posts, [&post](const Post &other) {
        return other.topic == post.topic && other.replyTo == post.number && other.replyTo > 0;
    }));
}

Reviewable &Forum::made(const QString &type, int createdBy)
{
    Reviewable reviewable;
    reviewable.id = ++m_last;
    reviewable.type = type;
    reviewable.createdBy = createdBy;
    reviewable.createdAt = now();
    reviewable.histories.append({.id = ++m_last, .type = 0, .status = 0, .by = createdBy, .at = now()});
    return *reviewables.insert(reviewable.id, reviewable);
}

Score &Forum::scored(Reviewable &reviewable, int user, int type)
{
    Score score;
    score.id = ++m_last;
    score.user = user;
    score.type = type;
    score.at = now();
    reviewable.score += scoreOf(users.value(user), type);
    reviewable.scores.prepend(score); // newest first
    return reviewable.scores.first();
}

/// Reviewable.needs_review!: one reviewable a post, which goes back to pending without a new version.
int Forum::flag(int post, const QString &by, int type, const QString &message)
{
    const Post &flagged = posts[post];
    const int flagger = user(by).id;
    const auto known = std::ranges::find_if(reviewables,
        [post](const Reviewable &each) { return each.type == "ReviewableFlaggedPost"_L1 && each.post == post; });
    Reviewable &reviewable = known == reviewables.end() ? made(u"ReviewableFlaggedPost"_s, flagger) : *known;
    if (!reviewable.pending()) {
        reviewable.status = 0;
        reviewable.histories.append({.id = ++m_last, .type = transitioned, .status = 0, .by = flagger, .at = now()});
    }
    reviewable.post = post;
    reviewable.topic = flagged.topic;
    reviewable.category = topics.value(flagged.topic).category;
    reviewable.targetCreatedBy = flagged.user;
    reviewable.potentialSpam = reviewable.potentialSpam || type == int(Flag::Spam);
    Score &score = scored(reviewable, flagger, type);
    if (!message.isEmpty())
        score.conversation = {message};
    return reviewable.id;
}

int Forum::queue(const QString &author, int topic, const QString &raw, const QString &reason, const QJsonObject &more)
{
    const int maker = user(author).id;
    Reviewable &reviewable = made(u"ReviewableQueuedPost"_s, systemUser);
    reviewable.targetCreatedBy = maker;
    reviewable.topic = topic;
    reviewable.category = topics.value(topic).category;
    reviewable.payload = more;
    reviewable.payload[u"raw"_s] = raw;
    if (!more.contains("archetype"_L1))
        reviewable.payload[u"archetype"_s] = u"regular"_s;
    scored(reviewable, systemUser, int(Flag::NeedsApproval)).reason = reason;
    return reviewable.id;
}

int Forum::queueTopic(
    const QString &author, int category, const QString &title, const QString &raw, const QString &reason)
{
    const int id = queue(author, 0, raw, reason, {{u"title"_s, title}, {u"tags"_s, QJsonArray{u"help"_s}}});
    reviewables[id].category = category;
    return id;
}

int Forum::askToJoin(const QString &username, const QJsonObject &profile)
{
    User &person = user(username);
    person.approved = false;
    person.trustLevel = 0;
    person.createdAt = now();
    Reviewable &reviewable = made(u"ReviewableUser"_s, systemUser);
    reviewable.user = person.id;
    reviewable.payload = profile;
    reviewable.payload[u"username"_s] = username;
    scored(reviewable, systemUser, int(Flag::NeedsApproval)).reason
        = u"New users must be approved by staff. See <a href=\"https://forum.example/admin/site_settings/category/"
          u"all_results?filter=must_approve_users\">must approve users</a>."_s;
    return reviewable.id;
}

int Forum::reviewPost(int post)
{
    const Post looked = posts.value(post);
    Reviewable &reviewable = made(u"ReviewablePost"_s, systemUser);
    reviewable.post = post;
    reviewable.topic = looked.topic;
    reviewable.category = topics.value(looked.topic).category;
    reviewable.targetCreatedBy = looked.user;
    scored(reviewable, systemUser, int(Flag::NeedsApproval));
    return reviewable.id;
}

int Forum::plugIn(const QString &type, int post)
{
    const int id = reviewPost(post);
    reviewables[id].type = type;
    return id;
}

void Forum::move(Reviewable &reviewable, int status, int by)
{
    reviewable.status = status;
    reviewable.histories.append({.id = ++m_last, .type = transitioned, .status = status, .by = by, .at = now()});
    if (status > 3)
        return;
    for (Score &score : reviewable.scores) {
        if (score.status != 0)
            continue;
        score.status = status;
        score.reviewedBy = by;
        score.reviewedAt = now();
        User &flagger = users[score.user];
        ++(status == 1 ? flagger.agreed : status == 2 ? flagger.disagreed : flagger.ignored);
    }
}

void Forum::log(const QString &action, const QString &by, const QString &target, const QString &details)
{
    StaffLog entry;
    entry.id = ++m_last;
    entry.action = action;
    entry.by = by;
    entry.target = target;
    entry.details = details;
    entry.at = now();
    logs.append(entry);
}

void Forum::decideSomehow(int reviewable, const QString &by)
{
    const Reviewable &waits = reviewables[reviewable];
    const QList<Offer> all = offers(waits);
    const auto plain = std::ranges::find_if(all, [](const Offer &offer) {
        return offer.client.isEmpty() && !offer.id.startsWith("delete_"_L1) && offer.id != "delete"_L1;
    });
    if (plain == all.end() || perform(reviewable, plain->id, waits.version, by) != Answered::Done)
        qFatal("nothing to decide %d by", reviewable);
}

void Forum::clearQueue()
{
    reviewables.clear();
    for (User &user : users)
        user.silence = user.suspension = {};
}

QString Forum::flagTitle(int type) const
{
    static const QMap<int, QString> titles{{3, u"Off-Topic"_s}, {4, u"Inappropriate"_s}, {7, u"Something Else"_s},
        {8, u"Spam"_s}, {9, u"Needs Approval"_s}, {10, u"Illegal"_s}};
    return titles.value(type, ownFlags.value(type));
}

QString Forum::flagKey(int type) const
{
    static const QMap<int, QString> keys{{3, u"off_topic"_s}, {4, u"inappropriate"_s}, {7, u"notify_moderators"_s},
        {8, u"spam"_s}, {9, u"needs_approval"_s}, {10, u"illegal"_s}};
    return keys.value(type, u"custom_"_s + ownFlags.value(type).toLower().replace(u' ', u'_'));
}

} // namespace szept::test::discourse
