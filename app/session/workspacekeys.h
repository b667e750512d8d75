// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/error.h"
#include "models/store/location.h"

#include <QCoroTask>

#include <QByteArray>

namespace szept {
class Secrets;
}

namespace szept::session {

/// What opens a workspace.
struct WorkspaceKey
{
    QByteArray key; ///< empty: not encrypted by us
    bool fresh = false; ///< just made: the recovery key is to be shown, now and never again
};

/// Damaged "file_emptied" when the file has nothing in it, and what lies beside it says that it was a workspace: no new
/// one is to be made over it.
[[nodiscard]] Result<void> checkNotEmptied(const store::Location &workspace);
/// The key of a workspace that is there. WrongKey "key_lost" when it is not among the secrets, or when the file does
/// not tell any more which one it is.
[[nodiscard]] QCoro::Task<Result<WorkspaceKey>> findKey(store::Location workspace, Secrets *secrets);
/// A new key, kept before the workspace is made: a workspace without its key would be lost.
[[nodiscard]] QCoro::Task<Result<WorkspaceKey>> newKey(Secrets *secrets);
/// Keeps a key that somebody typed in. WrongKey with the reason of keyFromRecoveryText() when it is none, "recovery_other" when it is another file's.
[[nodiscard]] QCoro::Task<Result<void>> keepRecovered(
    store::Location workspace, Secrets *secrets, QString recoveryText);

} // namespace szept::session
