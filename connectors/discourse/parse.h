// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/api/rules.h"
#include "connectors/discourse/item.h"
#include "connectors/kit/paging.h"

namespace szept::discourse {

/// Bytes → values, pure. Whatever comes, the answer is a value or Malformed with the path of the fault.

/// Whom a key stands for.
struct Me
{
    QString id;
    QString name;
    bool admin = false;
    bool moderator = false;
    bool mayReview = false;

    [[nodiscard]] bool staff() const { return admin || moderator; }
    friend bool operator==(const Me &, const Me &) = default;
};

/// What the site tells of itself: rooms, kinds of flags.
struct Site
{
    QHash<QString, QString> categories; ///< id → name
    QList<PlatformRule> flags;
};

/// An entry that cannot be read is a row alone, so that the others are shown.
struct ReviewPage
{
    QList<PulledItem> items;
    QList<Review> reviews; ///< one for each item, in the same order
    QList<qsizetype> places; ///< likewise: where it stands among the rows
    QList<kit::QueueRow> rows;
    QMap<qsizetype, QString> faults; ///< of the other rows
    bool more = false;
    std::optional<int> total;
    QStringList hiddenKinds; ///< of plugins that are off: their reviewables wait and cannot be seen
};

enum class Standing { Shown, Hidden, Deleted };
[[nodiscard]] QString toWord(Standing standing);

/// A penalty as it stands.
struct Penalty
{
    std::optional<Instant> till; ///< empty: none
    QString by;

    friend bool operator==(const Penalty &, const Penalty &) = default;
};

struct UserState
{
    QString name;
    Penalty silence;
    Penalty suspension;
    QMap<QString, QString> facts; ///< for people to read
};

/// The answer to a perform.
struct PerformResult
{
    qint64 version = 0;
    QString status; ///< empty where it did not change
};

/// How a topic stands, as far as it can be set.
struct TopicSwitches
{
    QString title;
    bool closed = false;
    bool listed = true;
    qint64 slowModeSeconds = 0;
    QString closesAt; ///< of a timer; empty: none

    friend bool operator==(const TopicSwitches &, const TopicSwitches &) = default;
};

[[nodiscard]] Result<Me> parseMe(const QByteArray &bytes);
/// The forum's title.
[[nodiscard]] Result<QString> parseBasicInfo(const QByteArray &bytes);
[[nodiscard]] Result<Site> parseSite(const QByteArray &bytes, const QUrl &base);
[[nodiscard]] Result<ReviewPage> parseReviewPage(const QByteArray &bytes, const Surrounds &surrounds);
[[nodiscard]] Result<Review> parseReview(const QByteArray &bytes);
/// The same answer as an item of the queue.
[[nodiscard]] Result<PulledItem> parseItem(const QByteArray &bytes, const Surrounds &surrounds);
/// The subject as the post of a context that stands for it, where its topic does not show it.
[[nodiscard]] Result<ContextPost> parseSubject(const QByteArray &bytes, const Surrounds &surrounds);
[[nodiscard]] Result<PerformResult> parsePerformed(const QByteArray &bytes);
[[nodiscard]] Result<Standing> parsePost(const QByteArray &bytes);
[[nodiscard]] Result<UserState> parseUser(const QByteArray &bytes);
/// What a penalty came to, under "silence" or "suspension".
[[nodiscard]] Result<Penalty> parsePunished(const QByteArray &bytes, bool silence);
/// That a message was made: its post. Where it waits for approval, or a page stands before the forum, there is none.
[[nodiscard]] Result<QString> parseMade(const QByteArray &bytes);
[[nodiscard]] Result<Context> parseTopic(const QByteArray &bytes, const QUrl &base, const QString &subjectPost);
[[nodiscard]] Result<TopicSwitches> parseTopicSwitches(const QByteArray &bytes);
/// The latest things that staff did to a person, a line each.
[[nodiscard]] Result<QStringList> parseStaffLog(const QByteArray &bytes);
[[nodiscard]] Result<QList<PlatformRule>> parseWatchedWords(const QByteArray &bytes, const QUrl &base);
[[nodiscard]] Result<QMap<QString, QString>> parseSettings(const QByteArray &bytes);
[[nodiscard]] PlatformRule parseGuidelines(const QByteArray &html, const QUrl &base);

/// What an error's body says.
struct Refused
{
    QString text; ///< for people; empty where it is none of Discourse's
    QString type; ///< "invalid_access", "read_only"
    std::optional<Duration> wait; ///< of a refusal for haste
};
[[nodiscard]] Refused parseRefusal(const QByteArray &bytes);

} // namespace szept::discourse
