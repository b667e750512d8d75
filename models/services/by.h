// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/actor.h"
#include "models/domain/clock.h"

/// A use case of models/services is a free function: one that reads is given a connection, one that writes the transaction (its moment is
/// tx.now()), its request, and By where it is somebody's deed, which it records in the audit log. It writes all that belongs together
/// and leaves the commit to the caller. On any error the caller drops the transaction: nothing of it was done.
namespace szept::store {
class Connection;
class Transaction;
} // namespace szept::store

namespace szept::services {

/// Who does it, and where chance (ids, salts) comes from. random outlives the call.
struct By
{
    Actor actor;
    Random *random = nullptr;
};

} // namespace szept::services
