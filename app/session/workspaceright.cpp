// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/workspaceright.h"

#include "models/domain/trying.h"
#include "models/store/syncright.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace szept::session {

QFuture<sync::Right::Taken> WorkspaceRight::take()
{
    if (m_workspace.location().isFile())
        return QtFuture::makeReadyValueFuture(takeFile());
    return m_workspace.write(store::takeSyncRight);
}

std::optional<Duration> WorkspaceRight::askedAgain() const
{
    if (m_workspace.location().isFile())
        return std::nullopt;
    return std::chrono::seconds(30);
}

Result<void> WorkspaceRight::confirm(store::Transaction &tx)
{
    if (m_workspace.location().isFile())
        return {};
    SZEPT_TRY(ours, store::holdsSyncRight(tx));
    if (!ours)
        return fail(ErrorKind::Busy, u"another process has the right to send now"_s);
    return {};
}

sync::Right::Taken WorkspaceRight::takeFile()
{
    const QString session = u"file"_s; // there is but one: the lock goes with this process, and not before
    if (m_lock)
        return session;
    const QString file = m_workspace.location().file + u".right"_s;
    auto taken = platform::FileLock::take(file, Duration::zero());
    if (!taken && taken.error().kind == ErrorKind::Busy)
        return std::nullopt;
    if (!taken && taken.error().kind == ErrorKind::NoSpace)
        return std::unexpected(taken.error());
    if (!taken && !QFileInfo(QFileInfo(file).absolutePath()).isWritable())
        return fail(ErrorKind::ReadOnly, taken.error().detail);
    if (!taken) // a folder of that name, or a file that is not ours: no bug of Szept
        return fail(ErrorKind::ReadOnly, taken.error().detail, {u"right_unusable"_s, {file}});
    m_lock.emplace(std::move(*taken));
    return session;
}

} // namespace szept::session
