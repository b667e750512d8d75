// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <optional>

namespace szept::test {

/// The document with its n-th value (lists and objects included, in the order of the keys) replaced by one of another
/// type; nothing when it has not so many.
[[nodiscard]] std::optional<QByteArray> withLeafOfOtherType(const QByteArray &json, int leaf);

} // namespace szept::test
