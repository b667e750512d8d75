// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/outbox.h"
#include "tests/support/sure.h"

namespace szept::test {

/// What may go now, read as a lane reads it: the heads first, then all of each whose time has come.
inline QList<services::DueAction> dueNow(store::Connection &connection, AccountId account, Instant now)
{
    QList<services::DueAction> due;
    for (const auto heads = sure(services::dueHeads(connection, account)); const services::DueAction &head : heads) {
        if (head.action.due <= now)
            due.append(sure(services::dueAction(connection, head.action.id)).value());
    }
    return due;
}

} // namespace szept::test
