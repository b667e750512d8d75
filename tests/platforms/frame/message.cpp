// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/platforms/frame/message.h"

namespace szept::test {
namespace {

/// The length of a chunked body in the buffer, if it is there whole.
std::optional<qsizetype> chunkedLength(QByteArrayView bytes)
{
    qsizetype at = 0;
    for (;;) {
        const qsizetype line = bytes.indexOf("\r\n", at);
        if (line < 0)
            return std::nullopt;
        const qsizetype size = bytes.sliced(at, line - at).toByteArray().split(';').first().toLongLong(nullptr, 16);
        at = line + 2 + size + 2;
        if (at > bytes.size())
            return std::nullopt;
        if (size == 0)
            return at;
    }
}

} // namespace

QByteArray Message::content() const
{
    if (!header("transfer-encoding").toLower().contains("chunked"))
        return body;
    QByteArray joined;
    for (qsizetype at = 0;;) {
        const qsizetype line = body.indexOf("\r\n", at);
        const qsizetype size = line < 0 ? 0 : body.sliced(at, line - at).split(';').first().toLongLong(nullptr, 16);
        if (size == 0)
            return joined;
        joined += body.sliced(line + 2, size);
        at = line + 2 + size + 2;
    }
}

QByteArray written(const QList<QByteArray> &start, QHttpHeaders headers, const QByteArray &body)
{
    headers.removeAll("transfer-encoding");
    headers.replaceOrAppend("content-length", QByteArray::number(body.size()));
    QByteArray bytes = start.join(' ') + "\r\n";
    for (const auto pairs = headers.toListOfPairs(); const auto &[name, value] : pairs)
        bytes += name + ": " + value + "\r\n";
    return bytes + "\r\n" + body;
}

std::optional<Message> MessageReader::next(bool ended)
{
    const qsizetype head = m_buffer.indexOf("\r\n\r\n");
    if (head < 0)
        return std::nullopt;
    Message message;
    const QList<QByteArray> lines = m_buffer.first(head).replace("\r\n", "\n").split('\n');
    message.start = lines.first().split(' ');
    for (const auto rest = lines.sliced(1); const QByteArray &line : rest) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0)
            message.headers.append(line.first(colon), line.sliced(colon + 1).trimmed());
    }
    const QByteArrayView after = QByteArrayView(m_buffer).sliced(head + 4);
    const QByteArray status = m_side == Side::Answers ? message.start.value(1) : QByteArray();
    const bool bodyless = m_headOnly || status == "204" || status == "304" || status.startsWith('1');
    qsizetype length = 0;
    if (bodyless) {
        length = 0;
    } else if (message.header("transfer-encoding").toLower().contains("chunked")) {
        const auto whole = chunkedLength(after);
        if (!whole)
            return std::nullopt;
        length = *whole;
    } else if (message.headers.contains("content-length")) {
        length = message.header("content-length").toLongLong();
        if (after.size() < length)
            return std::nullopt;
    } else if (m_side == Side::Answers) {
        if (!ended)
            return std::nullopt;
        length = after.size();
    }
    message.body = after.first(length).toByteArray();
    message.bytes = m_buffer.first(head + 4 + length);
    m_buffer.remove(0, message.bytes.size());
    m_headOnly = false;
    return message;
}

} // namespace szept::test
