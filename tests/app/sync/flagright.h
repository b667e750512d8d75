// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sync/right.h"

namespace szept::test {

/// The right as a flag that the test turns.
class FlagRight final : public sync::Right
{
public:
    explicit FlagRight(bool free = true)
        : free(free)
    {
    }
    QFuture<Result<bool>> take() override
    {
        ++asked;
        return QtFuture::makeReadyValueFuture(Result<bool>(free));
    }
    [[nodiscard]] std::optional<Duration> askedAgain() const override { return again; }
    Result<void> confirm(store::Transaction &) override
    {
        return free ? Result<void>() : fail(ErrorKind::Busy, QStringLiteral("somebody else has it"));
    }
    bool free;
    int asked = 0;
    std::optional<Duration> again; ///< it can be lost
};

} // namespace szept::test
