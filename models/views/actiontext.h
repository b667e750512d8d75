// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/connectorinfo.h"

#include <QString>

namespace szept::views {

struct CaseSheet;

/// A connector's own English words (labels, effects, fields, tiles), translated by its part of the catalogue.
[[nodiscard]] QString connectorText(const QString &platform, const QString &source);
/// What a slot's digit means on every platform: "Keep", "Limit", "Silence".
[[nodiscard]] QString slotText(Slot slot);
/// One sentence on the meaning: "Limit it in a way that can be undone: hide or lock."
[[nodiscard]] QString slotMeaning(Slot slot);
/// What the action does here, whether it can be taken back, and why it cannot be done if so: for tooltip, focus and
/// screen reader.
[[nodiscard]] QString actionDescription(const QString &platform, const OfferedAction &action);
/// Why an action is dimmed. A plain sentence also where the platform gives no reason.
[[nodiscard]] QString whyNotText(const OfferedAction &action);
/// Why a slot has no action for a case.
[[nodiscard]] QString emptySlotText(const CaseSheet &sheet, Slot slot);
/// What a platform calls an action that is known by its id; of another platform where this one has none, or else the id
/// in words.
[[nodiscard]] QString actionName(
    const QList<ConnectorInfo> &connectors, const QString &platform, const QString &action);
/// What happened to a case, with the platform's name of the action in the place of its id.
[[nodiscard]] Reason withActionName(Reason what, const QList<ConnectorInfo> &connectors, const QString &platform);

} // namespace szept::views
