// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/secrets/secrets.h"

namespace szept {

/// Secrets in the desktop's keyring (Secret Service), through QtKeychain. Every failure to reach it is NoKeyring, with
/// a reason that names the other way.
class Keyring final : public Secrets
{
public:
    [[nodiscard]] QFuture<Result<std::optional<QByteArray>>> read(QString name) override;
    [[nodiscard]] QFuture<Result<void>> write(QString name, QByteArray secret) override;
    [[nodiscard]] QFuture<Result<void>> remove(QString name) override;
    [[nodiscard]] QString place() const override;
};

} // namespace szept
