// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/api/connector.h"

namespace szept {

/// An account whose platform can say that something is new, so that the queue need not be asked again and again.
class Listener
{
public:
    Listener() = default;
    Q_DISABLE_COPY_MOVE(Listener)
    virtual ~Listener() = default;
    /// Ends when the queue may have changed (true: pull now) or when the platform's waiting time is over (false: listen again).
    [[nodiscard]] virtual Task<bool> wait(std::stop_token stop) = 0;
};

} // namespace szept
