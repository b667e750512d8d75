// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/instant.h"
#include "models/domain/itemref.h"
#include "models/domain/reason.h"

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QString>
#include <QUrl>

#include <optional>

namespace szept {

/// A community, room or person as the platform names it.
struct RemoteName
{
    QString remoteId;
    QString name;

    friend auto operator<=>(const RemoteName &, const RemoteName &) = default;
};

/// What sort of work a case is. It decides the row's words and part of the priority.
enum class CaseKind {
    Reported, ///< somebody complained about something that can be seen
    AwaitingApproval, ///< the platform holds it back until somebody lets it through
    Joining, ///< a person wants in
    Leaving, ///< a person wants out
    Automatic, ///< the platform's own filter caught it
};

/// What a report, or the rule that held a post back, is about. "Unknown" where the platform does not tell; never guessed from text.
enum class HarmKind {
    Unknown,
    OffTopic,
    Spam,
    Rude,
    Harassment,
    Hate,
    Sexual,
    Violence,
    SelfHarm,
    Minors,
    Illegal,
    Other
};

/// One complaint. What the platform does not tell is empty, never invented.
struct PulledReport
{
    QString remoteId; ///< the platform's id of this complaint; empty where it has none
    std::optional<RemoteName> reporter;
    QString reason; ///< the platform's title of the reason
    HarmKind harm = HarmKind::Unknown;
    QString comment; ///< what the reporter wrote
    std::optional<Instant> at;
    int count = 1; ///< more than 1 where the platform only tells a number
    /// How often this reporter was agreed with, disagreed with and ignored, where the platform tells.
    struct Record
    {
        int agreed = 0;
        int disagreed = 0;
        int ignored = 0;
        friend bool operator==(const Record &, const Record &) = default;
    };
    std::optional<Record> record;

    friend bool operator==(const PulledReport &, const PulledReport &) = default;
};

/// The author as far as the platform tells.
struct PulledPerson
{
    RemoteName name;
    std::optional<Instant> joinedAt;
    QMap<QString, QString> facts; ///< "trust_level" → "0"; shown as they are

    friend bool operator==(const PulledPerson &, const PulledPerson &) = default;
};

/// One subject in a platform's queue with all the complaints about it, as one pull found it.
struct PulledItem
{
    ItemRef ref;
    QString version; ///< changes whenever the subject does; compared for equality only
    CaseKind kind = CaseKind::Reported;
    RemoteName community;
    std::optional<RemoteName> room;
    std::optional<RemoteName> thread; ///< the topic or conversation, its title as name
    QString title; ///< decoded text
    QString text; ///< plain text; markup is taken off by the connector, hostile characters stay
    std::optional<PulledPerson> author;
    QUrl url; ///< where a person sees it
    std::optional<Instant> createdAt; ///< when the subject was written
    std::optional<Instant> queuedAt; ///< when the platform put it in its queue
    /// Ids of the actions that the platform offers on this subject now, which may be none; empty: it does not tell.
    std::optional<QStringList> permittedActions{};
    QList<PulledReport> reports;
    QMap<QString, QString> facts; ///< further things worth showing: "typing_duration_ms" → "310"
    QByteArray raw; ///< the bytes of this subject as they came

    friend bool operator==(const PulledItem &, const PulledItem &) = default;
};

/// One page of a pass over a queue.
struct PulledPage
{
    QList<PulledItem> items;
    QString next; ///< the cursor to go on from; empty when the pass has ended
    /// The platform's own count of what waits, where it tells.
    std::optional<int> total;
    /// True when a finished pass has shown everything that waits, so that what was not in it is no longer there.
    bool wholeQueue = true;
    /// What the platform hides from us, as reasons ("cut_off", {"1000"}).
    QList<Reason> notes;
};

} // namespace szept
