// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sync/right.h"

#include <atomic>

namespace szept::test {

/// The right as a flag that the test turns.
class FlagRight final : public sync::Right
{
public:
    explicit FlagRight(bool free = true, std::optional<Duration> again = {})
        : free(free)
        , again(again)
    {
    }
    QFuture<Taken> take() override
    {
        ++asked;
        return QtFuture::makeReadyValueFuture(Taken(free ? std::optional(session) : std::nullopt));
    }
    [[nodiscard]] std::optional<Duration> askedAgain() const override { return again; }
    Result<void> confirm(store::Transaction &) override
    {
        return free ? Result<void>() : fail(ErrorKind::Busy, QStringLiteral("somebody else has it"));
    }
    std::atomic<bool> free;
    QString session = QStringLiteral("first");
    int asked = 0;
    std::optional<Duration> again; ///< it can be lost
};

} // namespace szept::test
