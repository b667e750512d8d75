// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/account.h"
#include "models/domain/error.h"

#include <QByteArray>

namespace szept::session {

// A secret is kept together with the origin (scheme, host, port) and the user name that a person on this device gave it for. Whoever
// shares the workspace can change an account's; what is kept here does not follow.

/// As it is kept.
[[nodiscard]] QByteArray boundSecret(const Account &account, const QByteArray &secret);
/// The secret alone, for whoever gives it to another address knowingly.
[[nodiscard]] QByteArray secretOf(const QByteArray &kept);
/// The secret, if it was given for that origin and user; else Unauthorised: "address_changed", "user_changed", or "secret_unbound" of
/// one that an early Szept kept without either.
[[nodiscard]] Result<QByteArray> secretFor(const Account &account, const QByteArray &kept);

} // namespace szept::session
