// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace szept::test {

/// A file or folder of the source tree: "docs/team.md".
[[nodiscard]] QString inTree(QStringView path);
/// What was built: "bin/szept".
[[nodiscard]] QString inBuild(QStringView path);

} // namespace szept::test
