// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QIODevice>

#include <algorithm>

namespace szept::kit {

/// A body that can be read once. When a server closes the connection before its answer, QNetworkAccessManager sends a request
/// again by itself, whatever its verb (seen on Qt 6.8.2 with PUT, POST, DELETE and custom verbs); it winds the body back first,
/// and gives up when that fails. So every request that changes something has such a body, an empty one too.
class OnceBody final : public QIODevice
{
    Q_OBJECT

public:
    explicit OnceBody(QByteArray bytes)
        : m_bytes(std::move(bytes))
    {
        open(ReadOnly | Unbuffered);
    }
    [[nodiscard]] qint64 size() const override { return m_bytes.size(); }
    bool seek(qint64) override { return false; }
    bool reset() override { return false; }

protected:
    qint64 readData(char *data, qint64 most) override
    {
        const qint64 count = std::min(most, m_bytes.size() - m_read);
        std::copy_n(m_bytes.constData() + m_read, count, data);
        m_read += count;
        return count;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray m_bytes;
    qint64 m_read = 0;
};

} // namespace szept::kit
