// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/error.h"

#include <QByteArray>
#include <QFuture>
#include <QString>

#include <optional>

namespace szept {

/// Keeps secrets (tokens of accounts, keys of workspaces) under names, outside every store. Neither names nor errors
/// hold any part of a secret.
///
/// Threads: made, called and destroyed on one thread, which no call keeps waiting. The keyring answers through that
/// thread's event loop, the file from a thread of its own; a call may be made before the last one has ended, and calls
/// are answered in order.
class Secrets
{
public:
    Secrets() = default;
    Q_DISABLE_COPY_MOVE(Secrets)
    virtual ~Secrets() = default;

    /// Nothing when there is no secret of that name.
    [[nodiscard]] virtual QFuture<Result<std::optional<QByteArray>>> read(QString name) = 0;
    /// Durable when the future is ready.
    [[nodiscard]] virtual QFuture<Result<void>> write(QString name, QByteArray secret) = 0;
    /// Not an error when there was none.
    [[nodiscard]] virtual QFuture<Result<void>> remove(QString name) = 0;
    /// Where they lie: "keyring", or the file's name.
    [[nodiscard]] virtual QString place() const = 0;
};

/// Overwrites the bytes, if nobody else shares them, and empties the array.
void wipe(QByteArray &secret);

} // namespace szept
