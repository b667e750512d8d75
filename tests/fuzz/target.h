// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/error.h"

#include <QByteArray>
#include <QList>

namespace szept::test {

/// What is tried with bytes of any kind. It must not crash, hang or grow without limit.
struct FuzzTarget
{
    using Read = void (*)(const QByteArray &input);
    const char *name;
    Read read;

    /// Of this program: all of them, or the one that libFuzzer drives.
    [[nodiscard]] static QList<FuzzTarget> all();
    static int add(const char *name, Read read);
};

/// Ends the program when something does not hold that must.
void demand(bool holds, const char *what);

/// What every reader of a platform's bytes promises: a value, or Malformed with a detail.
template <typename T>
void demandHonest(const Result<T> &result)
{
    demand(result || result.error().kind == ErrorKind::Malformed, "an unreadable answer is Malformed");
    demand(result || !result.error().detail.isEmpty(), "what is wrong is told");
}

} // namespace szept::test

/// Once in a target's file, with the file's name.
#define SZEPT_FUZZ_TARGET(name, read)                                                                                  \
    [[maybe_unused]] static const int registered_##name = szept::test::FuzzTarget::add(#name, read);
