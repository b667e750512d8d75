// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/identity.h"

#include "app/secrets/secrets.h"
#include "app/session/secretnames.h"
#include "app/sync/storefuture.h"
#include "models/domain/trying.h"
#include "models/services/accounts.h"
#include "models/services/bootstrap.h"
#include "models/services/checkpoints.h"
#include "models/store/members.h"
#include "models/store/workspace.h"

#include <QCborArray>
#include <QCborMap>
#include <QSysInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace szept::session {
namespace {

QByteArray toBytes(const Identity &identity)
{
    QCborArray before;
    for (const DeviceId device : identity.before)
        before.append(device.value().toRfc4122());
    const QCborMap map{{u"member"_s, identity.actor.member.value().toRfc4122()},
        {u"device"_s, identity.actor.device.value().toRfc4122()}, {u"key"_s, identity.signingKey},
        {u"before"_s, before}};
    return map.toCborValue().toCbor();
}

std::optional<Identity> fromBytes(const QByteArray &bytes, const QUuid &workspace)
{
    const QCborMap map = QCborValue::fromCbor(bytes).toMap();
    const auto uuid = [&map](const QString &key) { return QUuid::fromRfc4122(map.value(key).toByteArray()); };
    Identity identity{.workspace = workspace,
        .actor = {MemberId(uuid(u"member"_s)), DeviceId(uuid(u"device"_s))},
        .signingKey = map.value(u"key"_s).toByteArray()};
    for (const QCborArray before = map.value(u"before"_s).toArray(); const QCborValue device : before)
        identity.before.append(DeviceId(QUuid::fromRfc4122(device.toByteArray())));
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
        identity.notes.append({u"joined_beside"_s, {names.member, name}});
    return identity;
}

/// A further device of a member, with a signing key of its own.
Result<Identity> joinOnDevice(
    store::Transaction &tx, MemberId member, const Names &names, const services::SigningKey &key, Random &random)
{
    SZEPT_TRY(actor, services::addDevice(tx, member, names.device, random));
    SZEPT_DO(services::setPublicKey(tx, key.publicKey, {actor, &random}));
    return Identity{.workspace = {}, .actor = actor, .signingKey = key.secret};
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
    return joinOnDevice(tx, known->id, names, key, random);
}

/// What is kept of who this installation is and was here.
struct Known
{
    std::optional<Identity> standing; ///< goes on as it is
    std::optional<MemberId> same; ///< who it is known to be, from what this workspace was copied from
    QList<DeviceId> before; ///< the latest first
};

Result<Identity> enter(
    store::Transaction &tx, const Names &names, const Known &known, const services::SigningKey &key, Random &random)
{
    SZEPT_TRY(members, services::members(tx.connection()));
    SZEPT_TRY(identity,
        known.same           ? joinOnDevice(tx, *known.same, names, key, random)
            : names.isMember ? joinAsMember(tx, members, names, key, random)
                             : joinAnew(tx, members, names, key, random));
    SZEPT_TRY(home, store::secretsHome(tx.connection()));
    identity.workspace = home.own;
    identity.before = known.before;
    if (known.before.isEmpty() || names.isMember || names.madeCopy) // these two have asked for a new device
        return identity;
    SZEPT_TRY(name, store::memberName(tx.connection(), identity.actor.member));
    identity.notes.prepend({u"device_anew"_s, {name}});
    return identity;
}

/// May this identity go on? Not when the workspace does not know it, nor when a person says that they are another
/// member.
Result<bool> stands(store::Connection &connection, const Actor &actor, const Names &names)
{
    SZEPT_TRY(known, isKnown(connection, actor));
    return known && names.isMember ? isNamed(connection, actor.member, names.member) : Result<bool>(known);
}

/// What is kept under an id.
struct Kept
{
    std::optional<Identity> identity;
    bool goesOn = false; ///< it may do so here
};

QCoro::Task<Result<Kept>> keptIdentity(store::Workspace *workspace, Secrets *secrets, QUuid id, Names names)
{
    if (id.isNull())
        co_return Kept();
    const auto kept = co_await sync::settled(secrets->read(identityName(id)));
    if (!kept)
        co_return std::unexpected(kept.error());
    const auto identity = kept->and_then([&id](const QByteArray &bytes) { return fromBytes(bytes, id); });
    if (!identity)
        co_return Kept();
    const Actor actor = identity->actor;
    const auto goesOn = co_await sync::settled(
        workspace->read([actor, names](store::Connection &connection) { return stands(connection, actor, names); }));
    if (!goesOn)
        co_return std::unexpected(goesOn.error());
    co_return Kept{identity, *goesOn};
}

QCoro::Task<Result<Known>> allKept(store::Workspace *workspace, Secrets *secrets, store::SecretsHome home, Names names)
{
    Known known;
    const QList<QUuid> ids{home.own, home.origin, home.first};
    for (const QUuid &id : ids) {
        const auto kept = co_await keptIdentity(workspace, secrets, id, names);
        if (!kept)
            co_return std::unexpected(kept.error());
        if (!kept->identity || known.before.contains(kept->identity->actor.device))
            continue;
        if (kept->goesOn && id == home.own) {
            known.standing = kept->identity;
            break;
        }
        if (kept->goesOn && id == home.origin)
            known.same = kept->identity->actor.member;
        known.before.append(kept->identity->actor.device);
        known.before.append(kept->identity->before);
    }
    co_return known;
}

/// Under the copy's own id: a login that is removed in one of the two stays in the other.
QCoro::Task<Result<void>> takeAccountSecrets(store::Workspace *workspace, Secrets *secrets, store::SecretsHome home)
{
    const auto accounts = co_await sync::settled(
        workspace->read([](store::Connection &connection) { return services::accounts(connection); }));
    if (!accounts)
        co_return std::unexpected(accounts.error());
    for (const Account &account : *accounts) {
        auto secret = co_await sync::settled(secrets->read(accountSecretName(home.origin, account.id)));
        if (!secret)
            co_return std::unexpected(secret.error());
        if (!*secret)
            continue;
        const auto taken = co_await sync::settled(secrets->write(accountSecretName(home.own, account.id), **secret));
        wipe(**secret);
        if (!taken)
            co_return taken;
    }
    co_return Result<void>();
}

} // namespace

