// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/kit/http.h"

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

/// The error of what follows a request that was sent and done: it says nothing of that one, so that no kind may stand which
/// means "certainly not", as a refusal or a pause does.
[[nodiscard]] inline std::unexpected<Error> sentBefore(Error error)
{
    error = afterSending(std::move(error));
    if (error.kind != ErrorKind::Cancelled)
        error.kind = ErrorKind::Unavailable;
    error.nothingSent = false;
    return std::unexpected(std::move(error));
}

} // namespace szept::kit
