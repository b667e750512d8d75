// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/mailman3/evidence.h"

#include "connectors/kit/embedded.h"
#include "connectors/kit/json.h"
#include "connectors/mailman3/mime.h"

#include <KCodecs>

namespace szept::mailman3 {
namespace {

/// Messages in messages; what lies deeper is told as a file.
constexpr int deepestMessage = 2;

/// Copies a message, its files left out. The parts come in the order in which they stand.
class Evidence
{
public:
    explicit Evidence(QByteArrayView message)
        : m_message(message)
        , m_copied(message.data())
    {
    }
    [[nodiscard]] QByteArray copy();

private:
    void message(QByteArrayView message, int depth);
    void part(const MimePart &part, int depth);
    void multipart(const MimePart &part, int depth);
    void text(const MimePart &part);
    void leaveOut(const MimePart &part);
    void replace(QByteArrayView what, const QByteArray &by);

    QByteArrayView m_message;
    const char *m_copied; ///< how far
    QByteArray m_copy;
};

QByteArray Evidence::copy()
{
    message(m_message, 0);
    m_copy += QByteArrayView(m_copied, m_message.end());
    // Before and behind the parts, in the header, and in parts that are none: what stands there as letters.
    return kit::withoutFiles(m_copy);
}

void Evidence::message(QByteArrayView message, int depth)
{
    MimeOddities oddities;
    part(mimeParts(message, oddities), depth);
}

void Evidence::part(const MimePart &part, int depth)
{
    const QByteArray &type = part.type.mimeType;
    const bool isMessage = type == "message/rfc822";
    if (isMessage && transferOf(part) == Transfer::Identity && depth < deepestMessage)
        message(part.body, depth + 1);
    else if (type.startsWith("multipart/"))
        multipart(part, depth);
    else if (type.startsWith("text/") || (type.startsWith("message/") && !isMessage))
        text(part);
    else
        leaveOut(part);
}

void Evidence::multipart(const MimePart &part, int depth)
{
    for (const MimePart &child : part.children) {
        if (isAttachedMessage(child, part) && depth < deepestMessage)
            message(child.body, depth + 1);
        else
            this->part(child, depth);
    }
    constexpr qsizetype longestRest = 1024;
    if (!part.children.empty()) {
        // Behind the last part that was read; where there are too many, the further ones.
        const QByteArrayView rest(part.children.back().body.end(), part.body.end());
        if (rest.size() > longestRest)
            replace(rest, kit::notKept({u"the rest"}, rest));
    } else if (part.type.boundary.isEmpty() || !part.body.contains(QByteArray("--" + part.type.boundary))) {
        text(part);
    } else {
        leaveOut(part); // nested too deep
    }
}

void Evidence::text(const MimePart &part)
{
    MimeOddities oddities;
    const QByteArray bytes = decodedBody(part, part.body);
    const QString text = textOf(part, bytes, oddities);
    if (kit::isFile(bytes, text)) {
        leaveOut(part);
        return;
    }
    // What is not encoded is looked through with the whole.
    if (transferOf(part) == Transfer::Identity)
        return;
    const QByteArray kept = kit::withoutFiles(bytes);
    if (kept == bytes)
        return;
    const bool isBase64 = transferOf(part) == Transfer::Base64;
    replace(part.body, isBase64 ? kept.toBase64() : KCodecs::quotedPrintableEncode(kept, false));
}

void Evidence::leaveOut(const MimePart &part)
{
    const QString fileName = part.fields.disposition().fileName;
    replace(part.body,
        kit::notKept({fileName.isEmpty() ? part.type.name : fileName, QString::fromLatin1(part.type.mimeType)},
            decodedBody(part, part.body)));
}

void Evidence::replace(QByteArrayView what, const QByteArray &by)
{
    if (what.isEmpty())
        return;
    m_copy += QByteArrayView(m_copied, what.begin());
    m_copy += by;
    m_copied = what.end();
}

} // namespace

QByteArray withoutFiles(const QByteArray &message) { return Evidence(message).copy(); }

QByteArray evidenceOf(const QByteArray &entry, const QByteArray &message)
{
    const QByteArrayView shown = kit::jsonMember(entry, "msg");
    const QByteArray kept = withoutFiles(message);
    if (shown.isEmpty() || kept == message)
        return entry;
    const qsizetype at = shown.data() - entry.constData();
    return entry.first(at) + kit::jsonString(QString::fromUtf8(kept)) + entry.sliced(at + shown.size());
}

} // namespace szept::mailman3
