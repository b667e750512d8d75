// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/itemref.h"

#include <optional>

namespace szept::mailman3 {

inline constexpr QLatin1StringView heldKind("held");
inline constexpr QLatin1StringView joiningKind(
    "subscription"); ///< Mailman's word for the request of somebody who wants in
inline constexpr QLatin1StringView leavingKind("unsubscription");

/// A message that waits. Mailman counts them, but on SQLite it gives the number of the latest again as soon as that one
/// was decided: only the moment at which it was held tells two messages of one number apart.
struct HeldId
{
    QString list; ///< "dev.lists.example"
    QString heldAt; ///< as Mailman writes it; empty for a message that Mailman cannot show
    qint64 number = 0;

    [[nodiscard]] bool unreadable() const { return heldAt.isEmpty(); }
    friend bool operator==(const HeldId &, const HeldId &) = default;
};

/// Somebody who asks to join or to leave.
struct RequestId
{
    QString list;
    QString token;
    friend bool operator==(const RequestId &, const RequestId &) = default;
};

/// "dev.lists.example/2026-11-22T22:35:38.170419/12"
[[nodiscard]] ItemRef toRef(const HeldId &id);
[[nodiscard]] std::optional<HeldId> heldId(const ItemRef &ref);
/// "dev.lists.example/2d21be38387af62e4410f65dae6aa25f5198e2c8"
[[nodiscard]] ItemRef toRef(const RequestId &id, const QString &kind);
[[nodiscard]] std::optional<RequestId> requestId(const ItemRef &ref);
/// The list that any subject of ours lies in; empty for what is no subject of ours.
[[nodiscard]] QString listOf(const ItemRef &ref);

} // namespace szept::mailman3
