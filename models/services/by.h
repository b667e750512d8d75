// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/actor.h"
#include "models/domain/clock.h"

/// models/services in one line each: a use case is a free function that is given the transaction (its moment is tx.now()), its
/// request and By. It writes all that belongs together, audit entry and change feed included, and leaves the commit to the caller.
/// Whatever it returns as an error, the caller drops the transaction: nothing of it was done.
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
