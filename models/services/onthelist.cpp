// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/onthelist.h"

#include "models/domain/subject.h"
#include "models/domain/trying.h"
#include "models/services/audit.h"

using namespace Qt::StringLiterals;

namespace szept::services {

Result<store::CaseRow> caseOnTheList(store::Connection &connection, CaseId id)
{
    SZEPT_TRY(row, store::caseRow(connection, id));
    if (!row)
        return fail(ErrorKind::NotFound, u"no case %1"_s.arg(id.value()), {u"case"_s, {}});
    if (row->facts.state != CaseState::Open && row->facts.state != CaseState::Aside) {
        return fail(ErrorKind::Conflict, u"the case is %1"_s.arg(toWord(row->facts.state)),
            {u"not_open"_s, {toWord(row->facts.state)}});
    }
    return *row;
}

Result<void> saveAndRecord(
    store::Transaction &tx, const store::CaseRow &row, const QString &deed, const AuditBody &body, const By &by)
{
    SZEPT_DO(store::saveCase(tx, row));
    return record(tx, deed, subjectText(row.facts.id), body, by);
}

} // namespace szept::services
