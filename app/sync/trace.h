// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/instant.h"

#include <QString>

namespace szept::sync {

/// Where the lines of a trace for a bug report go; they are redacted already. Called on the sync thread.
class Trace
{
public:
    Trace() = default;
    Q_DISABLE_COPY_MOVE(Trace)
    virtual ~Trace() = default;
    virtual void write(Instant at, const QString &line) = 0;
};

} // namespace szept::sync
