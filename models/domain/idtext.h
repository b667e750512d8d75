// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/id.h"

#include <QString>

namespace szept {

/// An id as it is stored, logged, signed, sent and printed: "12", or a UUID without braces.
[[nodiscard]] inline QString idText(const QUuid &id) { return id.toString(QUuid::WithoutBraces); }
template <typename Tag>
[[nodiscard]] QString idText(const RowId<Tag> &id)
{
    return QString::number(id.value());
}
template <typename Tag>
[[nodiscard]] QString idText(const UniqueId<Tag> &id)
{
    return idText(id.value());
}

} // namespace szept
