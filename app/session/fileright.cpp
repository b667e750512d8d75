// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/fileright.h"

using namespace Qt::StringLiterals;

namespace szept::session {

QFuture<Result<bool>> FileRight::take()
{
    return QtFuture::makeReadyValueFuture(takeHere());
}

Result<bool> FileRight::takeHere()
{
    if (m_lock)
        return true;
    if (!m_location.isFile())
        return fail(ErrorKind::Unsupported, u"syncing a server's database"_s, {u"right_needs_file"_s, {}});
    auto taken = platform::FileLock::take(m_location.file + u".right"_s, Duration::zero());
    if (!taken && taken.error().kind == ErrorKind::Busy)
        return false;
    if (!taken)
        return std::unexpected(taken.error());
    m_lock.emplace(std::move(*taken));
    return true;
}

} // namespace szept::session
