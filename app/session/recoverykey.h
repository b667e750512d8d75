// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace szept::session {

/// A workspace key as a person writes it down: eleven groups of five letters and digits, the last ones a checksum. No letter is
/// mistaken for a digit: I and L are read as 1, O as 0; case, spaces and dashes do not matter.
[[nodiscard]] QString recoveryText(const QByteArray &key);
/// The key again; empty when it was mistyped.
[[nodiscard]] std::optional<QByteArray> keyFromRecoveryText(const QString &text);

} // namespace szept::session
