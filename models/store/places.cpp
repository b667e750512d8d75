// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/places.h"

#include "models/domain/idtext.h"
#include "models/domain/trying.h"
#include "models/store/payload.h"
#include "models/store/search.h"
#include "models/store/statements.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace szept::store {
namespace {

struct Known
{
    qint64 id = 0;
    QString name;
};

Known knownOf(const Row &row) { return {row.integer(0), row.text(1)}; }

/// As a place or a person is known by: what strangers made as long as no index takes (PostgreSQL: 2704 bytes) is told apart by a hash.
QString keyOf(const QString &remoteId)
{
    constexpr qsizetype longest = 500;
    if (remoteId.size() <= longest)
        return remoteId;
    const QByteArray hash = QCryptographicHash::hash(remoteId.toUtf8(), QCryptographicHash::Sha256);
    return remoteId.left(longest / 2) + u'#' + QString::fromLatin1(hash.toHex());
}

constexpr QStringView personColumns
    = u"SELECT p.id, p.account, p.remote_id, p.name, p.joined_at, p.facts, p.linked_to FROM persons p";

PersonRow personOf(const Row &row)
{
    return {row.id<PersonId>(0), row.id<AccountId>(1), {row.text(2), row.text(3)}, row.maybeInstant(4),
        mapFromJson(row.text(5)), row.id<PersonId>(6)};
}

} // namespace

Result<CommunityId> putCommunity(Transaction &tx, AccountId account, const RemoteName &name)
{
    SZEPT_TRY(known,
        first(tx.connection(), u"SELECT id, name FROM communities WHERE account = ? AND remote_id = ?"_s,
            bind(account, keyOf(name.remoteId)), knownOf));
    if (known && known->name == storable(name.name))
        return CommunityId(known->id);
    tx.changed(ChangeKind::Account, idText(account));
    if (!known) {
        return inserted<CommunityId>(tx.connection(),
            u"INSERT INTO communities (account, remote_id, name) VALUES (?, ?, ?)"_s,
            bind(account, keyOf(name.remoteId), name.name));
    }
    SZEPT_DO(tx.connection().run(u"UPDATE communities SET name = ? WHERE id = ?"_s, bind(name.name, known->id)));
    return CommunityId(known->id);
}

Result<RoomId> putRoom(Transaction &tx, CommunityId community, const RemoteName &name)
{
    SZEPT_TRY(known,
        first(tx.connection(), u"SELECT id, name FROM rooms WHERE community = ? AND remote_id = ?"_s,
            bind(community, keyOf(name.remoteId)), knownOf));
    if (known && known->name == storable(name.name))
        return RoomId(known->id);
    SZEPT_TRY(account,
        one(tx.connection(), u"SELECT account FROM communities WHERE id = ?"_s, bind(community), firstInteger));
    tx.changed(ChangeKind::Account, QString::number(account));
    if (!known) {
        return inserted<RoomId>(tx.connection(), u"INSERT INTO rooms (community, remote_id, name) VALUES (?, ?, ?)"_s,
            bind(community, keyOf(name.remoteId), name.name));
    }
    SZEPT_DO(tx.connection().run(u"UPDATE rooms SET name = ? WHERE id = ?"_s, bind(name.name, known->id)));
    return RoomId(known->id);
}

Result<QList<CommunityRow>> communities(Connection &connection)
{
    return list(connection, u"SELECT id, account, name FROM communities ORDER BY id"_s, {},
        [](const Row &row) { return CommunityRow{row.id<CommunityId>(0), row.id<AccountId>(1), row.text(2)}; });
}

Result<QList<RoomRow>> rooms(Connection &connection)
{
    return list(connection, u"SELECT id, community, name FROM rooms ORDER BY id"_s, {},
        [](const Row &row) { return RoomRow{row.id<RoomId>(0), row.id<CommunityId>(1), row.text(2)}; });
}

Result<PutPerson> putPerson(Transaction &tx, AccountId account, const PulledPerson &person)
{
    SZEPT_TRY(known,
        first(tx.connection(), personColumns + u" WHERE p.account = ? AND p.remote_id = ?"_s,
            bind(account, keyOf(person.name.remoteId)), personOf));
    if (!known) {
        SZEPT_TRY(id,
            inserted<PersonId>(tx.connection(),
                u"INSERT INTO persons (account, remote_id, name, joined_at, facts) VALUES (?, ?, ?, ?, ?)"_s,
                bind(account, keyOf(person.name.remoteId), person.name.name, person.joinedAt, toJson(person.facts))));
        SZEPT_DO(putSearchText(tx, id, person.name.name));
        return PutPerson{id, true};
    }
    PersonRow now = *known;
    now.name.name = person.name.name.isEmpty() ? known->name.name : storable(person.name.name);
    now.joinedAt = person.joinedAt ? person.joinedAt : known->joinedAt;
    if (!person.facts.isEmpty())
        now.facts = person.facts;
    if (now != *known) {
        SZEPT_DO(tx.connection().run(u"UPDATE persons SET name = ?, joined_at = ?, facts = ? WHERE id = ?"_s,
            bind(now.name.name, now.joinedAt, toJson(now.facts), now.id)));
        if (now.name != known->name)
            SZEPT_DO(putSearchText(tx, now.id, now.name.name));
    }
    return PutPerson{now.id, false};
}

Result<std::optional<PersonRow>> person(Connection &connection, PersonId id)
{
    return first(connection, personColumns + u" WHERE p.id = ?"_s, bind(id), personOf);
}

Result<QList<PersonRow>> linkedPersons(Connection &connection, PersonId id)
{
    return list(connection,
        personColumns
            + u" JOIN persons me ON me.id = ? WHERE p.id <> me.id"
              " AND (p.id = me.linked_to OR p.linked_to = me.linked_to OR p.linked_to = me.id) ORDER BY p.id"_s,
        bind(id), personOf);
}

Result<void> setLink(Transaction &tx, PersonId person, PersonId to)
{
    return done(tx.connection().run(u"UPDATE persons SET linked_to = ? WHERE id = ?"_s, bind(to, person)));
}

Result<int> decisionsAgainst(Connection &connection, PersonId id, CaseId except)
{
    static const QString sql = u"SELECT count(*) FROM cases c JOIN decisions d ON d.case_id = c.id"
                               " WHERE c.author = ? AND c.id <> ? AND d.undone_at IS NULL AND d.slot BETWEEN 3 AND 8"_s;
    return one(connection, sql, bind(id, except.value()), firstInteger).transform([](qint64 count) {
        return int(count);
    });
}

} // namespace szept::store
