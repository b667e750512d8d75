// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace szept::store {

/// Szept gives SQLCipher the salt together with the key, and the salt is made from the key: every file under one key (backups and
/// exports too) begins with the same 16 bytes, so that its key can be found by them, however the file is moved or renamed.

inline constexpr qsizetype keySize = 32;

/// What PRAGMA key, PRAGMA rekey and ATTACH … KEY are given: "x'…'", key and salt.
[[nodiscard]] QString keyLiteral(const QByteArray &key);
/// The first 16 bytes of each file that is encrypted with this key.
[[nodiscard]] QByteArray saltOf(const QByteArray &key);
/// The same as a file has it; empty when there is no such file, it is empty, or it is not encrypted.
[[nodiscard]] QByteArray saltOfFile(const QString &path);
/// Whether it consists of pages, as each encrypted file does; what does not is damaged, or no workspace.
[[nodiscard]] bool hasWholePages(const QString &path);

} // namespace szept::store
