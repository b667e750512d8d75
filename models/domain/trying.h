// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/error.h"

/// In a function that returns a Result: the value of another one, or its error right back.
#define SZEPT_TRY(name, ...)                                                                                           \
    auto name##OrError = (__VA_ARGS__);                                                                                \
    if (!name##OrError)                                                                                                \
        return std::unexpected(name##OrError.error());                                                                 \
    auto name = *std::move(name##OrError)
/// Likewise for a Result<void>.
#define SZEPT_DO(...)                                                                                                  \
    if (auto failed = (__VA_ARGS__); !failed)                                                                          \
    return std::unexpected(failed.error())
