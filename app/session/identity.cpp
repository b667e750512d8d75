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
    const QCborMap map {{u"member"_s, identity.actor.member.value().toRfc4122()},
        {u"device"_s, identity.actor.device.value().toRfc4122()}, {u"key"_s, identity.signingKey}};
    return map.toCborValue().toCbor();
}

std::optional<Identity> fromBytes(const QByteArray &bytes, const QUuid &workspace)
{
    const QCborMap map = QCborValue::fromCbor(bytes).toMap();
    const auto uuid = [&map](const QString &key) { return QUuid::fromRfc4122(map.value(key).toByteArray()); };
    Identity identity {workspace, {MemberId(uuid(u"member"_s)), DeviceId(uuid(u"device"_s))}, map.value(u"key"_s).toByteArray()};
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

Result<Identity> enter(store::Transaction &tx, const Names &names, const services::SigningKey &key, Random &random)
{
    SZEPT_TRY(members, services::members(tx.connection()));
    const auto known = std::ranges::find(members, names.member, &Member::name);
    Actor actor;
    if (known == members.end()) {
        SZEPT_TRY(joined, services::join(tx, {names.member, names.device, key.publicKey}, random));
        actor = joined;
    } else {
        SZEPT_TRY(added, services::addDevice(tx, known->id, names.device, random));
        actor = added;
        SZEPT_DO(services::setPublicKey(tx, key.publicKey, {actor, &random}));
    }
    SZEPT_TRY(workspace, services::workspaceId(tx.connection()));
    return Identity {workspace.value_or(QUuid()), actor, key.secret};
}

} // namespace

Names Names::ofTheSystem()
{
    const QString user = qEnvironmentVariable("USER", qEnvironmentVariable("USERNAME"));
    return {user.isEmpty() ? u"moderator"_s : user, QSysInfo::machineHostName()};
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
            const auto known = co_await sync::settled(
                workspace->read([actor](store::Connection &connection) { return isKnown(connection, actor); }));
            if (!known)
                co_return std::unexpected(known.error());
            if (*known)
                co_return *identity;
        }
    }
    const auto key = services::newSigningKey();
    if (!key)
        co_return std::unexpected(key.error());
    const services::SigningKey pair = *key;
    const auto entered = co_await sync::settled(
        workspace->write([names, pair, random](store::Transaction &tx) { return enter(tx, names, pair, *random); }));
    if (!entered)
        co_return std::unexpected(entered.error());
    const auto saved = co_await sync::settled(secrets->write(identityName(entered->workspace), toBytes(*entered)));
    if (!saved)
        co_return std::unexpected(saved.error());
    co_return *entered;
}

} // namespace szept::session
