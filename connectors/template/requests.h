// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/kit/http.h"

namespace szept::corkboard {

/// What goes over the wire, and nothing else: no state, no network.
[[nodiscard]] QHttpHeaders headersFor(const QByteArray &secret);
[[nodiscard]] kit::Request whoAmI();
[[nodiscard]] kit::Request page(const QString &after);
[[nodiscard]] kit::Request report(const QString &id);
/// Refused, and nothing sent, for an action that is none of ours or lacks what it needs.
[[nodiscard]] Result<kit::Request> action(const ActionOrder &order);
[[nodiscard]] Result<kit::Request> takeBack(const ActionOrder &order, const Performed &performed);

} // namespace szept::corkboard
