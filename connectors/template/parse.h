// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/api/connector.h"

namespace szept::corkboard {

/// Bytes → values, pure. Whatever comes, the answer is a value or Malformed with the path of the fault.
[[nodiscard]] Result<Identity> parseMe(const QByteArray &bytes);
[[nodiscard]] Result<PulledPage> parsePage(const QByteArray &bytes, const QUrl &base);
[[nodiscard]] Result<PulledItem> parseItem(const QByteArray &bytes, const QUrl &base);
[[nodiscard]] Result<RemoteState> parseState(const QByteArray &bytes);
[[nodiscard]] Result<Context> parseContext(const QByteArray &bytes);

} // namespace szept::corkboard
