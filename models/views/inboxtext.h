// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/views/inboxroles.h"

#include <QString>

namespace szept::services {
struct CaseDetail;
}

namespace szept::views {

/// "Photo forum › Darkroom".
[[nodiscard]] QString placeText(const QString &community, const QString &room);
/// What became of a case that this window did not end: "Decided by Marta just now", "Ended at the platform".
[[nodiscard]] QString goneText(const services::CaseDetail &detail, Instant now);
/// What stands under the excerpt: "4 reports · anna_k"; of one that is gone, what became of it.
[[nodiscard]] QString rowFootText(const InboxRow &row);
/// The marks of a row, in words: "yours", "someone vulnerable", "14 alike".
[[nodiscard]] QStringList rowMarks(const InboxRow &row);
/// What is quoted of the case: its text, or its title while that has not been read.
[[nodiscard]] QString rowQuote(const InboxRow &row);
/// The whole row for a screen reader.
[[nodiscard]] QString inboxRowText(const InboxRow &row);
/// "7 new above, press g g".
[[nodiscard]] QString newAboveText(int cases, const QString &keys);

} // namespace szept::views
