// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/places.h"

namespace szept::test {

QString inTree(QStringView path) { return QStringLiteral(SZEPT_SOURCE_DIR "/") + path; }

QString inBuild(QStringView path) { return QStringLiteral(SZEPT_BINARY_DIR "/") + path; }

} // namespace szept::test
