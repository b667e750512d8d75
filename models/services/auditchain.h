// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/auditentry.h"
#include "models/store/auditlog.h"

#include <QByteArray>
#include <QSet>
#include <QUuid>

#include <optional>

namespace szept::services {

/// An entry just as it is stored: the chain is over these very bytes, not over what they mean.
using StoredEntry = store::AuditBytes;

/// BLAKE2b over salt and body: says nothing about the body once the salt is gone.
[[nodiscard]] QByteArray commitmentOf(const QByteArray &salt, const QByteArray &body);
/// BLAKE2b over the hash before (empty before the first entry) and all of the entry but body, salt and hash.
[[nodiscard]] QByteArray hashOf(const QByteArray &previous, const StoredEntry &entry);

/// What a checkpoint's signature is over.
[[nodiscard]] QByteArray signedText(const QUuid &workspace, const Checkpoint &checkpoint);
/// An Ed25519 secret key of 64 bytes holds the public one; empty for something else.
[[nodiscard]] QByteArray publicPartOf(const QByteArray &secretKey);
[[nodiscard]] std::optional<QByteArray> signatureOf(const QByteArray &text, const QByteArray &secretKey);
[[nodiscard]] bool isSignatureOf(const QByteArray &signature, const QByteArray &text, const QByteArray &publicKey);

/// Walks a chain from its first entry on and gathers what is wrong.
class ChainWalk
{
public:
    void take(const StoredEntry &entry);
    /// After the last entry. Erasures that the log itself does not tell of are problems.
    [[nodiscard]] AuditVerdict end();

private:
    void problem(qint64 seq, const char *code, const QString &argument = {});

    AuditVerdict m_verdict;
    QSet<qint64> m_erased; ///< entries without a body
    QSet<qint64> m_told; ///< entries that an erasing entry names
};

/// The deed of an entry that says that another one's body was erased; its subject is "audit:SEQ".
inline constexpr char erasedDeed[] = "audit.erased";

} // namespace szept::services
