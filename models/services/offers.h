// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/actionspec.h"

#include <QList>

namespace szept::services {

/// The actions of a connector as they stand for one subject: those that go with its kind, each with whether it may be done and, if
/// not, why ("not_offered": the platform does not offer it on this subject now). permitted as
/// PulledItem::permittedActions.
[[nodiscard]] QList<OfferedAction> offersFor(
    const QList<ActionSpec> &actions, const QString &kind, const std::optional<QStringList> &permitted);

/// The slots that the connector has, for other kinds than this one only.
[[nodiscard]] QList<Slot> slotsOfOtherKinds(const QList<ActionSpec> &actions, const QString &kind);

} // namespace szept::services
