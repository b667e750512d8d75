// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/kit/http.h"

#include <QUrl>

namespace szept::kit {

/// Scheme, host and port.
[[nodiscard]] bool sameOrigin(const QUrl &one, const QUrl &other);
/// What is wrong with a base URL; nothing when secrets may be sent there.
[[nodiscard]] std::optional<Error> baseUrlFault(const QUrl &base);
[[nodiscard]] bool isRedirect(int status);
/// Where an answer sends us, if it is the same origin and the request may be repeated there.
[[nodiscard]] Result<QUrl> redirected(const Request &request, const Response &answer);

} // namespace szept::kit
