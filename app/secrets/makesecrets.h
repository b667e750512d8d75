// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/secrets/filesecrets.h"

class QProcessEnvironment;

namespace szept {

/// The keyring; with SZEPT_SECRETS=file the encrypted file of that path, its passphrase from the file that
/// SZEPT_PASSPHRASE_FILE names or, without that, from "ask". Another value of SZEPT_SECRETS is refused.
[[nodiscard]] Result<std::unique_ptr<Secrets>> makeSecrets(
    const QProcessEnvironment &environment, const QString &path, Passphrase ask);

/// Asks at the terminal; twice for a new file. NoKeyring where there is no terminal, Cancelled when it is broken off.
[[nodiscard]] Result<QByteArray> askAtTerminal(bool confirm);

} // namespace szept
