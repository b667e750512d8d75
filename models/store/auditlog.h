// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/actor.h"
#include "models/domain/auditentry.h"
#include "models/store/transaction.h"

#include <QList>

namespace szept::store {

/// One deed in the audit log, just as it is stored. Body and salt may be erased later; commitment and hash stay, and with them the chain.
struct AuditRow
{
    qint64 seq = 0; ///< 1, 2, 3 … without a gap
    qint64 at = 0; ///< milliseconds
    QString member;
    QString device;
    QString deed; ///< "case.decided"
    QString subject; ///< "case:12"
    std::optional<QString> body; ///< canonical JSON; empty once erased
    std::optional<QByteArray> salt; ///< 16 bytes; empty once erased
    QByteArray commitment; ///< over salt and body
    QByteArray hash; ///< over the hash before and everything above but body and salt
};

/// The same as it is hashed, in the very bytes that are stored.
struct AuditBytes
{
    qint64 seq = 0;
    qint64 at = 0;
    QByteArray member;
    QByteArray device;
    QByteArray deed;
    QByteArray subject;
    std::optional<QByteArray> body;
    std::optional<QByteArray> salt;
    QByteArray commitment;
    QByteArray hash;
};

struct AuditEnd
{
    qint64 seq = 0; ///< 0 for an empty log
    QByteArray hash;
};
[[nodiscard]] Result<AuditEnd> auditEnd(Connection &connection);
[[nodiscard]] Result<void> appendAudit(Transaction &tx, const AuditRow &row);
[[nodiscard]] Result<std::optional<AuditRow>> auditRow(Connection &connection, qint64 seq);
[[nodiscard]] Result<QList<AuditRow>> auditOf(Connection &connection, const QString &subject);
/// All rows, in order.
[[nodiscard]] Result<void> eachAuditBytes(Connection &connection, const std::function<void(const AuditBytes &)> &take);
/// The entries on a subject and those right after each, in order, each with the hash of the one before it: the links that hold them.
[[nodiscard]] Result<QList<std::pair<QByteArray, AuditBytes>>> auditLinks(
    Connection &connection, const QString &subject);
/// Takes body and salt away; how many entries still had one.
[[nodiscard]] Result<qint64> eraseAuditBody(Transaction &tx, qint64 seq);

/// Takes the place of the older ones under the same key: the newest covers all before it, and verifying stays quick.
[[nodiscard]] Result<void> insertCheckpoint(Transaction &tx, const Checkpoint &checkpoint);
[[nodiscard]] Result<QList<Checkpoint>> checkpoints(Connection &connection);
/// Whether the device has written something that no checkpoint of its member covers.
[[nodiscard]] Result<bool> hasUnsigned(Connection &connection, const Actor &actor);
/// As columns seq, head, at, member, public_key, signature, and back.
[[nodiscard]] Values valuesOf(const Checkpoint &checkpoint);
[[nodiscard]] Checkpoint checkpointOf(const Row &row);

} // namespace szept::store
