// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/auditentry.h"
#include "models/services/by.h"
#include "models/store/workspace.h"

#include <mutex>

namespace szept::session {

/// Signs the end of the audit log, in the workspace and in the private store: the second shows when the log is cut off
/// together with the checkpoints in it. Goes after the workspace and before the private store.
class Sealer
{
public:
    /// seen: the checkpoint that the private store holds.
    Sealer(Result<store::Workspace *> privateStore, std::optional<Checkpoint> seen, QByteArray signingKey,
        const services::By &by);
    ~Sealer();
    Q_DISABLE_COPY_MOVE(Sealer)

    /// Does nothing unless this device wrote something that is not signed yet. Never signs a log that was cut off or
    /// changed since it was signed last: Damaged "log_tampered", and the old checkpoint stays as the proof. From any
    /// thread, never waits; what was begun is done even when the workspace closes meanwhile.
    [[nodiscard]] QFuture<Result<void>> seal(store::Workspace *workspace);

    /// services::acknowledge(): what is remembered gives way to the end as it is signed then. NotFound when nothing is.
    [[nodiscard]] QFuture<Result<void>> acknowledge(store::Workspace *workspace);

private:
    using Told = QPromise<Result<void>>;

    void sign(store::Workspace *workspace, Told promise);
    /// inPlace: of a later one too, which was acknowledged.
    void keep(const Checkpoint &checkpoint, bool inPlace, Told promise);
    static void tell(Told promise, Result<void> outcome);
    [[nodiscard]] std::optional<Checkpoint> last() const;

    Result<store::Workspace *> m_private;
    QByteArray m_signingKey;
    services::By m_by;
    mutable std::mutex m_mutex;
    std::optional<Checkpoint> m_last; ///< under the mutex: each step runs on a store's thread
};

} // namespace szept::session
