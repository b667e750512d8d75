// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/error.h"

namespace szept::kit {

/// The error of something that was not sent.
[[nodiscard]] inline std::unexpected<Error> unsent(Error error)
{
    error.nothingSent = true;
    return std::unexpected(std::move(error));
}

[[nodiscard]] inline std::unexpected<Error> unsent(ErrorKind kind, const QString &detail, const Reason &reason = {})
{
    return std::unexpected(Error{kind, detail, std::nullopt, reason, true});
}

} // namespace szept::kit
