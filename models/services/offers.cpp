// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/offers.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace szept::services {
namespace {

bool goesWith(const ActionSpec &spec, const QString &kind) { return spec.kinds.isEmpty() || spec.kinds.contains(kind); }

} // namespace

QList<OfferedAction> offersFor(
    const QList<ActionSpec> &actions, const QString &kind, const std::optional<QStringList> &permitted)
{
    QList<OfferedAction> offers;
    for (const ActionSpec &spec : actions) {
        if (!goesWith(spec, kind))
            continue;
        const bool offered = !permitted || permitted->contains(spec.id);
        offers.append({spec, offered, offered ? Reason() : Reason{u"not_offered"_s, {spec.id}}});
    }
    return offers;
}

QList<Slot> slotsOfOtherKinds(const QList<ActionSpec> &actions, const QString &kind)
{
    QList<Slot> others;
    for (const ActionSpec &spec : actions) {
        const bool ofThis = std::ranges::any_of(
            actions, [&](const ActionSpec &one) { return one.slot == spec.slot && goesWith(one, kind); });
        if (!ofThis && !others.contains(spec.slot))
            others.append(spec.slot);
    }
    return others;
}

} // namespace szept::services
