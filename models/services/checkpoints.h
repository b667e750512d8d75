// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/auditentry.h"
#include "models/domain/error.h"
#include "models/services/by.h"

#include <optional>

namespace szept::services {

/// A new Ed25519 key: secret (64 bytes, for the keyring) and public (32 bytes, for the workspace).
struct SigningKey
{
    QByteArray secret;
    QByteArray publicKey;
};
[[nodiscard]] Result<SigningKey> newSigningKey();

/// Signs the present end of the log with the member's Ed25519 secret key. Invalid for an empty log, or when the log
/// does not know the key as the member's.
[[nodiscard]] Result<Checkpoint> sign(store::Transaction &tx, const QByteArray &secretKey, const By &by);
/// Likewise, but only when this device has written something that is not signed yet. Damaged "log_tampered" when the
/// log does not hold what it held at a checkpoint, be it the workspace's own or the one that was seen last, or when the one that
/// was seen last was taken out of it: a new one would cover it up.
[[nodiscard]] Result<std::optional<Checkpoint>> signOurs(
    store::Transaction &tx, const QByteArray &secretKey, const std::optional<Checkpoint> &seen, const By &by);

/// A person says that what this device remembers of the log is not to be held against it any more: it wrote in a copy, or they know
/// what happened. The log tells for good who said so and what was remembered, and its end is signed.
[[nodiscard]] Result<Checkpoint> acknowledge(
    store::Transaction &tx, const QByteArray &secretKey, const Checkpoint &seen, const By &by);

/// Whether the workspace holds this checkpoint, or a later one of the same key, which takes its place.
[[nodiscard]] bool isCovered(const Checkpoint &seen, const QList<Checkpoint> &inside);

/// Whether the log holds what this device remembers of it, as far as a look at that one place tells; verify() (audit.h) proves it.
[[nodiscard]] Result<bool> holds(store::Connection &connection, const Checkpoint &seen);

/// Each device of a member has a key of its own, and the log names it as it comes.
[[nodiscard]] Result<bool> isKeyOf(store::Connection &connection, MemberId member, const QByteArray &publicKey);

} // namespace szept::services
