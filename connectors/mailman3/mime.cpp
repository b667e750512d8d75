// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/mailman3/mime.h"

#include "connectors/kit/embedded.h"

#include <KCodecs>

#include <QStringDecoder>

using namespace Qt::StringLiterals;

namespace szept::mailman3 {
namespace {

bool isAscii(QByteArrayView bytes)
{
    return std::ranges::all_of(bytes, [](char c) { return static_cast<unsigned char>(c) < 128; });
}

bool isCharsetName(QByteArrayView name)
{
    return !name.isEmpty() && name.size() <= 40 && std::ranges::all_of(name, [](char c) { return c > ' ' && c < 127; });
}

qint64 decodedSize(const MimePart &part)
{
    if (transferOf(part) != Transfer::Base64)
        return part.body.size();
    const qint64 lineEnds = part.body.count('\n') + part.body.count('\r');
    return (part.body.size() - lineEnds) * 3 / 4;
}

/// Collects what a reader sees from the parts of a message.
class Reader
{
public:
    Reader(Mail &mail, MailLimits limits)
        : m_mail(mail)
        , m_limits(limits)
    {
    }
    void read(const MimePart &part);

private:
    void readAlternative(const MimePart &part);
    [[nodiscard]] QString text(const MimePart &part);
    void append(QString &to, const QString &text);
    void attach(const MimePart &part, const QByteArray &type);

    Mail &m_mail;
    MailLimits m_limits;
};

void Reader::read(const MimePart &part)
{
    const QByteArray &type = part.type.mimeType;
    if (type == "multipart/alternative") {
        readAlternative(part);
        return;
    }
    if (!part.children.empty()) {
        for (const MimePart &child : part.children) {
            if (isAttachedMessage(child, part))
                attach(child, "message/rfc822"_ba);
            else
                read(child);
        }
        return;
    }
    const bool isHtml = type == "text/html";
    const bool isShown = isHtml || type == "text/plain" || type.startsWith("multipart/");
    if (isShown && !part.fields.disposition().attachment)
        append(isHtml ? m_mail.html : m_mail.plain, text(part));
    else
        attach(part, type);
}

/// Several forms of one content: each form once, so that an HTML twin of a plain text is not taken for a further text.
void Reader::readAlternative(const MimePart &part)
{
    QString plain;
    QString html;
    for (const MimePart &child : part.children) {
        Mail form;
        Reader(form, m_limits).read(child);
        plain = plain.isEmpty() ? form.plain : plain;
        html = html.isEmpty() ? form.html : html;
        m_mail.attachments += form.attachments;
        m_mail.oddities |= form.oddities;
    }
    append(m_mail.plain, plain);
    append(m_mail.html, html);
}

QString Reader::text(const MimePart &part)
{
    // Four bytes of a body make at most one character more than is kept.
    const QByteArrayView body = part.body.first(std::min(part.body.size(), m_limits.text * 4));
    if (body.size() < part.body.size())
        m_mail.oddities |= MimeOddity::CutOff;
    const QByteArray bytes = decodedBody(part, body);
    return kit::withoutFiles(kit::readable(bytes, textOf(part, bytes, m_mail.oddities)));
}

void Reader::append(QString &to, const QString &text)
{
    if (!to.isEmpty() && !text.isEmpty())
        to += "\n\n"_L1;
    to += text;
    if (to.size() > m_limits.text) {
        to.truncate(m_limits.text);
        m_mail.oddities |= MimeOddity::CutOff;
    }
}

void Reader::attach(const MimePart &part, const QByteArray &type)
{
    const QString fileName = part.fields.disposition().fileName;
    m_mail.attachments.append({.name = fileName.isEmpty() ? part.type.name : fileName,
        .type = QString::fromLatin1(type),
        .size = decodedSize(part)});
}

QStringList threadOf(const MimeFields &fields)
{
    QStringList thread = fields.identifiers("references");
    for (const auto ids = fields.identifiers("in-reply-to"); const QString &id : ids) {
        if (!thread.contains(id))
            thread.append(id);
    }
    return thread;
}

} // namespace

Transfer transferOf(const MimePart &part)
{
    const QByteArray encoding = part.fields.transferEncoding();
    if (encoding == "base64")
        return Transfer::Base64;
    return encoding == "quoted-printable" ? Transfer::QuotedPrintable : Transfer::Identity;
}

QByteArray decodedBody(const MimePart &part, QByteArrayView body)
{
    switch (transferOf(part)) {
    case Transfer::Base64:
        return QByteArray::fromBase64(body.toByteArray());
    case Transfer::QuotedPrintable:
        return KCodecs::quotedPrintableDecode(body);
    case Transfer::Identity:
        break;
    }
    return body.toByteArray();
}

QString textOf(const MimePart &part, const QByteArray &bytes, MimeOddities &oddities)
{
    // The message reached us as Unicode: whatever is not ASCII here is UTF-8, and what is may be a seven bit charset.
    const bool isUnicode = transferOf(part) == Transfer::Identity && !isAscii(bytes);
    return isUnicode ? QString::fromUtf8(bytes) : decodedText(bytes, part.type.charset, oddities);
}

bool isAttachedMessage(const MimePart &part, const MimePart &parent)
{
    return parent.type.mimeType == "multipart/digest" && part.fields.count("content-type") == 0;
}

QString decodedText(const QByteArray &bytes, const QByteArray &charset, MimeOddities &oddities)
{
    const bool plain = charset.isEmpty() || charset == "us-ascii" || charset == "ascii" || charset == "utf8";
    if (!plain && isCharsetName(charset)) {
        QStringDecoder decoder(charset.constData());
        if (decoder.isValid())
            return decoder.decode(bytes);
    }
    if (!plain)
        oddities |= MimeOddity::UnknownCharset;
    QStringDecoder utf8(QStringDecoder::Utf8);
    QString text = utf8.decode(bytes);
    if (!utf8.hasError())
        return text;
    QStringDecoder western("windows-1252");
    return western.isValid() ? QString(western.decode(bytes)) : QString::fromLatin1(bytes);
}

Mail readMail(const QByteArray &bytes, MailLimits limits)
{
    Mail mail;
    QByteArrayView message = bytes;
    if (message.size() > limits.bytes) {
        message = message.first(limits.bytes);
        mail.oddities |= MimeOddity::CutOff;
    }
    const MimePart root = mimeParts(message, mail.oddities);
    mail.subject = root.fields.text("subject");
    mail.from = root.fields.mailboxes("from");
    mail.envelopeSender = root.fields.text("x-mailfrom");
    const QStringList ids = root.fields.identifiers("message-id");
    mail.messageId = ids.isEmpty() ? root.fields.text("message-id") : ids.first();
    mail.references = threadOf(root.fields);
    mail.date = root.fields.date();
    Reader(mail, limits).read(root);
    return mail;
}

} // namespace szept::mailman3
