// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/mailman3/mime.h"

#include "connectors/kit/embedded.h"
#include "connectors/kit/html.h"
#include "connectors/mailman3/limits.h"

#include <KCodecs>

#include <QSet>
#include <QStringDecoder>

#include <algorithm>
#include <ranges>

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

/// What is left, for a message and all that is attached to it.
struct Room
{
    qsizetype attachedText = 0;
    int deeper = deepestMessage;
};

Mail readMessage(QByteArrayView message, qsizetype longestText, Room &room);

/// Collects what a reader sees from the parts of a message.
class Reader
{
public:
    Reader(Mail &mail, qsizetype longestText, Room &room)
        : m_mail(mail)
        , m_longestText(longestText)
        , m_room(room)
    {
    }
    void read(const MimePart &part);

private:
    void readAlternative(const MimePart &part);
    void appendForms(QString &to, const QStringList &forms);
    [[nodiscard]] QString text(const MimePart &part, qsizetype longest);
    void append(QString &to, const QString &text, qsizetype longest);
    void attach(const MimePart &part, const QByteArray &type);
    void open(MailAttachment &file, const MimePart &part);
    [[nodiscard]] QString attachedText(const MimePart &part, bool isHtml);

    Mail &m_mail;
    qsizetype m_longestText;
    Room &m_room;
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
        append(isHtml ? m_mail.html : m_mail.plain, text(part, m_longestText), m_longestText);
    else
        attach(part, type);
}

/// Several forms of one content, of which a mail program shows the last that it can (RFC 2046, 5.1.4). Whoever decides is
/// to see what readers see, and after it what an earlier form says otherwise.
void Reader::readAlternative(const MimePart &part)
{
    QStringList plain;
    QStringList html;
    for (const MimePart &child : part.children) {
        Mail form;
        Reader(form, m_longestText, m_room).read(child);
        plain.append(form.plain);
        html.append(form.html);
        m_mail.attachments += std::move(form.attachments);
        m_mail.oddities |= form.oddities;
    }
    appendForms(m_mail.plain, plain);
    appendForms(m_mail.html, html);
}

/// The last first, and each once, whatever white space is around it.
void Reader::appendForms(QString &to, const QStringList &forms)
{
    QSet<QString> shown{QString()};
    for (const QString &form : forms | std::views::reverse) {
        const QString text = form.trimmed();
        if (!shown.contains(text))
            append(to, form, m_longestText);
        shown.insert(text);
    }
}

QString Reader::text(const MimePart &part, qsizetype longest)
{
    // Four bytes of a body make at most one character more than is kept.
    const QByteArrayView body = part.body.first(std::min(part.body.size(), longest * 4));
    if (body.size() < part.body.size())
        m_mail.oddities |= MimeOddity::CutOff;
    const QByteArray bytes = decodedBody(part, body);
    return kit::withoutFiles(kit::readable(bytes, textOf(part, bytes, m_mail.oddities)));
}

void Reader::append(QString &to, const QString &text, qsizetype longest)
{
    if (!to.isEmpty() && !text.isEmpty())
        to += "\n\n"_L1;
    to += text;
    if (to.size() > longest) {
        to.truncate(longest);
        m_mail.oddities |= MimeOddity::CutOff;
    }
}

void Reader::attach(const MimePart &part, const QByteArray &type)
{
    const QString fileName = part.fields.disposition().fileName;
    MailAttachment file{.name = fileName.isEmpty() ? part.type.name : fileName,
        .type = QString::fromLatin1(type),
        .size = decodedSize(part),
        .text = {},
        .message = {}};
    if (type == "message/rfc822")
        open(file, part);
    else if (isText(type))
        file.text = attachedText(part, type == "text/html");
    m_mail.attachments.append(std::move(file));
}

/// Only as it stands: RFC 2046, 5.2.1, permits no transfer encoding around a message.
void Reader::open(MailAttachment &file, const MimePart &part)
{
    if (m_room.deeper == 0 || transferOf(part) != Transfer::Identity)
        return;
    --m_room.deeper;
    Mail message = readMessage(part.body, m_room.attachedText, m_room);
    ++m_room.deeper;
    m_room.attachedText -= std::min(m_room.attachedText, message.plain.size() + message.html.size());
    m_mail.oddities |= message.oddities;
    file.message.push_back(std::move(message));
}

QString Reader::attachedText(const MimePart &part, bool isHtml)
{
    const QString whole = text(part, m_room.attachedText);
    QString kept;
    append(kept, isHtml ? kit::htmlToText(whole) : whole, m_room.attachedText);
    m_room.attachedText -= kept.size();
    return kept;
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

Mail readMessage(QByteArrayView message, qsizetype longestText, Room &room)
{
    Mail mail;
    const MimePart root = mimeParts(message, mail.oddities);
    mail.subject = root.fields.text("subject");
    mail.from = root.fields.mailboxes("from");
    mail.envelopeSender = root.fields.text("x-mailfrom");
    const QStringList ids = root.fields.identifiers("message-id");
    mail.messageId = ids.isEmpty() ? root.fields.text("message-id") : ids.first();
    mail.references = threadOf(root.fields);
    mail.date = root.fields.date();
    Reader(mail, longestText, room).read(root);
    return mail;
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

bool isText(QByteArrayView type)
{
    return type.startsWith("text/") || (type.startsWith("message/") && type != "message/rfc822");
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
    Room room{.attachedText = limits.attachedText};
    Mail mail = readMessage(QByteArrayView(bytes).first(std::min(bytes.size(), limits.bytes)), limits.text, room);
    if (bytes.size() > limits.bytes)
        mail.oddities |= MimeOddity::CutOff;
    return mail;
}

} // namespace szept::mailman3
