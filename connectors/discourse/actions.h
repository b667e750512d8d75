// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>
#include <QString>
#include <QStringList>

#include <optional>
#include <span>

namespace szept::discourse {

// The kinds of reviewables that Discourse itself has. Plugins bring more.
inline constexpr QLatin1StringView flaggedKind("ReviewableFlaggedPost");
inline constexpr QLatin1StringView queuedKind("ReviewableQueuedPost");
inline constexpr QLatin1StringView userKind("ReviewableUser");
inline constexpr QLatin1StringView otherKind("Reviewable"); ///< of whatever a plugin puts into the queue

/// What stands in a reviewable's identity for its type. Plugins rename their types ("ReviewableChatMessage" became
/// "Chat::ReviewableMessage"), and what waits keeps its id.
[[nodiscard]] QString kindOf(const QString &type);

/// How an action is carried out there. Each is one request.
enum class Way {
    Perform, ///< PUT /review/{id}/perform/{action}, under the version lock
    PerformNamed, ///< likewise, by a server's action that the order's field "action" names
    Silence, ///< PUT /admin/users/{id}/silence
    Suspend,
    Warn, ///< a message that is an official warning
};

/// What becomes of the post.
enum class PostEffect { None, Hidden, Deleted };

enum class TakeBack { None, Unhide, Recover, ApprovePost, Unsilence, Unsuspend };

/// What the connector knows of an action beyond its metadata: how it goes, and what it leads to. Word lists are
/// separated by spaces.
struct ActionRow
{
    QLatin1StringView id;
    QLatin1StringView kinds; ///< empty: all, plugins' too
    Way way = Way::Perform;
    /// The server's own names for it, of which it offers one: they change with the version and with the state of the
    /// post.
    QLatin1StringView server{};
    QLatin1StringView status{}; ///< of the reviewable afterwards; empty: any that is no longer pending
    PostEffect post = PostEffect::None;
    TakeBack back = TakeBack::None;
    QLatin1StringView required{}; ///< fields that must be filled
    QLatin1StringView sends{}; ///< fields that go with it, "key", and constants, "key=value"

    [[nodiscard]] QStringList servers() const { return QString(server).split(u' ', Qt::SkipEmptyParts); }
    [[nodiscard]] QStringList requiredFields() const { return QString(required).split(u' ', Qt::SkipEmptyParts); }
    [[nodiscard]] QStringList sentFields() const { return QString(sends).split(u' ', Qt::SkipEmptyParts); }
    [[nodiscard]] bool goesWith(const QString &kind) const;
    [[nodiscard]] bool punishes() const { return way == Way::Silence || way == Way::Suspend; }
};

[[nodiscard]] std::span<const ActionRow> actionRows();
[[nodiscard]] const ActionRow *actionRow(const QString &id);

/// An action as the server offers it on a reviewable.
struct ServerAction
{
    QString id; ///< what /perform/ takes
    QString label;
    QString client; ///< "silence", "suspend", "edit": the server only marks, the client has to act

    friend bool operator==(const ServerAction &, const ServerAction &) = default;
};

/// Whether a decision goes in parts there, one about the post and one about its author: then it waits on after the first, whatever
/// the answer says.
[[nodiscard]] bool isInParts(const QList<ServerAction> &offered);
/// Which of the offered names is this action; nothing when it is not offered.
[[nodiscard]] std::optional<QString> offeredName(const ActionRow &row, const QList<ServerAction> &offered);
/// Our actions on a subject of this kind, as far as the server offers them now. mayPunish: the author can be silenced
/// and suspended as far as we know.
[[nodiscard]] QStringList permittedActions(
    const QString &kind, const QList<ServerAction> &offered, bool mayPunish, bool mayWrite);

} // namespace szept::discourse
