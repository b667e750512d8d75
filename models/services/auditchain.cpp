// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/auditchain.h"

#include "models/domain/subject.h"
#include "models/services/blake2b.h"

#include <sodium.h>

using namespace Qt::StringLiterals;

namespace szept::services {
namespace {

const uchar *raw(const QByteArray &bytes) { return reinterpret_cast<const uchar *>(bytes.constData()); }

} // namespace

QByteArray commitmentOf(const QByteArray &salt, const QByteArray &body)
{
    Blake2b hash;
    hash.add("szept audit body 1");
    hash.add(salt);
    hash.add(body);
    return hash.done();
}

QByteArray hashOf(const QByteArray &previous, const StoredEntry &entry)
{
    Blake2b hash;
    hash.add("szept audit entry 1");
    hash.add(previous);
    hash.add(entry.seq);
    hash.add(entry.at);
    hash.add(entry.member);
    hash.add(entry.device);
    hash.add(entry.deed);
    hash.add(entry.subject);
    hash.add(entry.commitment);
    return hash.done();
}

QByteArray signedText(const QUuid &workspace, const Checkpoint &checkpoint)
{
    Blake2b hash;
    hash.add("szept audit checkpoint 1");
    hash.add(idText(workspace).toLatin1());
    hash.add(checkpoint.seq);
    hash.add(checkpoint.head);
    hash.add(toMilliseconds(checkpoint.at));
    hash.add(idText(checkpoint.member).toLatin1());
    return hash.done();
}

QByteArray publicPartOf(const QByteArray &secretKey)
{
    if (secretKey.size() != crypto_sign_SECRETKEYBYTES)
        return {};
    QByteArray key(crypto_sign_PUBLICKEYBYTES, Qt::Uninitialized);
    crypto_sign_ed25519_sk_to_pk(reinterpret_cast<uchar *>(key.data()), raw(secretKey));
    return key;
}

std::optional<QByteArray> signatureOf(const QByteArray &text, const QByteArray &secretKey)
{
    if (secretKey.size() != crypto_sign_SECRETKEYBYTES)
        return std::nullopt;
    QByteArray signature(crypto_sign_BYTES, Qt::Uninitialized);
    crypto_sign_detached(
        reinterpret_cast<uchar *>(signature.data()), nullptr, raw(text), size_t(text.size()), raw(secretKey));
    return signature;
}

bool isSignatureOf(const QByteArray &signature, const QByteArray &text, const QByteArray &publicKey)
{
    return signature.size() == crypto_sign_BYTES && publicKey.size() == crypto_sign_PUBLICKEYBYTES
        && crypto_sign_verify_detached(raw(signature), raw(text), size_t(text.size()), raw(publicKey)) == 0;
}

void ChainWalk::problem(qint64 seq, const char *code, const QString &argument)
{
    m_verdict.problems.append(
        {seq, {QString::fromLatin1(code), argument.isEmpty() ? QStringList() : QStringList(argument)}});
}

void ChainWalk::take(const StoredEntry &entry)
{
    const qint64 expected = m_verdict.entries + 1;
    if (entry.seq != expected)
        problem(entry.seq, "gap", QString::number(expected));
    m_verdict.entries = entry.seq;
    if (hashOf(m_verdict.head, entry) != entry.hash)
        problem(entry.seq, "hash");
    m_verdict.head = entry.hash;
    if (entry.body.has_value() != entry.salt.has_value())
        problem(entry.seq, "half_erased");
    else if (!entry.body)
        m_erased.insert(entry.seq);
    else if (commitmentOf(*entry.salt, *entry.body) != entry.commitment)
        problem(entry.seq, "commitment");
    if (entry.deed == erasedDeed)
        m_told.insert(idFromSubject<AuditEntryId>(QString::fromUtf8(entry.subject)).value());
}

AuditVerdict ChainWalk::end()
{
    QList<qint64> silent = (m_erased - m_told).values();
    std::ranges::sort(silent);
    for (const qint64 seq : std::as_const(silent))
        problem(seq, "erased_silently");
    return std::move(m_verdict);
}

} // namespace szept::services
