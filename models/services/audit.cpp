// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/audit.h"

#include "models/domain/attempt.h"
#include "models/services/auditchain.h"
#include "models/store/auditlog.h"
#include "models/store/members.h"

#include <sodium.h>

using namespace Qt::StringLiterals;

namespace szept::services {
namespace {

StoredEntry storedOf(const store::AuditRow &row)
{
    return {row.seq, row.at, row.member.toUtf8(), row.device.toUtf8(), row.deed.toUtf8(), row.subject.toUtf8(),
        row.body.transform([](const QString &body) { return body.toUtf8(); }), row.salt, row.commitment, row.hash};
}

AuditEntry entryOf(const store::AuditRow &row)
{
    return {row.seq, fromMilliseconds(row.at),
        {MemberId(QUuid::fromString(row.member)), DeviceId(QUuid::fromString(row.device))}, row.deed, row.subject,
        row.body.transform([](const QString &body) { return body.toUtf8(); }), row.salt, row.commitment, row.hash};
}

QByteArray workspaceText(const QUuid &uuid)
{
    return uuid.toByteArray(QUuid::WithoutBraces);
}

/// What is wrong with a checkpoint, given the hash that the chain really has at its place.
std::optional<Reason> wrongWith(const Checkpoint &checkpoint, const QHash<qint64, QByteArray> &heads, qint64 entries,
    const QByteArray &workspace)
{
    const QStringList place {QString::number(checkpoint.seq)};
    if (!isSignatureOf(checkpoint.signature, signedText(workspace, checkpoint), checkpoint.publicKey))
        return Reason {u"signature"_s, place};
    if (checkpoint.seq > entries)
        return Reason {u"cut_off"_s, {QString::number(checkpoint.seq), QString::number(entries)}};
    if (heads.value(checkpoint.seq) != checkpoint.head)
        return Reason {u"rewritten"_s, place};
    return std::nullopt;
}

} // namespace

Result<qint64> record(
    store::Transaction &tx, const QString &deed, const QString &subject, const AuditBody &body, const By &by)
{
    SZEPT_TRY(end, store::auditEnd(tx.connection()));
    store::AuditRow row;
    row.seq = end.seq + 1;
    row.at = toMilliseconds(tx.now());
    row.member = by.actor.member.value().toString(QUuid::WithoutBraces);
    row.device = by.actor.device.value().toString(QUuid::WithoutBraces);
    row.deed = deed;
    row.subject = store::storable(subject);
    row.body = store::storable(body.json());
    row.salt = by.random->uuid().toRfc4122();
    row.commitment = commitmentOf(*row.salt, row.body->toUtf8());
    row.hash = hashOf(end.hash, storedOf(row));
    SZEPT_DO(store::appendAudit(tx, row));
    return row.seq;
}

Result<void> eraseBody(store::Transaction &tx, qint64 seq, const QString &why, const By &by)
{
    SZEPT_TRY(erased, store::eraseAuditBody(tx, seq));
    if (erased == 0)
        return fail(ErrorKind::NotFound, u"audit entry %1 has nothing that could be erased"_s.arg(seq));
    return record(tx, QString::fromLatin1(erasedDeed), u"audit:%1"_s.arg(seq), {{u"why"_s, why}}, by).transform([](qint64) {});
}

Result<Checkpoint> sign(store::Transaction &tx, const QByteArray &secretKey, const By &by)
{
    SZEPT_TRY(end, store::auditEnd(tx.connection()));
    if (end.seq == 0)
        return fail(ErrorKind::Invalid, u"an empty log has no end that could be signed"_s);
    SZEPT_TRY(uuid, store::workspaceUuid(tx.connection()));
    SZEPT_TRY(member, store::member(tx.connection(), by.actor.member));
    if (!member)
        return fail(ErrorKind::NotFound, u"no such member"_s);
    Checkpoint checkpoint {end.seq, end.hash, tx.now(), by.actor.member, member->publicKey, {}};
    const QByteArray text = signedText(workspaceText(uuid), checkpoint);
    const auto signature = signatureOf(text, secretKey);
    if (!signature || !isSignatureOf(*signature, text, member->publicKey))
        return fail(ErrorKind::Invalid, u"this key is not the one that the workspace knows of this member"_s);
    checkpoint.signature = *signature;
    SZEPT_DO(store::insertCheckpoint(tx, checkpoint));
    return checkpoint;
}

Result<AuditVerdict> verify(store::Connection &connection, const std::optional<Checkpoint> &outside)
{
    SZEPT_TRY(uuid, store::workspaceUuid(connection));
    SZEPT_TRY(inside, store::checkpoints(connection));
    QHash<qint64, QByteArray> heads; // of the places that checkpoints name
    for (const Checkpoint &checkpoint : inside)
        heads.insert(checkpoint.seq, {});
    if (outside)
        heads.insert(outside->seq, {});
    ChainWalk walk;
    SZEPT_DO(store::eachAudit(connection, 0, [&](const store::AuditRow &row) {
        if (const auto head = heads.find(row.seq); head != heads.end())
            *head = row.hash;
        walk.take(storedOf(row));
        return true;
    }));
    AuditVerdict verdict = walk.end();
    QList<Checkpoint> all = inside;
    if (outside && !inside.contains(*outside))
        all.append(*outside);
    for (const Checkpoint &checkpoint : std::as_const(all)) {
        if (const auto wrong = wrongWith(checkpoint, heads, verdict.entries, workspaceText(uuid)))
            verdict.problems.append({checkpoint.seq, *wrong});
    }
    if (!inside.isEmpty())
        verdict.checkpoint = inside.last();
    if (outside && !inside.contains(*outside))
        verdict.problems.append({outside->seq, {u"checkpoint_missing"_s, {QString::number(outside->seq)}}});
    return verdict;
}

Result<QList<AuditEntry>> auditEntries(store::Connection &connection, qint64 after, int limit)
{
    QList<AuditEntry> entries;
    return store::eachAudit(connection, after, [&](const store::AuditRow &row) {
        entries.append(entryOf(row));
        return entries.size() < limit;
    }).transform([&] { return std::move(entries); });
}

Result<SigningKey> newSigningKey()
{
    if (sodium_init() < 0)
        return fail(ErrorKind::Fault, u"libsodium cannot start"_s);
    SigningKey key {QByteArray(crypto_sign_SECRETKEYBYTES, Qt::Uninitialized), QByteArray(crypto_sign_PUBLICKEYBYTES, Qt::Uninitialized)};
    crypto_sign_keypair(reinterpret_cast<uchar *>(key.publicKey.data()), reinterpret_cast<uchar *>(key.secret.data()));
    return key;
}

} // namespace szept::services
