// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/platforms/discourse/forum.h"

#include <algorithm>

using namespace Qt::StringLiterals;

/// What staff are offered and what becomes of it, as app/models/reviewable*.rb, app/services/user/silence.rb and
/// suspend.rb, app/services/user_silencer.rb and lib/post_destroyer.rb of discourse/discourse have it.
namespace szept::test::discourse {
namespace {

constexpr int longestRejectReason = 2000;

const QMap<QString, QString> &aliases()
{
    static const QMap<QString, QString> all{{u"ignore"_s, u"ignore_and_do_nothing"_s},
        {u"discard_post"_s, u"reject_post"_s}, {u"delete_user_block"_s, u"delete_and_block_user"_s}};
    return all;
}

/// Where a reviewable stands after an action; nothing: it stays as it is.
std::optional<int> statusAfter(const QString &type, const QString &action)
{
    const bool ofFlags = type == "ReviewableFlaggedPost"_L1;
    if (action.startsWith("agree_"_L1) || action.endsWith("_and_agree"_L1) || action.endsWith("_and_agree_replies"_L1)
        || action.startsWith("approve"_L1))
        return 1;
    if (action.contains("ignore"_L1))
        return 3;
    if (action.startsWith("delete_user"_L1) || action == "delete_and_block_user"_L1)
        return ofFlags ? 1 : 2;
    if (action == "delete"_L1)
        return 4;
    return action.contains("reject"_L1) || action.startsWith("disagree"_L1) ? std::optional(2) : std::nullopt;
}

} // namespace

QList<Offer> Forum::offers(const Reviewable &reviewable) const
{
    QList<Offer> all;
    if (reviewable.type == "ReviewableQueuedPost"_L1) {
        if (reviewable.status != 1 && findUser(reviewable.targetCreatedBy))
            all.append({topics.value(reviewable.topic).closed ? u"approve_post_closed"_s : u"approve_post"_s, {}});
        if (reviewable.pending()) {
            all += {{u"reject_post"_s, u"reject-post"_s}, {u"revise_and_reject_post"_s, u"reject-post"_s},
                {u"delete_user"_s, u"reject-post"_s}, {u"delete_and_block_user"_s, u"reject-post"_s},
                {u"delete"_s, {}}};
        }
    } else if (reviewable.type == "ReviewableUser"_L1 && reviewable.pending()) {
        all = {{u"approve_user"_s, {}}, {.id = u"delete_user"_s, .bundle = u"reject"_s, .rejectReason = true},
            {.id = u"delete_user_block"_s, .bundle = u"reject"_s, .rejectReason = true}};
    } else if (reviewable.type == "ReviewableFlaggedPost"_L1 && reviewable.pending()) {
        addOffersOfFlag(reviewable, all);
    } else if (reviewable.type == "ReviewablePost"_L1 && reviewable.pending()) {
        addOffersOfPost(reviewable, all);
    } else if (reviewable.pending()) {
        all = {{u"agree_and_keep"_s, u"agree"_s}, {u"tidy_up"_s, u"agree"_s}, {u"disagree"_s, {}}};
    }
    return all;
}

void Forum::addOffersOfFlag(const Reviewable &reviewable, QList<Offer> &offers) const
{
    const Post post = posts.value(reviewable.post);
    const User *author = findUser(post.user);
    const bool punishable = author && !author->isStaff();
    const bool deleted = post.deletedAt.isValid();
    const QString agree = u"agree"_s;
    const QString ignore = u"ignore"_s;
    if (reviewable.potentialSpam && punishable)
        offers += {{u"delete_user"_s, agree}, {u"delete_user_block"_s, agree}};
    if (deleted)
        offers.append({u"agree_and_keep_deleted"_s, agree});
    else if (post.hidden)
        offers.append({u"agree_and_keep_hidden"_s, agree});
    else
        offers += {{u"agree_and_hide"_s, agree}, {u"agree_and_keep"_s, agree},
            {.id = u"agree_and_edit"_s, .bundle = agree, .client = u"edit"_s}};
    if (!deleted) {
        offers.append({u"delete_and_agree"_s, agree});
        if (replies(post) > 0)
            offers.append({u"delete_and_agree_replies"_s, agree});
    }
    if (punishable && !author->suspension.till.isValid())
        offers.append({.id = u"agree_and_suspend"_s, .bundle = agree, .client = u"suspend"_s});
    if (punishable && !author->silence.till.isValid())
        offers.append({.id = u"agree_and_silence"_s, .bundle = agree, .client = u"silence"_s});
    offers.append({deleted ? u"disagree_and_keep_deleted"_s
            : post.hidden  ? u"disagree_and_restore"_s
                           : u"disagree"_s,
        {}});
    if (deleted || !post.hidden)
        offers.append({u"ignore_and_do_nothing"_s, ignore});
    if (!deleted) {
        offers.append({u"delete_and_ignore"_s, ignore});
        if (replies(post) > 0)
            offers.append({u"delete_and_ignore_replies"_s, ignore});
    }
}

void Forum::addOffersOfPost(const Reviewable &reviewable, QList<Offer> &offers) const
{
    const Post post = posts.value(reviewable.post);
    const QString reject = u"reject"_s;
    if (post.deletedAt.isValid())
        offers += {{u"approve_and_restore"_s, {}}, {u"reject_and_keep_deleted"_s, reject}};
    else
        offers += {{post.hidden ? u"approve_and_unhide"_s : u"approve"_s, {}}, {u"reject_and_delete"_s, reject}};
    offers += {{.id = u"reject_and_suspend"_s, .bundle = reject, .client = u"suspend"_s},
        {.id = u"reject_and_silence"_s, .bundle = reject, .client = u"silence"_s}};
}

Answered Forum::perform(
    int reviewable, const QString &action, int version, const QString &by, const QMap<QString, QString> &fields)
{
    const auto found = reviewables.find(reviewable);
    const User *actor = findUser(by);
    if (found == reviewables.end() || !actor)
        return Answered::NotFound;
    const QList<Offer> all = offers(*found);
    const bool offered = std::ranges::any_of(all, [&action](const Offer &offer) {
        return offer.id == action || aliases().value(action) == offer.id || aliases().value(offer.id) == action;
    });
    if (!offered)
        return Answered::NotOffered;
    if (found->version != version)
        return Answered::Conflict;
    if (fields.value(u"reject_reason"_s).size() > longestRejectReason)
        return Answered::Invalid;
    ++found->version;
    ++found->effects;
    act(*found, action, *actor, fields);
    return Answered::Done;
}

bool Forum::edit(int reviewable, const QString &raw)
{
    const auto found = reviewables.find(reviewable);
    if (found == reviewables.end() || !found->payload.contains("raw"_L1) || !found->pending())
        return false;
    found->payload[u"raw"_s] = raw;
    ++found->version;
    return true;
}

void Forum::act(Reviewable &reviewable, const QString &action, const User &by, const QMap<QString, QString> &fields)
{
    const int actor = by.id;
    const QString name = by.username; // before people are destroyed
    reviewable.rejectReason = fields.value(u"reject_reason"_s);
    if (const auto status = statusAfter(reviewable.type, action))
        move(reviewable, *status, actor);
    if (action.startsWith("delete_user"_L1) || action == "delete_and_block_user"_L1)
        destroyUser(reviewable.user > 0 ? reviewable.user : reviewable.targetCreatedBy, name);
    else if (action == "approve_user"_L1)
        users[reviewable.user].approved = true;
    else if (action.startsWith("approve_post"_L1))
        approvePost(reviewable);
    else
        actOnPost(reviewable, action, name);
    if (reviewable.type == "ReviewableQueuedPost"_L1)
        log(action.startsWith("approve"_L1) ? u"post_approved"_s : u"post_rejected"_s, name, {}, {});
}

void Forum::actOnPost(const Reviewable &reviewable, const QString &action, const QString &by)
{
    const auto post = posts.find(reviewable.post);
    if (post == posts.end())
        return;
    if (action == "agree_and_hide"_L1)
        post->hidden = true;
    else if (action == "disagree_and_restore"_L1 || action == "approve_and_unhide"_L1)
        post->hidden = false;
    else if (action == "agree_and_restore"_L1 || action == "approve_and_restore"_L1)
        post->deletedAt = {};
    else if (action.startsWith("delete_and"_L1) || action == "reject_and_delete"_L1)
        remove(post->id, by);
    if (action.endsWith("_replies"_L1)) {
        for (Post &other : posts) {
            if (other.topic == post->topic && other.replyTo == post->number)
                remove(other.id, by);
        }
    }
}

void Forum::approvePost(Reviewable &reviewable)
{
    const User *author = findUser(reviewable.targetCreatedBy);
    if (reviewable.topic == 0)
        reviewable.topic = open(reviewable.payload.value("title"_L1).toString(), reviewable.category);
    reviewable.post = post(reviewable.topic, author->username, reviewable.payload.value("raw"_L1).toString());
}

void Forum::remove(int post, const QString &by)
{
    posts[post].deletedAt = now();
    log(u"delete_post"_s, by, users.value(posts[post].user).username, u"id: %1"_s.arg(post));
}

void Forum::destroyUser(int user, const QString &by)
{
    const QString name = users.value(user).username;
    for (Post &each : posts) {
        if (each.user == user)
            each.deletedAt = now();
    }
    for (Reviewable &each : reviewables) {
        if (each.targetCreatedBy == user)
            each.targetCreatedBy = 0;
    }
    users.remove(user);
    log(u"delete_user"_s, by, name);
}

Answered Forum::silence(int user, const QString &by, const QMap<QString, QString> &fields)
{
    QMap<QString, QString> given = fields;
    given[u"till"_s] = fields.value(u"silenced_till"_s);
    return punish(&User::silence, user, by, given);
}

Answered Forum::suspend(int user, const QString &by, const QMap<QString, QString> &fields)
{
    QMap<QString, QString> given = fields;
    given[u"till"_s] = fields.value(u"suspend_until"_s);
    return punish(&User::suspension, user, by, given);
}

Answered Forum::punish(Penalty User::*penalty, int user, const QString &by, const QMap<QString, QString> &fields)
{
    const auto found = users.find(user);
    if (found == users.end())
        return Answered::NotFound;
    const QDateTime till = QDateTime::fromString(fields.value(u"till"_s), Qt::ISODateWithMs).toUTC();
    const QString postAction = fields.value(u"post_action"_s);
    const QStringList known{{}, u"delete"_s, u"delete_replies"_s, u"edit"_s};
    if (!till.isValid() || fields.value(u"reason"_s).isEmpty() || fields.value(u"reason"_s).size() > 300
        || !known.contains(postAction))
        return Answered::Invalid;
    if (((*found).*penalty).till.isValid())
        return Answered::Conflict;
    if (found->isStaff())
        return Answered::NotOffered;
    const QString message = fields.value(u"message"_s);
    const QString details = fields.value(u"reason"_s) + (message.isEmpty() ? QString() : u"\n\n"_s + message);
    (*found).*penalty = {.till = till, .at = now(), .by = by, .reason = details};
    log(penalty == &User::silence ? u"silence_user"_s : u"suspend_user"_s, by, found->username, details);
    const auto reviewable = reviewables.find(fields.value(u"reviewable_id"_s).toInt());
    if (reviewable != reviewables.end())
        ++reviewable->effects;
    const int post = fields.value(u"post_id"_s).toInt();
    if (postAction == "delete"_L1 && posts.contains(post)) {
        remove(post, by);
        // PostDestroyer agrees with the flags of what staff destroy.
        if (reviewable != reviewables.end() && reviewable->pending()) {
            ++reviewable->version;
            move(*reviewable, 1, findUser(by)->id);
        }
    }
    return Answered::Done;
}

void Forum::lift(int user, bool silence, const QString &by)
{
    User &person = users[user];
    // Not "(… ? … : …) = {}": GCC 14 makes the empty value for the first alternative alone.
    Penalty &lifted = silence ? person.silence : person.suspension;
    lifted = Penalty();
    log(silence ? u"unsilence_user"_s : u"unsuspend_user"_s, by, person.username);
}

Answered Forum::recover(int post, const QString &by)
{
    const auto found = posts.find(post);
    if (found == posts.end())
        return Answered::NotFound;
    if (!found->deletedAt.isValid())
        return Answered::NotOffered;
    found->deletedAt = {};
    log(u"recover_post"_s, by, users.value(found->user).username, u"id: %1"_s.arg(post));
    return Answered::Done;
}

Answered Forum::unhide(int post, const QString &by)
{
    const auto found = posts.find(post);
    if (found == posts.end())
        return Answered::NotFound;
    found->hidden = false;
    log(u"unhide_post"_s, by, users.value(found->user).username, u"id: %1"_s.arg(post));
    return Answered::Done;
}

} // namespace szept::test::discourse
