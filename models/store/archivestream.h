// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/error.h"

#include <QJsonValue>

#include <memory>

class QIODevice;

namespace szept::store {

/// Lines of JSON into zstd.
class ArchiveWriter
{
public:
    explicit ArchiveWriter(QIODevice &device);
    ~ArchiveWriter();
    Q_DISABLE_COPY_MOVE(ArchiveWriter)

    [[nodiscard]] Result<void> write(const QJsonValue &line);
    [[nodiscard]] Result<void> finish();

private:
    struct Parts;
    [[nodiscard]] Result<void> push(const QByteArray &bytes, bool isLast);

    QIODevice &m_device;
    std::unique_ptr<Parts> m_parts;
};

/// Lines of JSON out of zstd. What it reads may be hostile: a line has a limit, however small the archive is.
class ArchiveReader
{
public:
    explicit ArchiveReader(QIODevice &device);
    ~ArchiveReader();
    Q_DISABLE_COPY_MOVE(ArchiveReader)

    /// Undefined at the end; Malformed names the line.
    [[nodiscard]] Result<QJsonValue> next();
    [[nodiscard]] qint64 line() const { return m_line; }
    [[nodiscard]] std::unexpected<Error> malformed(const QString &what) const;

private:
    struct Parts;
    [[nodiscard]] Result<bool> fill();

    QIODevice &m_device;
    std::unique_ptr<Parts> m_parts;
    qint64 m_line = 0;
};

} // namespace szept::store
