// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/actor.h"
#include "models/domain/clock.h"
#include "models/domain/error.h"

#include <QCoroTask>

#include <QUuid>

namespace szept {
class Secrets;
}
namespace szept::store {
class Workspace;
}

namespace szept::session {

/// Who this installation is in a workspace.
struct Identity
{
    QUuid workspace;
    Actor actor;
    QByteArray signingKey; ///< Ed25519 secret, signs checkpoints
};

/// What people are called where nobody was asked: the system's name for the user, and for the machine.
struct Names
{
    QString member;
    QString device;
    [[nodiscard]] static Names ofTheSystem();
};

/// The one that is kept among the secrets; a new one the first time: a device of the member of that name, or a new member. A member
/// who is known already and comes without a kept identity (a new machine, a lost keyring) gets a new signing key, which the audit log tells.
[[nodiscard]] QCoro::Task<Result<Identity>> identify(
    store::Workspace *workspace, Secrets *secrets, Random *random, Names names);

} // namespace szept::session
