// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/error.h"

#include <QByteArray>
#include <QUrl>

namespace szept::session {

// A secret is kept together with the origin (scheme, host, port) that a person on this device gave it for. Whoever shares
// the workspace can change an account's address; what is kept here does not follow.

/// As it is kept.
[[nodiscard]] QByteArray boundSecret(const QUrl &baseUrl, const QByteArray &secret);
/// The secret alone, for whoever gives it to another address knowingly.
[[nodiscard]] QByteArray secretOf(const QByteArray &kept);
/// The secret, if it was given for that origin; else Unauthorised "address_changed".
[[nodiscard]] Result<QByteArray> secretFor(const QUrl &baseUrl, const QByteArray &kept);

} // namespace szept::session
