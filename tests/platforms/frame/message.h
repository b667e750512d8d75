// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHttpHeaders>
#include <QList>

#include <optional>

namespace szept::test {

/// One HTTP/1.1 message as it stood on the wire.
struct Message
{
    QList<QByteArray> start; ///< "GET", "/x", "HTTP/1.1", or "HTTP/1.1", "200", "OK"
    QHttpHeaders headers;
    QByteArray body; ///< as on the wire, chunks included
    QByteArray bytes; ///< head and body

    [[nodiscard]] QByteArray header(QByteArrayView name) const
    {
        return headers.value(QLatin1StringView(name)).toByteArray();
    }
    [[nodiscard]] QByteArray method() const { return start.value(0); } ///< of a request
    [[nodiscard]] QByteArray target() const { return start.value(1); }
    [[nodiscard]] int status() const { return start.value(1).toInt(); } ///< of an answer
    [[nodiscard]] QByteArray content() const; ///< the body with its chunks joined
};

/// The bytes of a message with this body, its length told and nothing chunked.
[[nodiscard]] QByteArray written(const QList<QByteArray> &start, QHttpHeaders headers, const QByteArray &body);

/// Cuts a stream of bytes into messages.
class MessageReader
{
public:
    enum class Side { Requests, Answers };
    explicit MessageReader(Side side)
        : m_side(side)
    {
    }

    void feed(const QByteArray &bytes) { m_buffer += bytes; }
    /// The next whole message. ended: the stream is over, which ends an answer without a length.
    [[nodiscard]] std::optional<Message> next(bool ended = false);
    [[nodiscard]] const QByteArray &rest() const { return m_buffer; }
    /// The answer to come has a head alone (HEAD).
    void headOnly() { m_headOnly = true; }

private:
    Side m_side;
    QByteArray m_buffer;
    bool m_headOnly = false;
};

} // namespace szept::test
