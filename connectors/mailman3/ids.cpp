// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/mailman3/ids.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace szept::mailman3 {
namespace {

constexpr QLatin1StringView unreadable("unreadable");

} // namespace

ItemRef toRef(const HeldId &id)
{
    const QString mark = id.unreadable() ? QString(unreadable) : id.heldAt;
    return {heldKind, id.list + u'/' + mark + u'/' + QString::number(id.number)};
}

std::optional<HeldId> heldId(const ItemRef &ref)
{
    const QStringList parts = ref.remoteId.split(u'/');
    bool isNumber = false;
    const qint64 number = parts.last().toLongLong(&isNumber);
    if (ref.kind != heldKind || parts.size() != 3 || parts[0].isEmpty() || parts[1].isEmpty() || !isNumber
        || number < 1)
        return std::nullopt;
    return HeldId{parts[0], parts[1] == unreadable ? QString() : parts[1], number};
}

ItemRef toRef(const RequestId &id, const QString &kind) { return {kind, id.list + u'/' + id.token}; }

std::optional<RequestId> requestId(const ItemRef &ref)
{
    const QStringList parts = ref.remoteId.split(u'/');
    const bool ours = ref.kind == joiningKind || ref.kind == leavingKind;
    if (!ours || parts.size() != 2 || parts[0].isEmpty() || parts[1].isEmpty())
        return std::nullopt;
    return RequestId{parts[0], parts[1]};
}

QString listOf(const ItemRef &ref)
{
    if (const auto held = heldId(ref))
        return held->list;
    if (const auto request = requestId(ref))
        return request->list;
    return {};
}

} // namespace szept::mailman3
