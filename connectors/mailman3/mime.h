// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/mailman3/mimeparts.h"

#include <vector>

namespace szept::mailman3 {

struct Mail;

struct MailAttachment
{
    QString name; ///< may be empty
    QString type;
    qint64 size = 0; ///< bytes it will have when decoded, nearly
    QString text; ///< what it says, where it is text
    std::vector<Mail> message; ///< where it is a message that was opened: that one
};

/// A message as a moderator reads it. Of attachments only text and messages are opened.
struct Mail
{
    QString subject;
    QList<MimeFields::Mailbox> from;
    QString envelopeSender; ///< as Mailman noted it in X-MailFrom
    QString messageId; ///< without angle brackets
    QStringList references; ///< the thread before it, oldest first
    std::optional<Instant> date;
    QString plain; ///< its plain text parts
    QString html; ///< its HTML parts, as markup
    QList<MailAttachment> attachments;
    MimeOddities oddities;
};

struct MailLimits
{
    qsizetype bytes = 8 * 1024 * 1024; ///< read of a message
    qsizetype text = 256 * 1024; ///< kept of its text, in characters
    qsizetype attachedText = 64 * 1024; ///< and of the text of all its attachments
};

/// Never fails: whatever comes is shown as well as it can be. The message is UTF-8, as Mailman hands it over in JSON:
/// bytes that fitted no charset have been replaced there already.
[[nodiscard]] Mail readMail(const QByteArray &bytes, MailLimits limits = {});

enum class Transfer { Identity, Base64, QuotedPrintable };
[[nodiscard]] Transfer transferOf(const MimePart &part);

/// The body of a part, or the beginning of it, with its transfer encoding undone.
[[nodiscard]] QByteArray decodedBody(const MimePart &part, QByteArrayView body);
/// Those bytes as text.
[[nodiscard]] QString textOf(const MimePart &part, const QByteArray &bytes, MimeOddities &oddities);
/// Whether a part of such a type is text for people, a report of a mail server among it.
[[nodiscard]] bool isText(QByteArrayView type);
/// Whether a part is a message that was attached; those of a digest need not say so.
[[nodiscard]] bool isAttachedMessage(const MimePart &part, const MimePart &parent);

/// Text in a charset, or in what it looks like when the charset is unknown.
[[nodiscard]] QString decodedText(const QByteArray &bytes, const QByteArray &charset, MimeOddities &oddities);

} // namespace szept::mailman3
