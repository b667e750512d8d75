// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/error.h"

#include <QByteArray>
#include <QMap>
#include <QString>

#include <memory>

namespace szept {

using NamedSecrets = QMap<QString, QByteArray>;

/// The key of a sealed box, derived once from a passphrase (Argon2id, 64 MB, about 0.1 s) and kept in locked, guarded
/// memory.
class BoxKey
{
public:
    /// For a new box: with a salt of its own.
    [[nodiscard]] static Result<BoxKey> make(const QByteArray &passphrase);
    /// For the box that these bytes begin.
    [[nodiscard]] static Result<BoxKey> of(const QByteArray &passphrase, const QByteArray &sealed);
    /// True if it was derived for this box, so that it need not be derived again.
    [[nodiscard]] bool fits(const QByteArray &sealed) const;

    /// The file's bytes: a header (magic, Argon2 parameters, salt, nonce), then XChaCha20-Poly1305 over the names and
    /// secrets with the header as associated data. Sealed twice, the same secrets give different bytes.
    [[nodiscard]] QByteArray seal(const NamedSecrets &secrets) const;
    /// WrongKey when the passphrase is wrong or a byte was changed: the two cannot be told apart. Damaged when it is no
    /// box.
    [[nodiscard]] Result<NamedSecrets> open(const QByteArray &sealed) const;

private:
    struct Free
    {
        void operator()(unsigned char *memory) const;
    };
    using Guarded = std::unique_ptr<unsigned char, Free>;
    BoxKey(Guarded key, QByteArray parameters);
    [[nodiscard]] static Result<BoxKey> derive(const QByteArray &passphrase, QByteArray parameters);

    Guarded m_key;
    QByteArray m_parameters; ///< the header up to the nonce
};

} // namespace szept
