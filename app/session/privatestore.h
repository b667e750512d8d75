// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/auditentry.h"
#include "models/domain/clock.h"
#include "models/store/workspace.h"

#include <QCoroTask>

namespace szept {
class Secrets;
}

namespace szept::session {

/// The private store of this device (models/store/privatestore.h), made the first time; its key is kept among the
/// secrets.
[[nodiscard]] QCoro::Task<Result<std::unique_ptr<store::Workspace>>> openPrivateStore(
    DeviceId device, Secrets *secrets, const Clock *clock, QString process);

/// The end of the log that a device remembers which is not in use here any more; nothing where its private store has gone.
[[nodiscard]] QCoro::Task<Result<std::optional<Checkpoint>>> seenByFormer(
    DeviceId device, Secrets *secrets, const Clock *clock);

} // namespace szept::session
