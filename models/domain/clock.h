// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/instant.h"

#include <QUuid>

namespace szept {

/// Where time comes from. Injected everywhere, so that a test turns the hands itself. Callable from any thread.
class Clock
{
public:
    Clock() = default;
    Q_DISABLE_COPY_MOVE(Clock)
    virtual ~Clock() = default;
    /// The wall clock. It may jump, backwards too: never measure a wait with it.
    [[nodiscard]] virtual Instant now() const = 0;
    /// Milliseconds of a clock that only goes forward, and that goes on while the machine sleeps.
    [[nodiscard]] virtual Duration steady() const = 0;
};

/// Where chance comes from. Callable from any thread.
class Random
{
public:
    Random() = default;
    Q_DISABLE_COPY_MOVE(Random)
    virtual ~Random() = default;
    [[nodiscard]] virtual QUuid uuid() = 0;
    /// Evenly from [0, 1).
    [[nodiscard]] virtual double fraction() = 0;
};

class SystemClock final : public Clock
{
public:
    [[nodiscard]] Instant now() const override;
    [[nodiscard]] Duration steady() const override;
};

class SystemRandom final : public Random
{
public:
    [[nodiscard]] QUuid uuid() override;
    [[nodiscard]] double fraction() override;
};

} // namespace szept
