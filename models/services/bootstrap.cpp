// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/bootstrap.h"

#include "models/domain/subject.h"
#include "models/domain/trying.h"
#include "models/services/audit.h"
#include "models/store/members.h"

using namespace Qt::StringLiterals;

namespace szept::services {

Result<Actor> join(store::Transaction &tx, const NewMember &who, Random &random)
{
    if (who.name.trimmed().isEmpty())
        return fail(ErrorKind::Invalid, u"a member needs a name"_s, {u"name_missing"_s, {}});
    SZEPT_DO(store::setWorkspaceUuid(tx, random.uuid()));
    const Member member{MemberId(random.uuid()), who.name, who.publicKey};
    const Device device{DeviceId(random.uuid()), member.id, who.device};
    SZEPT_DO(store::insertMember(tx, member));
    SZEPT_DO(store::insertDevice(tx, device));
    const Actor actor{member.id, device.id};
    SZEPT_DO(record(tx, u"member.joined"_s, subjectText(member.id),
        {{u"name"_s, who.name}, {u"key"_s, QString::fromLatin1(who.publicKey.toHex())}}, {actor, &random}));
    return actor;
}

Result<Actor> addDevice(store::Transaction &tx, MemberId member, const QString &device, Random &random)
{
    SZEPT_TRY(known, store::member(tx.connection(), member));
    if (!known)
        return fail(ErrorKind::NotFound, u"no such member"_s, {u"member"_s, {}});
    const Actor actor{member, DeviceId(random.uuid())};
    SZEPT_DO(store::insertDevice(tx, {actor.device, member, device}));
    SZEPT_DO(record(tx, u"device.added"_s, subjectText(member), {{u"name"_s, device}}, {actor, &random}));
    return actor;
}

Result<void> setPublicKey(store::Transaction &tx, const QByteArray &publicKey, const By &by)
{
    SZEPT_DO(store::updatePublicKey(tx, by.actor.member, publicKey));
    return record(
        tx, u"member.key"_s, subjectText(by.actor.member), {{u"key"_s, QString::fromLatin1(publicKey.toHex())}}, by);
}

Result<QList<Member>> members(store::Connection &connection) { return store::members(connection); }

Result<QList<Device>> devices(store::Connection &connection) { return store::devices(connection); }

} // namespace szept::services
