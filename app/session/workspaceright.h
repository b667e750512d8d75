// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/platform/platform.h"
#include "app/sync/right.h"
#include "models/store/workspace.h"

namespace szept::session {

/// The right to sync and send in a workspace, gone with the process that holds it: a lock of the kernel beside a file,
/// a lock of the session that writes in a server's database.
class WorkspaceRight final : public sync::Right
{
public:
    /// The workspace outlives it.
    explicit WorkspaceRight(store::Workspace &workspace)
        : m_workspace(workspace)
    {
    }
    [[nodiscard]] QFuture<Taken> take() override;
    [[nodiscard]] std::optional<Duration> askedAgain() const override;
    [[nodiscard]] Result<void> confirm(store::Transaction &tx) override;

private:
    [[nodiscard]] Taken takeFile();

    store::Workspace &m_workspace;
    std::optional<platform::FileLock> m_lock;
};

} // namespace szept::session
