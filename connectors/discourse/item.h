// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/discourse/review.h"

#include <QUrl>

namespace szept::discourse {

/// What an item is told with beside the answer that it stands in.
struct Surrounds
{
    QUrl base; ///< of the forum
    QString community; ///< the forum's title
    QHash<QString, QString> categories; ///< id → name
    bool staff = false; ///< we are moderator or administrator: a category's moderators cannot silence
};

/// A reviewable as an item of the inbox. Pure. What a plugin adds is read leniently: its kind is shown as it is called,
/// and nothing that it writes into its payload can make the queue unreadable.
[[nodiscard]] PulledItem toItem(const kit::JsonObject &review, const SideLoads &loads, const Surrounds &surrounds);

[[nodiscard]] CaseKind caseKindOf(const QString &type, bool automatic);
/// Of a kind of flag, by its name in the server ("spam") or by its number; its title is for people.
[[nodiscard]] HarmKind harmOf(const QString &flag, const QString &id);
/// Text of strangers that may be Markdown or HTML as Discourse cooked it, as plain text.
[[nodiscard]] QString writtenText(const kit::JsonObject &review);

} // namespace szept::discourse
