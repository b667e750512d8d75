// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/case.h"

#include <QString>

namespace szept::views {

/// "Harassment", "Off topic"; "Reported" where the platform does not tell what it is about.
[[nodiscard]] QString harmText(HarmKind harm);
/// What sort of work it is: "Reported", "Awaits approval", "Wants to join".
[[nodiscard]] QString kindText(CaseKind kind);
/// The two or three words at the top of a row: "Harassment", "Awaits approval", "Spam · wave".
[[nodiscard]] QString rowHeadline(CaseKind kind, HarmKind harm, bool wave);
/// The first line of the case: "Harassment, reported by 4 people".
[[nodiscard]] QString caseHeadline(const Case &subject);
/// "4 reports".
[[nodiscard]] QString reportsText(int count);
/// "Open", "Set aside", "Ended elsewhere".
[[nodiscard]] QString stateText(CaseState state);
/// "41"; "1,000+" where the platform shows no more than that.
[[nodiscard]] QString countText(qsizetype count, bool more = false);
/// How heavy a kind of harm is to look at, 0 … 3; what the exposure record keeps beside the kind.
[[nodiscard]] int harmWeight(HarmKind harm);

} // namespace szept::views
