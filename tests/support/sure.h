// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/error.h"

#include <QFuture>

#include <type_traits>

namespace szept::test {

/// What a test takes for granted: the value, or the program ends with the error.
template <typename T>
T sure(Result<T> result)
{
    if (!result)
        qFatal("%s: %s", qPrintable(toWord(result.error().kind)), qPrintable(result.error().detail));
    if constexpr (!std::is_void_v<T>)
        return *std::move(result);
}

/// The same of a future, waited for.
template <typename T>
T sure(QFuture<Result<T>> future)
{
    future.waitForFinished();
    return sure(future.takeResult());
}

} // namespace szept::test
