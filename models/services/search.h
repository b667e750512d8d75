// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/error.h"
#include "models/services/by.h"

#include <QList>

namespace szept::services {

/// The cases in whose titles, texts, people or notes the words occur; all have to, the last one may be the beginning of
/// a word. Folded: "lodz" finds Łódź.
[[nodiscard]] Result<QList<CaseId>> searchCases(store::Connection &connection, const QString &words);

} // namespace szept::services
