// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/archivestream.h"

#include "models/domain/trying.h"

#include <zstd.h>

#include <QIODevice>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace szept::store {
namespace {

constexpr qsizetype piece = 256 * 1024;
constexpr qsizetype longestLine = 128 << 20; ///< the largest blob in base64, and some
constexpr int level = 6;

} // namespace

struct ArchiveWriter::Parts
{
    std::unique_ptr<ZSTD_CStream, decltype(&ZSTD_freeCStream)> stream{ZSTD_createCStream(), ZSTD_freeCStream};
    QByteArray out = QByteArray(piece, Qt::Uninitialized);
};

ArchiveWriter::ArchiveWriter(QIODevice &device)
    : m_device(device)
    , m_parts(std::make_unique<Parts>())
{
    ZSTD_CCtx_setParameter(m_parts->stream.get(), ZSTD_c_compressionLevel, level);
    ZSTD_CCtx_setParameter(m_parts->stream.get(), ZSTD_c_checksumFlag, 1);
}

ArchiveWriter::~ArchiveWriter() = default;

Result<void> ArchiveWriter::push(const QByteArray &bytes, bool isLast)
{
    ZSTD_inBuffer in{bytes.constData(), size_t(bytes.size()), 0};
    for (;;) {
        ZSTD_outBuffer out{m_parts->out.data(), size_t(m_parts->out.size()), 0};
        const size_t left
            = ZSTD_compressStream2(m_parts->stream.get(), &out, &in, isLast ? ZSTD_e_end : ZSTD_e_continue);
        if (ZSTD_isError(left))
            return fail(ErrorKind::Fault, u"zstd: %1"_s.arg(QLatin1StringView(ZSTD_getErrorName(left))));
        if (m_device.write(m_parts->out.constData(), qint64(out.pos)) != qint64(out.pos))
            return fail(ErrorKind::NoSpace, u"cannot write the export: %1"_s.arg(m_device.errorString()));
        if (isLast ? left == 0 : in.pos == in.size)
            return {};
    }
}

Result<void> ArchiveWriter::write(const QJsonValue &line)
{
    const QJsonDocument document = line.isArray() ? QJsonDocument(line.toArray()) : QJsonDocument(line.toObject());
    return push(document.toJson(QJsonDocument::Compact) + '\n', false);
}

Result<void> ArchiveWriter::finish() { return push({}, true); }

struct ArchiveReader::Parts
{
    std::unique_ptr<ZSTD_DStream, decltype(&ZSTD_freeDStream)> stream{ZSTD_createDStream(), ZSTD_freeDStream};
    QByteArray in;
    qsizetype inUsed = 0;
    QByteArray text; ///< unpacked and not yet read
    qsizetype textUsed = 0;
    bool isFrameOpen = false;
    bool isHoldingBack = false; ///< zstd may have more than there was room for
};

ArchiveReader::ArchiveReader(QIODevice &device)
    : m_device(device)
    , m_parts(std::make_unique<Parts>())
{
    ZSTD_DCtx_setParameter(m_parts->stream.get(), ZSTD_d_windowLogMax, 27);
}

ArchiveReader::~ArchiveReader() = default;

std::unexpected<Error> ArchiveReader::malformed(const QString &what) const
{
    return fail(ErrorKind::Malformed, u"line %1 of the export: %2"_s.arg(m_line).arg(what),
        {u"archive_line"_s, {QString::number(m_line)}});
}

/// Unpacks some more; false at the end of the device.
Result<bool> ArchiveReader::fill()
{
    Parts &parts = *m_parts;
    if (parts.inUsed == parts.in.size() && !parts.isHoldingBack) {
        parts.in = m_device.read(piece);
        parts.inUsed = 0;
        if (parts.in.isEmpty()) {
            if (parts.isFrameOpen)
                return malformed(u"the file ends in the middle"_s);
            return false;
        }
    }
    QByteArray unpacked(piece, Qt::Uninitialized);
    ZSTD_inBuffer in{parts.in.constData(), size_t(parts.in.size()), size_t(parts.inUsed)};
    ZSTD_outBuffer out{unpacked.data(), size_t(unpacked.size()), 0};
    const size_t left = ZSTD_decompressStream(parts.stream.get(), &out, &in);
    if (ZSTD_isError(left))
        return malformed(u"not zstd, or damaged"_s);
    parts.isFrameOpen = left != 0;
    parts.isHoldingBack = out.pos == out.size;
    parts.inUsed = qsizetype(in.pos);
    parts.text.remove(0, std::exchange(parts.textUsed, 0));
    parts.text.append(unpacked.constData(), qsizetype(out.pos));
    return true;
}

Result<QJsonValue> ArchiveReader::next()
{
    ++m_line;
    qsizetype looked = 0; // from textUsed on, which fill() moves
    qsizetype end = -1;
    while ((end = m_parts->text.indexOf('\n', m_parts->textUsed + looked)) < 0) {
        looked = m_parts->text.size() - m_parts->textUsed;
        if (looked > longestLine)
            return malformed(u"it is too long"_s);
        SZEPT_TRY(more, fill());
        if (more)
            continue;
        if (looked > 0)
            return malformed(u"it has no end"_s);
        return QJsonValue(QJsonValue::Undefined);
    }
    QJsonParseError error;
    const QByteArray line = m_parts->text.sliced(m_parts->textUsed, end - m_parts->textUsed);
    m_parts->textUsed = end + 1;
    const QJsonDocument document = QJsonDocument::fromJson(line, &error);
    if (error.error != QJsonParseError::NoError)
        return malformed(u"it is no JSON"_s);
    return document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
}

} // namespace szept::store
