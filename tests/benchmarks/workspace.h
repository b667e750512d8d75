// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/clock.h"
#include "models/services/by.h"
#include "models/store/workspace.h"

#include <memory>

namespace szept::bench {

/// A fresh workspace of its own with a member and one account, on real clocks and a real disk.
struct Bench
{
    /// Without a key it is not encrypted.
    Bench(const QString &file, const QByteArray &key);
    struct Existing
    {
    };
    /// Opens one that is there, to read from.
    Bench(const QString &file, const QByteArray &key, Existing);
    [[nodiscard]] services::By by() { return {actor, &random}; }
    /// Does it on the store thread and waits; an error ends the program.
    template <typename F>
    auto write(F f)
    {
        return take(workspace->write(std::move(f)));
    }
    template <typename F>
    auto read(F f)
    {
        return take(workspace->read(std::move(f)));
    }
    template <typename T>
    static T take(QFuture<Result<T>> future)
    {
        future.waitForFinished();
        Result<T> result = future.takeResult();
        check(result ? std::optional<Error>() : result.error());
        if constexpr (!std::is_void_v<T>)
            return *std::move(result);
    }
    static void check(const std::optional<Error> &error);

    void open(const QString &file, const QByteArray &key, bool create);

    SystemClock clock;
    SystemRandom random;
    std::unique_ptr<store::Workspace> workspace;
    Actor actor;
    AccountId account;
};

} // namespace szept::bench
