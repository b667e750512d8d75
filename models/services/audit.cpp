// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/audit.h"

#include "models/domain/subject.h"
#include "models/domain/trying.h"
#include "models/services/aslogged.h"
#include "models/services/auditchain.h"
#include "models/services/checkpoints.h"
#include "models/store/auditlog.h"
#include "models/store/members.h"

using namespace Qt::StringLiterals;

namespace szept::services {
namespace {

StoredEntry storedOf(const store::AuditRow &row)
{
    return {row.seq, row.at, row.member.toUtf8(), row.device.toUtf8(), row.deed.toUtf8(), row.subject.toUtf8(),
        row.body.transform([](const QString &body) { return body.toUtf8(); }), row.salt, row.commitment, row.hash};
}

/// What checkpoints are held against.
struct Chain
{
    QUuid workspace;
    qint64 entries = 0;
    QHash<qint64, QByteArray> heads; ///< the hash that the chain really has at the places that checkpoints name
};

std::optional<Reason> wrongWith(const Checkpoint &checkpoint, const Chain &chain)
{
    const QStringList place{QString::number(checkpoint.seq)};
    if (!isSignatureOf(checkpoint.signature, signedText(chain.workspace, checkpoint), checkpoint.publicKey))
        return Reason{u"signature"_s, place};
    if (checkpoint.seq > chain.entries)
        return Reason{u"cut_off"_s, {QString::number(checkpoint.seq), QString::number(chain.entries)}};
    if (chain.heads.value(checkpoint.seq) != checkpoint.head)
        return Reason{u"rewritten"_s, place};
    return std::nullopt;
}

bool isBefore(const Checkpoint &one, const Checkpoint &other) { return one.seq < other.seq; }

/// The workspace's own: their keys have to be those of its members.
Result<void> holdAgainst(
    const Chain &chain, store::Connection &connection, const QList<Checkpoint> &inside, AuditVerdict &verdict)
{
    for (const Checkpoint &checkpoint : inside) {
        SZEPT_TRY(isKnown, isKeyOf(connection, checkpoint.member, checkpoint.publicKey));
        if (const auto wrong = wrongWith(checkpoint, chain))
            verdict.problems.append({checkpoint.seq, *wrong});
        else if (!isKnown)
            verdict.problems.append({checkpoint.seq, {u"unknown_key"_s, {QString::number(checkpoint.seq)}}});
    }
    return {};
}

} // namespace

Result<void> record(
    store::Transaction &tx, const QString &deed, const QString &subject, const AuditBody &body, const By &by)
{
    SZEPT_TRY(end, store::auditEnd(tx.connection()));
    store::AuditRow row;
    row.seq = end.seq + 1;
    row.at = toMilliseconds(tx.now());
    row.member = idText(by.actor.member);
    row.device = idText(by.actor.device);
    row.deed = deed;
    row.subject = store::storable(subject);
    row.body = store::storable(body.json());
    row.salt = by.random->uuid().toRfc4122();
    row.commitment = commitmentOf(*row.salt, row.body->toUtf8());
    row.hash = hashOf(end.hash, storedOf(row));
    return store::appendAudit(tx, row);
}

Result<void> eraseBody(store::Transaction &tx, qint64 seq, const QString &why, const By &by)
{
    SZEPT_TRY(erased, store::eraseAuditBody(tx, seq));
    if (erased == 0)
        return fail(ErrorKind::NotFound, u"audit entry %1 has nothing that could be erased"_s.arg(seq));
    return record(tx, QString::fromLatin1(erasedDeed), subjectText(AuditEntryId(seq)), {{u"why"_s, why}}, by);
}

Result<AuditVerdict> verify(store::Connection &connection, const std::optional<Checkpoint> &outside)
{
    SZEPT_TRY(workspace, store::workspaceUuid(connection));
    SZEPT_TRY(inside, store::checkpoints(connection));
    Chain chain{workspace, 0, {}};
    for (const Checkpoint &checkpoint : std::as_const(inside))
        chain.heads.insert(checkpoint.seq, {});
    if (outside)
        chain.heads.insert(outside->seq, {});
    ChainWalk walk;
    SZEPT_DO(store::eachAuditBytes(connection, [&](const StoredEntry &entry) {
        if (const auto head = chain.heads.find(entry.seq); head != chain.heads.end())
            *head = entry.hash;
        walk.take(entry);
    }));
    AuditVerdict verdict = walk.end();
    chain.entries = verdict.entries;
    SZEPT_DO(holdAgainst(chain, connection, inside, verdict));
    SZEPT_TRY(unlike, notAsLogged(connection));
    verdict.problems += unlike;
    if (!inside.isEmpty())
        verdict.checkpoint = inside.last();
    if (!outside)
        return verdict;
    auto wrong = wrongWith(*outside, chain);
    if (wrong)
        wrong->arguments.append(u"remembered"_s);
    if (wrong && !inside.contains(*outside))
        verdict.problems.append({outside->seq, *wrong});
    else if (!wrong && !isCovered(*outside, inside))
        verdict.problems.append({outside->seq, {u"checkpoint_missing"_s, {QString::number(outside->seq)}}});
    if (!verdict.checkpoint || isBefore(*verdict.checkpoint, *outside))
        verdict.checkpoint = outside;
    return verdict;
}

} // namespace szept::services
