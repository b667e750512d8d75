// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/kit/http.h"

namespace szept::kit {

/// A web page where data should be: of a network that wants a sign-in first, or of whatever stands before the server.
[[nodiscard]] bool isPage(const QByteArray &body);

/// An answer of 2xx that is not what the platform answers: the fault with its route, and as pageInstead() where that is what came.
[[nodiscard]] Error unreadable(const Request &request, const Response &answer, Error fault);

/// The same where an account is tried: a page where the platform should be is most likely of another address, which is told then.
[[nodiscard]] Error whereTried(Error fault, const Reason &otherAddress);

/// A complete answer as a value: of 2xx what read() makes of its body, and of any other the error that refusal() tells.
template <typename T, typename Read, typename Refusal>
[[nodiscard]] Result<T> readAnswer(
    const Request &request, const Response &answer, const Read &read, const Refusal &refusal)
{
    if (!answer.ok())
        return std::unexpected(refusal(request, answer));
    Result<T> value = read(answer.body);
    if (!value)
        return std::unexpected(unreadable(request, answer, std::move(value).error()));
    return value;
}

} // namespace szept::kit
