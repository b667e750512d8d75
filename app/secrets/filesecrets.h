// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/secrets/sealedbox.h"
#include "app/secrets/secrets.h"

#include <QThreadPool>

#include <functional>

namespace szept {

/// Where the passphrase comes from; asked at the first use, once, on the thread of the secrets. "confirm" is true for a
/// new file: a person types it twice.
using Passphrase = std::function<Result<QByteArray>(bool confirm)>;

/// Secrets in one encrypted file, for machines without a keyring. Read anew for each call, so that processes see each
/// other's writes; written under a lock beside it and replaced in one step, so that no crash and no second writer loses
/// any. The key's derivation and the wait for the lock take their time on a thread of its own; what was asked for is
/// done before it goes.
class FileSecrets final : public Secrets
{
public:
    FileSecrets(QString path, Passphrase passphrase);

    [[nodiscard]] QFuture<Result<std::optional<QByteArray>>> read(QString name) override;
    [[nodiscard]] QFuture<Result<void>> write(QString name, QByteArray secret) override;
    [[nodiscard]] QFuture<Result<void>> remove(QString name) override;
    [[nodiscard]] QString place() const override { return m_path; }

private:
    // On the thread of the pool.
    [[nodiscard]] Result<std::optional<QByteArray>> find(const QString &name);
    [[nodiscard]] Result<NamedSecrets> load();
    [[nodiscard]] Result<void> change(const std::function<void(NamedSecrets &)> &edit);

    QString m_path;
    Passphrase m_passphrase;
    std::optional<BoxKey> m_key;
    QThreadPool m_pool; ///< of one thread; goes first, when it has done all
};

} // namespace szept