Names Names::ofTheSystem()
{
    const QString user = qEnvironmentVariable("USER", qEnvironmentVariable("USERNAME"));
    return {.member = user.isEmpty() ? u"moderator"_s : user, .device = QSysInfo::machineHostName()};
}

QCoro::Task<Result<Identity>> identify(store::Workspace *workspace, Secrets *secrets, Random *random, Names names)
{
    const auto home = co_await sync::settled(
        workspace->read([](store::Connection &connection) { return store::secretsHome(connection); }));
    if (!home)
        co_return std::unexpected(home.error());
    const auto known = co_await allKept(workspace, secrets, *home, names);
    if (!known)
        co_return std::unexpected(known.error());
    if (known->standing)
        co_return *known->standing;
    const auto key = services::newSigningKey();
    if (!key)
        co_return std::unexpected(key.error());
    const auto entered
        = co_await sync::settled(workspace->write([names, who = *known, pair = *key, random](store::Transaction &tx) {
              return enter(tx, names, who, pair, *random);
          }));
    if (!entered)
        co_return std::unexpected(entered.error());
    if (known->same) {
        if (const auto taken = co_await takeAccountSecrets(workspace, secrets, *home); !taken)
            co_return std::unexpected(taken.error());
    }
    const auto saved = co_await sync::settled(secrets->write(identityName(entered->workspace), toBytes(*entered)));
    if (!saved)
        co_return std::unexpected(saved.error());
    co_return *entered;
}

} // namespace szept::session
