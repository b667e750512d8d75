// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QJsonObject>
#include <QMap>
#include <QStringList>

#include <functional>
#include <optional>

/// What a Discourse forum keeps, and how it changes: the rules of its server, without HTTP. Times are UTC.
namespace szept::test::discourse {

/// Silenced or suspended: until when, since when, by whom and why.
struct Penalty
{
    QDateTime till; ///< invalid: none
    QDateTime at;
    QString by;
    QString reason;
};

struct User
{
    int id = 0;
    QString username;
    int trustLevel = 1;
    bool admin = false;
    bool moderator = false;
    bool approved = true;
    QDateTime createdAt;
    int agreed = 0; ///< their flags that staff agreed with
    int disagreed = 0;
    int ignored = 0;
    int warnings = 0;
    Penalty silence;
    Penalty suspension;

    [[nodiscard]] bool isStaff() const { return admin || moderator; }
};

struct Topic
{
    int id = 0;
    QString title;
    int category = 0;
    bool closed = false;
    bool visible = true;
    int slowModeSeconds = 0;
    QDateTime closesAt; ///< by a timer; invalid: no timer
};

struct Post
{
    int id = 0;
    int topic = 0;
    int number = 1;
    int user = 0;
    QString raw;
    QDateTime createdAt;
    bool hidden = false;
    QDateTime deletedAt; ///< invalid: it stands
    int replyTo = 0; ///< a post's number in the topic
};

/// The ids of Discourse's own flags (app/models/post_action_type.rb; they never change).
enum class Flag { OffTopic = 3, Inappropriate = 4, NotifyModerators = 7, Spam = 8, NeedsApproval = 9, Illegal = 10 };
inline constexpr int firstCustomFlag = 1001;

/// One flag, or the reason why something waits.
struct Score
{
    int id = 0;
    int user = 0;
    int type = 0;
    QDateTime at;
    int status = 0; ///< 0 pending, 1 agreed, 2 disagreed, 3 ignored
    QString reason; ///< HTML
    QStringList conversation; ///< of a "notify moderators" flag, the flagger's message first
    int reviewedBy = 0;
    QDateTime reviewedAt;
};

struct History
{
    int id = 0;
    int type = 0; ///< 0 created, 1 transitioned
    int status = 0;
    int by = 0;
    QDateTime at;
};

struct Reviewable
{
    int id = 0;
    QString type;
    int status = 0; ///< 0 pending, 1 approved, 2 rejected, 3 ignored, 4 deleted
    int version = 0;
    double score = 0;
    int createdBy = 0;
    int targetCreatedBy = 0; ///< 0: nobody
    int post = 0; ///< its target, where that is a post
    int user = 0; ///< its target, where that is a person
    int topic = 0;
    int category = 0;
    QJsonObject payload;
    QList<Score> scores;
    QList<History> histories;
    QDateTime createdAt;
    QString rejectReason;
    bool potentialSpam = false;
    int effects = 0; ///< how often the server carried something out here, whoever asked for it

    [[nodiscard]] bool pending() const { return status == 0; }
};

struct StaffLog
{
    int id = 0;
    QString action; ///< "silence_user"
    QString by;
    QString target;
    QString details;
    QString previous;
    QString now;
    QDateTime at;
};

struct WatchedWord
{
    int id = 0;
    QString word;
    QString action; ///< "block", "require_approval"
    QString replacement{};
};

/// An action as a reviewable offers it.
struct Offer
{
    QString id;
    QString bundle; ///< "agree"; empty: a bundle of its own
    QString client{}; ///< "silence", "suspend", "edit"
    bool rejectReason = false;
};

/// How the server answers what was asked of it.
enum class Answered { Done, NotFound, NotOffered, Conflict, Invalid };

class Forum
{
public:
    Forum();

    // What happens on a forum. People are made when first named; the ids of new things are returned.
    int join(const QString &username, int trustLevel = 1);
    int open(const QString &title, int category = 0);
    int post(int topic, const QString &author, const QString &raw, int replyTo = 0);
    /// The reviewable of the flagged post: a new one, or the one that waits or was decided.
    int flag(int post, const QString &by, int type, const QString &message = {});
    int flag(int post, const QString &by, Flag type, const QString &message = {})
    {
        return flag(post, by, int(type), message);
    }
    int queue(
        const QString &author, int topic, const QString &raw, const QString &reason, const QJsonObject &more = {});
    int queueTopic(
        const QString &author, int category, const QString &title, const QString &raw, const QString &reason);
    int askToJoin(const QString &username, const QJsonObject &profile = {});
    int reviewPost(int post); ///< on a forum that has every post looked at
    int plugIn(const QString &type, int post); ///< a reviewable of a plugin's kind
    int addCategory(const QString &name);
    int addFlag(const QString &name); ///< a flag of the forum's own

    // What staff can do.
    [[nodiscard]] QList<Offer> offers(const Reviewable &reviewable) const;
    Answered perform(int reviewable, const QString &action, int version, const QString &by,
        const QMap<QString, QString> &fields = {});
    Answered silence(int user, const QString &by, const QMap<QString, QString> &fields);
    Answered suspend(int user, const QString &by, const QMap<QString, QString> &fields);
    void lift(int user, bool silence, const QString &by);
    Answered recover(int post, const QString &by);
    Answered unhide(int post, const QString &by);
    void remove(int post, const QString &by);
    void log(const QString &action, const QString &by, const QString &target, const QString &details = {});
    /// Of what waits as a text in the queue; false: there is nothing to edit (Reviewable#update_fields).
    bool edit(int reviewable, const QString &raw);
    /// Somebody else decides a reviewable by whatever it offers first.
    void decideSomehow(int reviewable, const QString &by);
    void clearQueue();

    [[nodiscard]] User &user(const QString &username); ///< made when it is not there
    [[nodiscard]] const User *findUser(int id) const;
    [[nodiscard]] const User *findUser(const QString &username) const;
    [[nodiscard]] int replies(const Post &post) const;
    [[nodiscard]] QString flagTitle(int type) const;
    [[nodiscard]] QString flagKey(int type) const;
    [[nodiscard]] QDateTime now() const { return clock(); }

    QMap<int, User> users;
    QMap<int, QString> categories;
    QMap<int, QString> ownFlags;
    QMap<int, Topic> topics;
    QMap<int, Post> posts;
    QMap<int, Reviewable> reviewables;
    QList<StaffLog> logs;
    QList<WatchedWord> words;
    QMap<QString, QString> settings;
    QString guidelines; ///< HTML
    std::function<QDateTime()> clock;

private:
    Reviewable &made(const QString &type, int createdBy);
    Score &scored(Reviewable &reviewable, int user, int type);
    void move(Reviewable &reviewable, int status, int by);
    void addOffersOfFlag(const Reviewable &reviewable, QList<Offer> &offers) const;
    void addOffersOfPost(const Reviewable &reviewable, QList<Offer> &offers) const;
    void act(Reviewable &reviewable, const QString &action, const User &by, const QMap<QString, QString> &fields);
    void actOnPost(const Reviewable &reviewable, const QString &action, const QString &by);
    void approvePost(Reviewable &reviewable);
    void destroyUser(int user, const QString &by);
    Answered punish(Penalty User::*penalty, int user, const QString &by, const QMap<QString, QString> &fields);

    int m_last = 0;
};

} // namespace szept::test::discourse
