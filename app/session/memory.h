// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/actor.h"
#include "models/domain/auditentry.h"
#include "models/domain/clock.h"
#include "models/domain/error.h"

#include <QCoroTask>

namespace szept {
class Secrets;
}
namespace szept::store {
class Workspace;
}

namespace szept::session {

/// What this device remembers of the audit log.
struct Memory
{
    std::optional<Checkpoint> seen;
    QList<Reason> notes; ///< "log_other": the log is not what is remembered; "memory_lost": it could not be read
};

/// What stands in the private store of this device. Where that is nothing yet, what the devices remember in whose place it came
/// (Identity::before), which stands there from then on: a workspace must not talk a device out of what it has seen.
[[nodiscard]] QCoro::Task<Result<Memory>> memoryOf(
    store::Workspace *mine, store::Workspace *workspace, QList<DeviceId> before, Secrets *secrets, const Clock *clock);

} // namespace szept::session
