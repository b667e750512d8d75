// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/id.h"
#include "models/domain/instant.h"
#include "models/domain/reason.h"

#include <QByteArray>
#include <QList>

#include <optional>

namespace szept {

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
