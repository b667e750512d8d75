// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/blobs.h"

#include "models/domain/trying.h"
#include "models/store/statements.h"

#include <zstd.h>

#include <QCryptographicHash>

#include <memory>

using namespace Qt::StringLiterals;

namespace szept::store {
namespace {

constexpr int level = 3;
constexpr qint64 most = 64 << 20; // a stored size beyond this is no blob of ours

QByteArray hashOf(const QByteArray &bytes) { return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256); }

Result<QByteArray> compressed(const QByteArray &bytes)
{
    QByteArray packed(qsizetype(ZSTD_compressBound(size_t(bytes.size()))), Qt::Uninitialized);
    // Making a context costs more than packing a short text with it, so each thread keeps one.
    static thread_local const std::unique_ptr<ZSTD_CCtx, decltype(&ZSTD_freeCCtx)> context(
        ZSTD_createCCtx(), &ZSTD_freeCCtx);
    const size_t size = ZSTD_compressCCtx(
        context.get(), packed.data(), size_t(packed.size()), bytes.constData(), size_t(bytes.size()), level);
    if (ZSTD_isError(size))
        return fail(ErrorKind::Fault, u"zstd: %1"_s.arg(QLatin1StringView(ZSTD_getErrorName(size))));
    packed.truncate(qsizetype(size));
    return packed;
}

Result<QByteArray> unpacked(const QByteArray &packed, qint64 size)
{
    if (size < 0 || size > most)
        return fail(ErrorKind::Damaged, u"a blob of %1 bytes"_s.arg(size));
    QByteArray bytes(qsizetype(size), Qt::Uninitialized);
    const size_t read = ZSTD_decompress(bytes.data(), size_t(size), packed.constData(), size_t(packed.size()));
    if (ZSTD_isError(read) || qint64(read) != size)
        return fail(ErrorKind::Damaged, u"a blob that cannot be unpacked"_s);
    return bytes;
}

} // namespace

Result<PackedBlob> packed(const QByteArray &bytes)
{
    return compressed(bytes).transform(
        [&bytes](const QByteArray &data) { return PackedBlob{hashOf(bytes), bytes.size(), data}; });
}

Result<void> putBlob(Transaction &tx, const PackedBlob &blob)
{
    return done(tx.connection().run(
        u"INSERT INTO blobs (sha256, size, data) VALUES (?, ?, ?) ON CONFLICT (sha256) DO NOTHING"_s,
        bind(blob.sha256, blob.size, blob.data)));
}

Result<std::optional<QByteArray>> blob(Connection &connection, const QByteArray &sha256)
{
    SZEPT_TRY(found,
        first(connection, u"SELECT size, data FROM blobs WHERE sha256 = ?"_s, bind(sha256),
            [](const Row &row) { return std::pair(row.integer(0), row.bytes(1)); }));
    if (!found)
        return std::nullopt;
    SZEPT_TRY(bytes, unpacked(found->second, found->first));
    if (hashOf(bytes) != sha256)
        return fail(ErrorKind::Damaged, u"a blob that is not what its hash says"_s);
    return bytes;
}

} // namespace szept::store
