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
    QUuid workspace; ///< under which its secrets are kept: store::SecretsHome::own
    Actor actor;
    QByteArray signingKey; ///< Ed25519 secret, signs checkpoints
    QList<DeviceId>
        before{}; ///< in whose place this device came, the latest first: what they remember of the log is still held against it
    QList<Reason> notes{}; ///< of this time: "joined_beside", "device_anew": what whoever is new here has to know
};

/// What people are called where nobody was asked: the system's name for the user, and for the machine.
struct Names
{
    QString member;
    QString device;
    bool isMember = false; ///< a person says that they are the member of that name, on a further device
    bool madeCopy = false; ///< a person made this copy just now, and is not told that it is one
    [[nodiscard]] static Names ofTheSystem();
};

/// The one that is kept among the secrets; a new member the first time. In a copy, whoever is known in what it was made from is the same
/// member with a device of its own, and takes the accounts' secrets along: the two may go on beside each other. That it is a copy, and whom
/// it knows, the workspace says itself, which others may have rewritten: so a new device keeps in whose place it came, and a note tells it.
/// A name proves nothing: where somebody of that name is a member
/// already, the new one is named with the device, and a note says how a person tells that they are the same (Names::isMember). Then this is
/// a further device of that member, with a signing key of its own, which the audit log tells; NotFound "no_member" where there is none.
[[nodiscard]] QCoro::Task<Result<Identity>> identify(
    store::Workspace *workspace, Secrets *secrets, Random *random, Names names);

} // namespace szept::session
