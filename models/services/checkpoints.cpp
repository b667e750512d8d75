// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/checkpoints.h"

#include "models/domain/subject.h"
#include "models/domain/trying.h"
#include "models/services/audit.h"
#include "models/services/auditchain.h"
#include "models/services/bootstrap.h"
#include "models/store/auditlog.h"
#include "models/store/members.h"

#include <sodium.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace szept::services {
namespace {

Result<void> checkHolds(store::Connection &connection, const Checkpoint &checkpoint)
{
    SZEPT_TRY(row, store::auditRow(connection, checkpoint.seq));
    if (row && row->hash == checkpoint.head)
        return {};
    return fail(ErrorKind::Damaged, u"the audit log is not what was signed at entry %1"_s.arg(checkpoint.seq),
        {u"log_tampered"_s, {QString::number(checkpoint.seq)}});
}

} // namespace

Result<SigningKey> newSigningKey()
{
    if (sodium_init() < 0)
        return fail(ErrorKind::Fault, u"libsodium cannot start"_s);
    SigningKey key{QByteArray(crypto_sign_SECRETKEYBYTES, Qt::Uninitialized),
        QByteArray(crypto_sign_PUBLICKEYBYTES, Qt::Uninitialized)};
    crypto_sign_keypair(reinterpret_cast<uchar *>(key.publicKey.data()), reinterpret_cast<uchar *>(key.secret.data()));
    return key;
}

Result<Checkpoint> sign(store::Transaction &tx, const QByteArray &secretKey, const By &by)
{
    SZEPT_TRY(end, store::auditEnd(tx.connection()));
    if (end.seq == 0)
        return fail(ErrorKind::Invalid, u"an empty log has no end that could be signed"_s);
    SZEPT_TRY(workspace, store::workspaceUuid(tx.connection()));
    Checkpoint checkpoint{end.seq, end.hash, tx.now(), by.actor.member, publicPartOf(secretKey), {}};
    const auto signature = signatureOf(signedText(workspace, checkpoint), secretKey);
    SZEPT_TRY(isOurs, isKeyOf(tx.connection(), by.actor.member, checkpoint.publicKey));
    if (!signature || !isOurs)
        return fail(ErrorKind::Invalid, u"this key is none that the workspace knows of this member"_s);
    checkpoint.signature = *signature;
    SZEPT_DO(store::insertCheckpoint(tx, checkpoint));
    return checkpoint;
}

Result<std::optional<Checkpoint>> signOurs(
    store::Transaction &tx, const QByteArray &secretKey, const std::optional<Checkpoint> &seen, const By &by)
{
    SZEPT_TRY(isDue, store::hasUnsigned(tx.connection(), by.actor));
    if (!isDue)
        return std::nullopt;
    SZEPT_TRY(known, store::checkpoints(tx.connection()));
    if (seen && !isCovered(*seen, known)) {
        return fail(ErrorKind::Damaged, u"the signature at entry %1 was taken away"_s.arg(seen->seq),
            {u"log_tampered"_s, {QString::number(seen->seq)}});
    }
    if (seen)
        known.append(*seen);
    for (const Checkpoint &checkpoint : std::as_const(known))
        SZEPT_DO(checkHolds(tx.connection(), checkpoint));
    return sign(tx, secretKey, by).transform([](const Checkpoint &made) { return std::optional(made); });
}

Result<Checkpoint> acknowledge(
    store::Transaction &tx, const QByteArray &secretKey, const Checkpoint &seen, const By &by)
{
    SZEPT_DO(record(tx, u"log.acknowledged"_s, u"log"_s,
        {{u"remembered"_s, seen.seq}, {u"head"_s, QString::fromLatin1(seen.head.toHex())},
            {u"signed_at"_s, toMilliseconds(seen.at)}},
        by));
    return sign(tx, secretKey, by);
}

bool isCovered(const Checkpoint &seen, const QList<Checkpoint> &inside)
{
    return std::ranges::any_of(
        inside, [&seen](const Checkpoint &one) { return one.publicKey == seen.publicKey && one.seq >= seen.seq; });
}

Result<bool> holds(store::Connection &connection, const Checkpoint &seen)
{
    SZEPT_TRY(workspace, store::workspaceUuid(connection));
    SZEPT_TRY(inside, store::checkpoints(connection));
    SZEPT_TRY(row, store::auditRow(connection, seen.seq));
    return row && row->hash == seen.head && isCovered(seen, inside)
        && isSignatureOf(seen.signature, signedText(workspace, seen), seen.publicKey);
}

Result<bool> isKeyOf(store::Connection &connection, MemberId member, const QByteArray &publicKey)
{
    SZEPT_TRY(known, store::member(connection, member));
    if (known && known->publicKey == publicKey)
        return true;
    SZEPT_TRY(told, store::auditOf(connection, subjectText(member)));
    // In canonical JSON a name that looks like this has its quotation marks escaped.
    const QString named = u"\"key\":\"%1\""_s.arg(QString::fromLatin1(publicKey.toHex()));
    return std::ranges::any_of(told, [&](const store::AuditRow &row) { return row.body && row.body->contains(named); });
}

} // namespace szept::services
