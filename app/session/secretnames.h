// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/id.h"
#include "models/domain/idtext.h"

#include <QString>

namespace szept::session {

// Under which names secrets are kept.

/// The key of every file that begins with this salt.
[[nodiscard]] inline QString keyName(const QByteArray &salt)
{
    return QStringLiteral("key/") + QString::fromLatin1(salt.toHex());
}

/// Who we are in a workspace, and what we sign with.
[[nodiscard]] inline QString identityName(const QUuid &workspace)
{
    return QStringLiteral("identity/") + idText(workspace);
}

[[nodiscard]] inline QString accountSecretName(const QUuid &workspace, AccountId account)
{
    return QStringLiteral("account/%1/%2").arg(idText(workspace), idText(account));
}

} // namespace szept::session
