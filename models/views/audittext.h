// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/auditentry.h"

namespace szept::views {

/// What is wrong with an audit log, as a sentence: "Entry 12 was changed."
[[nodiscard]] QString auditProblemText(const AuditProblem &problem);

/// What of a decision or an action is not what the log says, by the words of services::unlikeLogged() and of such a problem: "its
/// fields, its subject".
[[nodiscard]] QString unlikeText(const QStringList &parts);

} // namespace szept::views
