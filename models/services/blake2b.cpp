// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/blake2b.h"

#include <QVarLengthArray>
#include <QtEndian>

#include <array>

namespace szept::services {

Blake2b::Blake2b(qsizetype size)
    : m_size(size)
{
    // Only then does libsodium choose what this processor does best.
    static const int ready = sodium_init();
    Q_ASSERT(ready >= 0);
    crypto_generichash_init(&m_state, nullptr, 0, size_t(size));
}

void Blake2b::add(QByteArrayView bytes)
{
    add(qint64(bytes.size()));
    addBytes(bytes.data(), size_t(bytes.size()));
}

void Blake2b::add(QStringView text)
{
    add(qint64(text.size()));
    if (text.isEmpty())
        return;
    QVarLengthArray<char16_t, 512> units(text.size());
    qToLittleEndian<char16_t>(text.utf16(), text.size(), units.data());
    addBytes(units.data(), size_t(units.size()) * sizeof(char16_t));
}

void Blake2b::add(qint64 number)
{
    std::array<uchar, 8> bytes;
    qToLittleEndian(number, bytes.data());
    addBytes(bytes.data(), bytes.size());
}

QByteArray Blake2b::done()
{
    QByteArray hash(m_size, Qt::Uninitialized);
    crypto_generichash_final(&m_state, reinterpret_cast<uchar *>(hash.data()), size_t(hash.size()));
    return hash;
}

void Blake2b::addBytes(const void *bytes, size_t size)
{
    crypto_generichash_update(&m_state, static_cast<const uchar *>(bytes), size);
}

} // namespace szept::services
