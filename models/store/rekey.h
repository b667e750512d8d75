// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/error.h"

#include <QByteArray>
#include <QString>

namespace szept::store {

/// Encrypts a workspace file anew, under another key. Nobody else may have it open (Busy). A copy under the old key is
/// made and checked first and goes when the new key was seen to work; whenever the process dies, one of the two keys
/// opens the file, with all that was in it. Backups keep the key that they were made with. The caller keeps both keys
/// until this returns.
[[nodiscard]] Result<void> rekey(const QString &file, const QByteArray &oldKey, const QByteArray &newKey);

/// The copy that rekey() leaves beside the file if it dies.
[[nodiscard]] QString rekeyCopyOf(const QString &file);

} // namespace szept::store
