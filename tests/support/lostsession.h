// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace szept::test {

/// From now on the session that writes the first decision into this database ends as it writes it, as when the server is started
/// anew. Later ones go on.
void loseSessionAtFirstDecision(const QString &database);
/// How often a decision was written there since, the lost one too.
[[nodiscard]] qint64 decisionsTried(const QString &database);

} // namespace szept::test
