// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/error.h"

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

/// What Mailman's core answers, as values. Pure: bytes in, values or an Error with the path of the fault out. Fuzzed.
namespace szept::mailman3 {

struct Versions
{
    QString mailman; ///< "GNU Mailman 3.3.10 (Tom Sawyer)"
    QString api; ///< "3.1"
};

struct MailingList
{
    QString id; ///< "dev.lists.example"
    QString address; ///< "dev@lists.example"
    QString name;
};

struct HeldMessage
{
    qint64 number = 0; ///< request_id
    QString list;
    QString heldAt; ///< as it stands: part of the identity
    QString sender; ///< whom Mailman takes for the author: lower case, from a header that anybody may write
    QString subject; ///< decoded by Mailman
    QString messageId;
    QStringList reasons; ///< in words; of the rules that held it
    QStringList rules; ///< their names
    qint64 size = 0; ///< bytes of the message as it came
    QByteArray message; ///< the message as Mailman writes it out, in UTF-8
    QByteArray raw; ///< this entry's JSON
};

/// Somebody asks to join or to leave.
struct MembershipRequest
{
    QString token;
    QString kind; ///< "subscription", "unsubscription"
    QString list;
    QString address;
    QString displayName;
    QString when;
    QString tokenOwner; ///< who has to act: "moderator", "subscriber"
    QByteArray raw;
};

struct Membership
{
    QString id;
    QString list;
    QString address;
    QString role; ///< "member", "nonmember", "owner", "moderator"
    QString moderation; ///< "hold", "accept", …; empty: what the list's settings say
    QString displayName;
};

struct HeaderMatch
{
    qint64 position = 0;
    QString header;
    QString pattern;
    QString action; ///< empty: hold
};

/// One page of a collection: what it shows, and how many there are in all.
template <typename T>
struct Collection
{
    QList<T> entries;
    int total = 0;
    QStringList faults{}; ///< of the entries that wait and could not be read; they are left out
};

[[nodiscard]] Result<Versions> readVersions(const QByteArray &json);
[[nodiscard]] Result<int> readCount(const QByteArray &json);
[[nodiscard]] Result<Collection<MailingList>> readLists(const QByteArray &json);
/// The list is taken from the request where an entry does not name it: a server of before 3.3.5 does not.
[[nodiscard]] Result<Collection<HeldMessage>> readHeldPage(const QByteArray &json, const QString &list);
[[nodiscard]] Result<HeldMessage> readHeld(const QByteArray &json, const QString &list);
[[nodiscard]] Result<Collection<MembershipRequest>> readRequestPage(const QByteArray &json);
[[nodiscard]] Result<MembershipRequest> readRequest(const QByteArray &json);
[[nodiscard]] Result<QList<Membership>> readMemberships(const QByteArray &json);
[[nodiscard]] Result<std::optional<Instant>> readUserSince(const QByteArray &json);
[[nodiscard]] Result<QMap<QString, QString>> readConfig(const QByteArray &json);
[[nodiscard]] Result<Collection<QString>> readBans(const QByteArray &json);
[[nodiscard]] Result<QList<HeaderMatch>> readHeaderMatches(const QByteArray &json);

/// What an error answer says, for people and logs: "Address is already banned". Empty when it is no answer of
/// Mailman's.
[[nodiscard]] QString errorText(const QByteArray &body);
/// Whether it is Mailman's core that answered so, and not a proxy before it.
[[nodiscard]] bool isMailmanError(const QByteArray &body);

} // namespace szept::mailman3
