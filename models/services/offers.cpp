// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/offers.h"

using namespace Qt::StringLiterals;

namespace szept::services {

QList<OfferedAction> offersFor(const QList<ActionSpec> &actions, const QString &kind, const QStringList &permitted)
{
    QList<OfferedAction> offers;
    for (const ActionSpec &spec : actions) {
        if (!spec.kinds.isEmpty() && !spec.kinds.contains(kind))
            continue;
        const bool offered = permitted.isEmpty() || permitted.contains(spec.id);
        offers.append({spec, offered, offered ? Reason() : Reason {u"not_offered"_s, {spec.id}}});
    }
    return offers;
}

} // namespace szept::services
