// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/mailman3/evidence.h"

#include "connectors/kit/embedded.h"
#include "connectors/kit/json.h"
#include "connectors/mailman3/limits.h"
#include "connectors/mailman3/mime.h"

#include <KCodecs>

namespace szept::mailman3 {
namespace {

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
    void copyUpTo(const char *end);

    QByteArrayView m_message;
    const char *m_copied; ///< how far
    QByteArray m_copy;
};

QByteArray Evidence::copy()
{
    message(m_message, 0);
    copyUpTo(m_message.end());
    return m_copy;
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
    else if (isText(type))
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
    const QString readable = kit::readable(bytes, text);
    const QByteArray kept = kit::withoutFiles(readable == text ? bytes : readable.toUtf8());
    if (kept == bytes) { // its letters are text, and not to be taken for a file's
        replace(part.body, part.body.toByteArray());
        return;
    }
    switch (transferOf(part)) {
    case Transfer::Base64:
        replace(part.body, kept.toBase64());
        break;
    case Transfer::QuotedPrintable:
        replace(part.body, KCodecs::quotedPrintableEncode(kept, false));
        break;
    case Transfer::Identity:
        replace(part.body, kept);
        break;
    }
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
    copyUpTo(what.begin());
    m_copy += by;
    m_copied = what.end();
}

/// Before and behind the parts, in the header, and in parts that are none: without what stands there as letters.
void Evidence::copyUpTo(const char *end)
{
    m_copy += kit::withoutFiles(QByteArray(m_copied, end - m_copied));
    m_copied = end;
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
