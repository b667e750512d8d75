// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/auditbody.h"
#include "models/services/by.h"
#include "models/store/cases.h"

namespace szept::services {

/// For what members do to a case without deciding it: the row of one that is open or set aside, to be changed. NotFound, or Conflict
/// "not_open" where it came to its end.
[[nodiscard]] Result<store::CaseRow> caseOnTheList(store::Connection &connection, CaseId id);
/// Writes the changed row, and the deed.
[[nodiscard]] Result<void> saveAndRecord(
    store::Transaction &tx, const store::CaseRow &row, const QString &deed, const AuditBody &body, const By &by);

} // namespace szept::services
