// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/mailman3/mimeparts.h"

#include <QList>

namespace szept::mailman3 {
namespace {

constexpr int deepest = 12;
constexpr int mostParts = 200;

struct HeadAndBody
{
    QByteArrayView head;
    QByteArrayView body;
};

/// The head ends at the first empty line; a text that starts with one has no head.
HeadAndBody headAndBody(QByteArrayView bytes)
{
    qsizetype at = 0;
    while (at < bytes.size()) {
        qsizetype end = bytes.indexOf('\n', at);
        end = end < 0 ? bytes.size() : end;
        const QByteArrayView line = bytes.sliced(at, end - at);
        if (line.isEmpty() || line == "\r")
            return {bytes.first(at), bytes.sliced(std::min(end + 1, bytes.size()))};
        at = end + 1;
    }
    return {bytes, bytes.sliced(bytes.size())}; // an empty body has its place too
}

QByteArrayView withoutLineEnd(QByteArrayView bytes)
{
    if (bytes.endsWith('\n'))
        bytes.chop(1);
    if (bytes.endsWith('\r'))
        bytes.chop(1);
    return bytes;
}

/// What stands between the lines "--boundary"; the last piece may lack its closing line. RFC 2046, 5.1.1.
QList<QByteArrayView> pieces(QByteArrayView body, const QByteArray &boundary)
{
    QList<QByteArrayView> found;
    const QByteArray delimiter = "--" + boundary;
    std::optional<qsizetype> start;
    qsizetype at = 0;
    while (at < body.size()) {
        qsizetype end = body.indexOf('\n', at);
        end = end < 0 ? body.size() : end + 1;
        const QByteArrayView line = body.sliced(at, end - at);
        if (line.startsWith(delimiter)) {
            const QByteArrayView rest = line.sliced(delimiter.size()).trimmed();
            if (rest.isEmpty() || rest == "--") {
                if (start)
                    found.append(withoutLineEnd(body.sliced(*start, at - *start)));
                start = end;
                if (rest == "--" || found.size() > mostParts)
                    return found;
            }
        }
        at = end;
    }
    if (start && *start < body.size())
        found.append(body.sliced(*start));
    return found;
}

MimePart cut(QByteArrayView bytes, int depth, int &parts, MimeOddities &oddities)
{
    const auto [head, body] = headAndBody(bytes);
    MimeFields fields(head);
    MimeFields::ContentType type = fields.contentType();
    MimePart part{.fields = std::move(fields), .type = std::move(type), .body = body, .children = {}};
    if (!part.type.mimeType.startsWith("multipart/"))
        return part;
    if (part.type.boundary.isEmpty()) {
        oddities |= MimeOddity::BrokenMultipart;
        return part;
    }
    if (depth >= deepest) {
        oddities |= MimeOddity::TooDeep;
        return part;
    }
    for (const auto all = pieces(body, part.type.boundary); const QByteArrayView piece : all) {
        if (++parts > mostParts) {
            oddities |= MimeOddity::TooDeep;
            break;
        }
        part.children.push_back(cut(piece, depth + 1, parts, oddities));
    }
    if (part.children.empty())
        oddities |= MimeOddity::BrokenMultipart;
    return part;
}

} // namespace

MimePart mimeParts(QByteArrayView message, MimeOddities &oddities)
{
    int parts = 0;
    return cut(message, 0, parts, oddities);
}

} // namespace szept::mailman3
