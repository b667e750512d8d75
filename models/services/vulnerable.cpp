// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/vulnerable.h"

#include "models/domain/trying.h"
#include "models/services/onthelist.h"
#include "models/services/prioritising.h"

using namespace Qt::StringLiterals;

namespace szept::services {

Result<void> markVulnerable(
    store::Transaction &tx, CaseId caseId, bool vulnerable, const PriorityWeights &weights, const By &by)
{
    SZEPT_TRY(row, caseOnTheList(tx.connection(), caseId));
    if (row.facts.vulnerable == vulnerable)
        return {};
    row.facts.vulnerable = vulnerable;
    SZEPT_TRY(reports, store::reportsOf(tx.connection(), caseId));
    SZEPT_DO(prioritise(tx, row, reports, weights));
    return saveAndRecord(tx, row, vulnerable ? u"case.marked_vulnerable"_s : u"case.unmarked_vulnerable"_s, {}, by);
}

} // namespace szept::services
