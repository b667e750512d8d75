// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/actor.h"
#include "models/domain/instant.h"
#include "models/domain/reason.h"

#include <QByteArray>
#include <QList>

#include <optional>

namespace szept {

/// One deed in the audit log. Body and salt may be erased later; commitment and hash stay, and with them the chain.
struct AuditEntry
{
    qint64 seq = 0; ///< 1, 2, 3 … without a gap
    Instant at;
    Actor actor;
    QString deed; ///< "case.decided"
    QString subject; ///< "case:12"
    std::optional<QByteArray> body; ///< canonical JSON; empty once erased
    std::optional<QByteArray> salt; ///< 16 bytes; empty once erased
    QByteArray commitment; ///< over salt and body
    QByteArray hash; ///< over the hash before and everything above but body and salt

    friend bool operator==(const AuditEntry &, const AuditEntry &) = default;
};

/// "So many entries, ending in this hash", signed by a member. Kept outside the workspace too, so that a cut-off end shows.
struct Checkpoint
{
    qint64 seq = 0;
    QByteArray head;
    Instant at;
    MemberId member;
    QByteArray publicKey; ///< Ed25519, 32 bytes; of the member when this was signed
    QByteArray signature;

    friend bool operator==(const Checkpoint &, const Checkpoint &) = default;
};

/// What is wrong with an audit log, and where.
struct AuditProblem
{
    qint64 seq = 0; ///< the entry, or 0 when it is about none
    Reason what; ///< "hash", "commitment", "gap", "cut_off", "erased_silently", "signature" …

    friend bool operator==(const AuditProblem &, const AuditProblem &) = default;
};

struct AuditVerdict
{
    qint64 entries = 0;
    QByteArray head; ///< of the last entry; empty for an empty log
    std::optional<Checkpoint> checkpoint; ///< the newest, of the workspace's own and the one that was kept outside
    QList<AuditProblem> problems;

    [[nodiscard]] bool ok() const { return problems.isEmpty(); }
};

} // namespace szept
