// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

/// What of a held message is kept as evidence: its text and its headers as they came, and of each file that it brings its name,
/// type, size and hash where its bytes stood. Pure.
namespace szept::mailman3 {

[[nodiscard]] QByteArray withoutFiles(const QByteArray &message);

/// The same for the JSON of a held message; what has no file stays as it came, byte for byte.
[[nodiscard]] QByteArray evidenceOf(const QByteArray &entry, const QByteArray &message);

} // namespace szept::mailman3
