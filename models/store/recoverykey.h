// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/error.h"

#include <QByteArray>
#include <QString>

namespace szept::store {

/// A workspace's key of 32 bytes as somebody can print it, write it down and type it: thirteen groups of four letters
/// or digits and a fifth that checks them, so that a slip is found in its group ("7KQ2M-…"). No I, L, O and U.
[[nodiscard]] QString recoveryText(const QByteArray &key);

/// The key. Small letters, spaces and other dashes will do; O is read as 0, I and L as 1. Invalid names the first wrong
/// group in its reason ("recovery_group", number), or says how many characters are missing or too many
/// ("recovery_length", found, expected).
[[nodiscard]] Result<QByteArray> keyFromRecoveryText(const QString &text);

} // namespace szept::store
