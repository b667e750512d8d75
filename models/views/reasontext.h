// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/reason.h"

#include <QList>
#include <QString>

namespace szept::views {

// A code that only one connector gives has its sentence in that one's metadata ("reasons"), and is looked for there first. Here stands
// what Szept and the kit say themselves, and what connectors of several platforms have in common: already_handled, handled_by,
// silenced_until, suspended_until, gone_untold, gone_unsure, changed, not_offered, not_for_kind, field_…, cannot_be_undone, refused,
// unknown_action, unknown_lever, bad_value, person_unknown, post_unknown, key_refused, read_only.

/// The sentence behind a code and its arguments. A code that no sentence is known for (a newer connector's) is shown as it is.
[[nodiscard]] QString reasonText(const Reason &reason);
[[nodiscard]] bool knowsReason(const QString &code);
/// What somebody did elsewhere, in English and with times as ISO 8601: for programs.
[[nodiscard]] QString programText(const Reason &how);

/// One part of a priority: code, then points, then what they are for.
struct PriorityPart
{
    int points = 0;
    QString text;
};
[[nodiscard]] PriorityPart priorityPart(const Reason &reason);
/// All parts on one line, the heaviest first: "92: harassment 60 · 4 reports 20 · …".
[[nodiscard]] QString priorityText(int priority, const QList<Reason> &why);

} // namespace szept::views
