// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/error.h"

#include <QFuture>

namespace szept::sync {

/// The right to sync and send in a workspace. One process holds it at a time, and it is gone the moment that process dies.
class Right
{
public:
    Right() = default;
    Q_DISABLE_COPY_MOVE(Right)
    virtual ~Right() = default;
    /// Tries, without waiting for another process. True when it is ours, until this object goes; asking again is no error.
    [[nodiscard]] virtual QFuture<Result<bool>> take() = 0;
};

} // namespace szept::sync
