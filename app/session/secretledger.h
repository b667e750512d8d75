// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/clock.h"
#include "models/domain/error.h"
#include "models/domain/id.h"

#include <QCoroTask>

#include <QFuture>
#include <QUuid>

namespace szept {
class Secrets;
}
namespace szept::store {
class Workspace;
}

namespace szept::session {

/// Which secrets may be left without their account, because a session can end between the two: written down in the
/// private store before, and looked at when a session opens.
class SecretLedger
{
public:
    /// What is being done to an account that has a secret.
    enum class Deed { Adding, Removing };

    /// Without a private store nothing is written down. The store outlives the ledger.
    explicit SecretLedger(store::Workspace *privateStore);

    /// Done before the store closes, also when the session ends first.
    [[nodiscard]] QFuture<Result<void>> begin(AccountId account, Deed deed, Instant now) const;
    [[nodiscard]] QFuture<Result<void>> end(AccountId account) const;

    /// Removes the secrets whose account is not in the workspace. One that is just being added, by another process too,
    /// is left alone.
    [[nodiscard]] QCoro::Task<Result<void>> sweep(
        store::Workspace *workspace, Secrets *secrets, QUuid workspaceId, Instant now) const;

private:
    store::Workspace *m_store;
};

} // namespace szept::session
