// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/facttext.h"

#include "models/views/hostiletext.h"
#include "models/views/timetext.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace szept::views {
namespace {

struct Say
{
    Q_DECLARE_TR_FUNCTIONS(FactText)
};

struct Name
{
    QLatin1StringView key;
    const char *text;
};

constexpr qsizetype longestValue = 1200; // a log of twenty lines
constexpr std::array names{
    Name{"address"_L1, QT_TRANSLATE_NOOP("FactText", "address")},
    Name{"also_from"_L1, QT_TRANSLATE_NOOP("FactText", "other senders that it names")},
    Name{"attachments"_L1, QT_TRANSLATE_NOOP("FactText", "attachments")},
    Name{"broken_parts"_L1, QT_TRANSLATE_NOOP("FactText", "has broken parts")},
    Name{"claimed_by"_L1, QT_TRANSLATE_NOOP("FactText", "claimed at the platform by")},
    Name{"composer_open_ms"_L1, QT_TRANSLATE_NOOP("FactText", "editor was open for")},
    Name{"content_lost"_L1, QT_TRANSLATE_NOOP("FactText", "has lost its text at the server")},
    Name{"created_at"_L1, QT_TRANSLATE_NOOP("FactText", "made on")},
    Name{"deleted_at"_L1, QT_TRANSLATE_NOOP("FactText", "deleted on")},
    Name{"earlier_actions"_L1, QT_TRANSLATE_NOOP("FactText", "what staff did before")},
    Name{"envelope_sender"_L1, QT_TRANSLATE_NOOP("FactText", "was sent through the address")},
    Name{"flags_agreed"_L1, QT_TRANSLATE_NOOP("FactText", "own flags that were right")},
    Name{"flags_disagreed"_L1, QT_TRANSLATE_NOOP("FactText", "own flags that were wrong")},
    Name{"flags_given_count"_L1, QT_TRANSLATE_NOOP("FactText", "posts that they flagged")},
    Name{"flags_received_count"_L1, QT_TRANSLATE_NOOP("FactText", "flags on their posts")},
    Name{"full_suspend_reason"_L1, QT_TRANSLATE_NOOP("FactText", "suspended because of")},
    Name{"held_by"_L1, QT_TRANSLATE_NOOP("FactText", "awaits approval because of")},
    Name{"html_only"_L1, QT_TRANSLATE_NOOP("FactText", "is HTML only")},
    Name{"known_to_server"_L1, QT_TRANSLATE_NOOP("FactText", "known to the server")},
    Name{"known_to_server_since"_L1, QT_TRANSLATE_NOOP("FactText", "known to the server since")},
    Name{"last_seen_at"_L1, QT_TRANSLATE_NOOP("FactText", "last seen on")},
    Name{"like_count"_L1, QT_TRANSLATE_NOOP("FactText", "likes received")},
    Name{"lost_characters"_L1, QT_TRANSLATE_NOOP("FactText", "characters that were lost")},
    Name{"message_id"_L1, QT_TRANSLATE_NOOP("FactText", "message id")},
    Name{"nested_too_deep"_L1, QT_TRANSLATE_NOOP("FactText", "has parts in parts, too deep to show")},
    Name{"other_actions"_L1, QT_TRANSLATE_NOOP("FactText", "actions that only the platform has")},
    Name{"post_count"_L1, QT_TRANSLATE_NOOP("FactText", "posts")},
    Name{"rejected_posts_count"_L1, QT_TRANSLATE_NOOP("FactText", "posts that were rejected")},
    Name{"replies"_L1, QT_TRANSLATE_NOOP("FactText", "replies")},
    Name{"reply_to_post"_L1, QT_TRANSLATE_NOOP("FactText", "replies to post number")},
    Name{"revision"_L1, QT_TRANSLATE_NOOP("FactText", "version of the text")},
    Name{"score"_L1, QT_TRANSLATE_NOOP("FactText", "the platform's own score")},
    Name{"shortened"_L1, QT_TRANSLATE_NOOP("FactText", "is shortened here")},
    Name{"silence_reason"_L1, QT_TRANSLATE_NOOP("FactText", "silenced because of")},
    Name{"silenced_count"_L1, QT_TRANSLATE_NOOP("FactText", "silenced so far")},
    Name{"silenced_till"_L1, QT_TRANSLATE_NOOP("FactText", "silenced until")},
    Name{"size_bytes"_L1, QT_TRANSLATE_NOOP("FactText", "size")},
    Name{"staff"_L1, QT_TRANSLATE_NOOP("FactText", "rights on the platform")},
    Name{"suspended_count"_L1, QT_TRANSLATE_NOOP("FactText", "suspended so far")},
    Name{"suspended_till"_L1, QT_TRANSLATE_NOOP("FactText", "suspended until")},
    Name{"topic_count"_L1, QT_TRANSLATE_NOOP("FactText", "topics")},
    Name{"trust_level"_L1, QT_TRANSLATE_NOOP("FactText", "level of trust")},
    Name{"type"_L1, QT_TRANSLATE_NOOP("FactText", "the platform's name of its kind")},
    Name{"typing_duration_ms"_L1, QT_TRANSLATE_NOOP("FactText", "time spent typing")},
    Name{"unknown_charset"_L1, QT_TRANSLATE_NOOP("FactText", "in an unknown character set")},
    Name{"username"_L1, QT_TRANSLATE_NOOP("FactText", "user name")},
    Name{"via_email"_L1, QT_TRANSLATE_NOOP("FactText", "came by mail")},
    Name{"warnings_received_count"_L1, QT_TRANSLATE_NOOP("FactText", "warnings so far")},
};

/// The values that are words of a connector's own.
constexpr std::array words{
    Name{"administrator"_L1, QT_TRANSLATE_NOOP("FactText", "administrator")},
    Name{"false"_L1, QT_TRANSLATE_NOOP("FactText", "no")},
    Name{"moderator"_L1, QT_TRANSLATE_NOOP("FactText", "moderator")},
    Name{"no"_L1, QT_TRANSLATE_NOOP("FactText", "no")},
    Name{"only from posts"_L1, QT_TRANSLATE_NOOP("FactText", "only from posts")},
    Name{"true"_L1, QT_TRANSLATE_NOOP("FactText", "yes")},
    Name{"yes"_L1, QT_TRANSLATE_NOOP("FactText", "yes")},
};

} // namespace

QString factName(const QString &key)
{
    if (const auto known = std::ranges::find(names, key, &Name::key); known != names.end())
        return Say::tr(known->text);
    const bool isAddress = key.contains(u'.'); // a list's, say
    return visibleLine(isAddress ? key : QString(key).replace(u'_', u' '), 60);
}

QString factValue(const QString &key, const QString &value)
{
    bool isNumber = false;
    const qlonglong number = value.toLongLong(&isNumber);
    if (isNumber && key.endsWith("_ms"_L1))
        return spanText(std::chrono::milliseconds(number));
    if (isNumber && key.endsWith("_bytes"_L1))
        return QLocale().formattedDataSize(number);
    if (const auto time = fromIso8601(value))
        return exactTimeText(*time);
    if (const auto known = std::ranges::find(words, value, &Name::key); known != words.end())
        return Say::tr(known->text);
    return visibleLine(QString(value.trimmed()).replace(u'\n', u"; "_s), longestValue);
}

} // namespace szept::views
