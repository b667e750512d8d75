// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/members.h"

#include "models/domain/idtext.h"
#include "models/domain/trying.h"
#include "models/store/statements.h"

using namespace Qt::StringLiterals;

namespace szept::store {
namespace {

Member memberOf(const Row &row) { return {row.id<MemberId>(0), row.text(1), row.bytes(2)}; }

} // namespace

Result<QUuid> workspaceUuid(Connection &connection)
{
    return first(connection, u"SELECT value FROM meta WHERE key = 'workspace'"_s, {}, [](const Row &row) {
        return QUuid::fromString(row.text(0));
    }).transform([](const std::optional<QUuid> &uuid) { return uuid.value_or(QUuid()); });
}

Result<void> setWorkspaceUuid(Transaction &tx, const QUuid &uuid)
{
    return done(tx.connection().run(
        u"INSERT INTO meta (key, value) VALUES ('workspace', ?) ON CONFLICT (key) DO NOTHING"_s, bind(idText(uuid))));
}

Result<SecretsHome> secretsHome(Connection &connection)
{
    SZEPT_TRY(copy, first(connection, u"SELECT value FROM meta WHERE key = 'copy'"_s, {}, [](const Row &row) {
        return row.text(0);
    }));
    SZEPT_TRY(workspace, workspaceUuid(connection));
    if (!copy)
        return SecretsHome{workspace, {}, {}};
    const QStringList ids = copy->split(u' ');
    return SecretsHome{QUuid::fromString(ids.value(0)), QUuid::fromString(ids.value(1)), workspace};
}

Result<void> markCopy(Connection &connection, const QUuid &copy)
{
    SZEPT_TRY(home, secretsHome(connection));
    const QString ids = idText(copy) + u' ' + idText(home.own);
    return done(connection.run(
        u"INSERT INTO meta (key, value) VALUES ('copy', ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value"_s,
        bind(ids)));
}

Result<void> insertMember(Transaction &tx, const Member &member)
{
    return done(tx.connection().run(u"INSERT INTO members (id, name, public_key) VALUES (?, ?, ?)"_s,
        bind(member.id, member.name, member.publicKey)));
}

Result<void> insertDevice(Transaction &tx, const Device &device)
{
    return done(tx.connection().run(
        u"INSERT INTO devices (id, member, name) VALUES (?, ?, ?)"_s, bind(device.id, device.member, device.name)));
}

Result<void> updatePublicKey(Transaction &tx, MemberId member, const QByteArray &publicKey)
{
    return done(tx.connection().run(u"UPDATE members SET public_key = ? WHERE id = ?"_s, bind(publicKey, member)));
}

Result<QList<Member>> members(Connection &connection)
{
    return list(connection, u"SELECT id, name, public_key FROM members ORDER BY name, id"_s, {}, memberOf);
}

Result<QList<Device>> devices(Connection &connection)
{
    return list(connection, u"SELECT id, member, name FROM devices ORDER BY name, id"_s, {},
        [](const Row &row) { return Device{row.id<DeviceId>(0), row.id<MemberId>(1), row.text(2)}; });
}

Result<std::optional<Member>> member(Connection &connection, MemberId id)
{
    return first(connection, u"SELECT id, name, public_key FROM members WHERE id = ?"_s, bind(id), memberOf);
}

Result<QString> memberName(Connection &connection, MemberId id)
{
    return member(connection, id).transform([](const std::optional<Member> &found) {
        return found ? found->name : QString();
    });
}

} // namespace szept::store
