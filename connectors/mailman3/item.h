// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/mailman3/parse.h"
#include "models/domain/pulled.h"
#include "models/domain/remotestate.h"

namespace szept::mailman3 {

/// What waits, as an item of the inbox. Pure.
[[nodiscard]] PulledItem toItem(const HeldMessage &held, const MailingList &list);
[[nodiscard]] PulledItem toItem(const MembershipRequest &request, const MailingList &list);
/// A message that Mailman itself cannot show (a charset with a NUL in its name is enough), and that yet waits in its
/// queue and can be decided there.
[[nodiscard]] PulledItem unreadableItem(const MailingList &list, qint64 number, const QString &why);

/// How it stands while it waits.
[[nodiscard]] RemoteState toState(const HeldMessage &held);
[[nodiscard]] RemoteState toState(const MembershipRequest &request);
[[nodiscard]] RemoteState unreadableState();
[[nodiscard]] RemoteState goneState();

/// "Re: Fwd: Lenses" → "Lenses"
[[nodiscard]] QString threadTitle(const QString &subject);

} // namespace szept::mailman3
