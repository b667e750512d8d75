// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/unsent.h"

#include "models/domain/trying.h"
#include "models/services/outbox.h"
#include "models/store/copy.h"
#include "models/store/transaction.h"

using namespace Qt::StringLiterals;

namespace szept::services {

Result<int> parkUnsent(store::Transaction &tx, const By &by)
{
    const Error imported{ErrorKind::Unavailable, u"the workspace that this one came from may have sent it"_s, {}, {}};
    SZEPT_TRY(actions, outbox(tx.connection()));
    int parked = 0;
    for (const Action &action : std::as_const(actions)) {
        if (action.state != ActionState::Waiting && action.state != ActionState::Sending)
            continue;
        SZEPT_DO(park(tx, {action.id, action.attempts}, imported, true, by));
        ++parked;
    }
    return parked;
}

Result<int> settleImport(store::Transaction &tx, const By &by)
{
    SZEPT_TRY(unsettled, store::isUnsettled(tx.connection()));
    if (!unsettled)
        return 0;
    SZEPT_TRY(parked, parkUnsent(tx, by));
    SZEPT_DO(store::setUnsettled(tx.connection(), false));
    return parked;
}

} // namespace szept::services
