// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/casedetail.h"

namespace szept::services {

/// For caseDetail(): the life of a case from what was pulled, from its decisions and from the audit log, oldest first.
[[nodiscard]] Result<QList<TimelineEntry>> timelineOf(store::Connection &connection, const CaseDetail &detail);

} // namespace szept::services
