// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/identity.h"

#include "app/secrets/secrets.h"
#include "app/session/secretnames.h"
#include "app/sync/storefuture.h"
#include "models/domain/attempt.h"
#include "models/services/bootstrap.h"
#include "models/services/checkpoints.h"
#include "models/store/workspace.h"

#include <QCborMap>
#include <QSysInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace szept::session {
namespace {

QByteArray toBytes(const Identity &identity)
{
    const QCborMap map{{u"member"_s, identity.actor.member.value().toRfc4122()},
        {u"device"_s, identity.actor.device.value().toRfc4122()}, {u"key"_s, identity.signingKey}};
    return map.toCborValue().toCbor();
}

std::optional<Identity> fromBytes(const QByteArray &bytes, const QUuid &workspace)
{
    const QCborMap map = QCborValue::fromCbor(bytes).toMap();
    const auto uuid = [&map](const QString &key) { return QUuid::fromRfc4122(map.value(key).toByteArray()); };
    Identity identity{.workspace = workspace,
        .actor = {MemberId(uuid(u"member"_s)), DeviceId(uuid(u"device"_s))},
        .signingKey = map.value(u"key"_s).toByteArray()};
    if (!identity.actor.member.isValid() || !identity.actor.device.isValid() || identity.signingKey.isEmpty())
        return std::nullopt;
    return identity;
}

/// A workspace that was restored from an older backup may not know us.
Result<bool> isKnown(store::Connection &connection, const Actor &actor)
{
    return services::devices(connection).transform([&actor](const QList<Device> &devices) {
        return std::ranges::any_of(devices,
            [&actor](const Device &device) { return device.id == actor.device && device.member == actor.member; });
    });
}

/// Is it the member of that name?
Result<bool> isNamed(store::Connection &connection, MemberId id, const QString &name)
{
    return services::members(connection).transform([&](const QList<Member> &members) {
        return std::ranges::any_of(
            members, [&](const Member &member) { return member.id == id && member.name == name; });
    });
}

/// "anna (laptop)", "anna (laptop 2)": a name that nobody has yet.
QString nameBeside(const QList<Member> &members, const Names &names)
{
    QString name = u"%1 (%2)"_s.arg(names.member, names.device);
    for (int number = 2; std::ranges::contains(members, name, &Member::name); ++number)
        name = u"%1 (%2 %3)"_s.arg(names.member, names.device, QString::number(number));
    return name;
}

Result<Identity> joinAnew(store::Transaction &tx, const QList<Member> &members, const Names &names,
    const services::SigningKey &key, Random &random)
{
    const bool isTaken = std::ranges::contains(members, names.member, &Member::name);
    const QString name = isTaken ? nameBeside(members, names) : names.member;
    SZEPT_TRY(actor, services::join(tx, {name, names.device, key.publicKey}, random));
    Identity identity{.workspace = {}, .actor = actor, .signingKey = key.secret};
    if (isTaken)
        identity.note = Reason{u"joined_beside"_s, {names.member, name}};
    return identity;
}

Result<Identity> joinAsMember(store::Transaction &tx, const QList<Member> &members, const Names &names,
    const services::SigningKey &key, Random &random)
{
    const auto known = std::ranges::find(members, names.member, &Member::name);
    if (known == members.end()) {
        QStringList all;
        for (const Member &member : members)
            all.append(member.name);
        return fail(ErrorKind::NotFound, u"there is no member %1"_s.arg(names.member),
            {u"no_member"_s, {names.member, all.join(u", "_s)}});
    }
    SZEPT_TRY(actor, services::addDevice(tx, known->id, names.device, random));
    SZEPT_DO(services::setPublicKey(tx, key.publicKey, {actor, &random}));
    return Identity{.workspace = {}, .actor = actor, .signingKey = key.secret};
}

Result<Identity> enter(store::Transaction &tx, const Names &names, const services::SigningKey &key, Random &random)
{
    SZEPT_TRY(members, services::members(tx.connection()));
    SZEPT_TRY(identity,
        names.isMember ? joinAsMember(tx, members, names, key, random) : joinAnew(tx, members, names, key, random));
    SZEPT_TRY(workspace, services::workspaceId(tx.connection()));
    identity.workspace = workspace.value_or(QUuid());
    return identity;
}

/// May this identity go on? Not when the workspace does not know it, nor when a person says that they are another
/// member.
Result<bool> stands(store::Connection &connection, const Actor &actor, const Names &names)
{
    SZEPT_TRY(known, isKnown(connection, actor));
    return known && names.isMember ? isNamed(connection, actor.member, names.member) : Result<bool>(known);
}

} // namespace

Names Names::ofTheSystem()
{
    const QString user = qEnvironmentVariable("USER", qEnvironmentVariable("USERNAME"));
    return {.member = user.isEmpty() ? u"moderator"_s : user, .device = QSysInfo::machineHostName()};
}

QCoro::Task<Result<Identity>> identify(store::Workspace *workspace, Secrets *secrets, Random *random, Names names)
{
    const auto id = co_await sync::settled(
        workspace->read([](store::Connection &connection) { return services::workspaceId(connection); }));
    if (!id)
        co_return std::unexpected(id.error());
    if (*id) {
        const auto kept = co_await sync::settled(secrets->read(identityName(**id)));
        if (!kept)
            co_return std::unexpected(kept.error());
        if (const auto identity = kept->and_then([&id](const QByteArray &bytes) { return fromBytes(bytes, **id); })) {
            const Actor actor = identity->actor;
            const auto goesOn = co_await sync::settled(workspace->read(
                [actor, names](store::Connection &connection) { return stands(connection, actor, names); }));
            if (!goesOn)
                co_return std::unexpected(goesOn.error());
            if (*goesOn)
                co_return *identity;
        }
    }
    const auto key = services::newSigningKey();
    if (!key)
        co_return std::unexpected(key.error());
    const auto entered = co_await sync::settled(
        workspace->write([names, pair = *key, random](store::Transaction &tx) { return enter(tx, names, pair, *random); }));
    if (!entered)
        co_return std::unexpected(entered.error());
    const auto saved = co_await sync::settled(secrets->write(identityName(entered->workspace), toBytes(*entered)));
    if (!saved)
        co_return std::unexpected(saved.error());
    co_return *entered;
}

} // namespace szept::session
