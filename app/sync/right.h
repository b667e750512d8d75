// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/error.h"

#include <QFuture>
#include <QString>

#include <optional>

namespace szept::store {
class Transaction;
}

namespace szept::sync {

/// The right to sync and send in a workspace. One process holds it at a time, and it is gone the moment that process dies.
class Right
{
public:
    Right() = default;
    Q_DISABLE_COPY_MOVE(Right)
    virtual ~Right() = default;
    /// The session in which it is ours, nothing while another process has it. Not the same session as the last time: it was lost
    /// in between, and others may have had it.
    using Taken = Result<std::optional<QString>>;
    /// Tries, without waiting for another process. What it takes is ours until this object goes; asking again is no error.
    [[nodiscard]] virtual QFuture<Taken> take() = 0;
    /// How often its holder asks again, where it can be lost while the process lives: a server may end the session that
    /// holds it.
    [[nodiscard]] virtual std::optional<Duration> askedAgain() const { return std::nullopt; }
    /// In the transaction that says of something that it is being sent: Busy when it is not ours any more. Takes nothing. On the
    /// store thread.
    [[nodiscard]] virtual Result<void> confirm(store::Transaction &) { return {}; }
};

/// The same where there may be none: nobody else sends then.
[[nodiscard]] inline Result<void> confirm(Right *right, store::Transaction &tx)
{
    return right ? right->confirm(tx) : Result<void>();
}

} // namespace szept::sync
