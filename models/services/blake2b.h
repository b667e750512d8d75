// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <sodium.h>

#include <QByteArray>
#include <QByteArrayView>
#include <QStringView>

namespace szept::services {

/// BLAKE2b over parts, each but the numbers with its length before it, so that nothing can move from one to the next. The same on
/// every machine, since what comes of it is stored and signed.
class Blake2b
{
public:
    explicit Blake2b(qsizetype size = crypto_generichash_BYTES);

    void add(QByteArrayView bytes);
    /// As UTF-16.
    void add(QStringView text);
    void add(qint64 number);
    [[nodiscard]] QByteArray done();

private:
    void addBytes(const void *bytes, size_t size);

    crypto_generichash_state m_state;
    qsizetype m_size;
};

} // namespace szept::services
