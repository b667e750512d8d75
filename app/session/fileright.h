// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/platform/platform.h"
#include "app/sync/right.h"
#include "models/store/location.h"

namespace szept::session {

/// The right to sync and send in a workspace file: a lock of the kernel beside it, gone with the process that holds it.
class FileRight final : public sync::Right
{
public:
    explicit FileRight(store::Location location)
        : m_location(std::move(location))
    {
    }
    /// Unsupported for a server's database.
    [[nodiscard]] QFuture<Result<bool>> take() override;

private:
    [[nodiscard]] Result<bool> takeHere();

    store::Location m_location;
    std::optional<platform::FileLock> m_lock;
};

} // namespace szept::session
