// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/mailman3/mailtext.h"

#include "connectors/kit/html.h"

#include <QRegularExpression>
#include <QSet>

using namespace Qt::StringLiterals;

namespace szept::mailman3 {
namespace {

QStringList wordsOf(const QString &text)
{
    static const QRegularExpression noWord(u"[^\\w]+"_s, QRegularExpression::UseUnicodePropertiesOption);
    return text.split(noWord, Qt::SkipEmptyParts);
}

constexpr qsizetype fewWords = 5; ///< that only the HTML has: they stand in one line

/// What the HTML says and the plain text does not, in its order. Spam shows one text to filters and another to people.
QStringList furtherWords(const QString &html, const QString &plain)
{
    QSet<QString> there;
    for (const auto words = wordsOf(plain); const QString &word : words)
        there.insert(word.toCaseFolded());
    QStringList further;
    for (const auto words = wordsOf(html); const QString &word : words) {
        const qsizetype known = there.size();
        there.insert(word.toCaseFolded());
        if (there.size() > known)
            further += word;
    }
    return further;
}

QString attachmentLine(const MailAttachment &file)
{
    const QString size = u"%1 B"_s.arg(file.size);
    return file.name.isEmpty() ? u"[%1, %2]"_s.arg(file.type, size) : u"[%1, %2, %3]"_s.arg(file.name, file.type, size);
}

QString bodyText(const Mail &mail)
{
    QString text = mail.plain.trimmed();
    if (mail.html.isEmpty())
        return text;
    const QString html = kit::htmlToText(mail.html).trimmed();
    if (text.isEmpty())
        return html;
    if (const QStringList further = furtherWords(html, text); further.size() > fewWords)
        text += "\n\n[HTML]\n"_L1 + html;
    else if (!further.isEmpty())
        text += u"\n\n[HTML: … "_s + further.join(u" … "_s) + u" …]"_s;
    return text;
}

/// With the fields that a mail program shows above a forwarded message.
QString messageText(const Mail &message)
{
    QStringList from;
    for (const auto &[name, address] : message.from)
        from += name.isEmpty() ? address : u"%1 <%2>"_s.arg(name, address);
    QString text = from.isEmpty() ? QString() : u"From: %1\n"_s.arg(from.join(u", "_s));
    if (!message.subject.isEmpty())
        text += u"Subject: %1\n"_s.arg(message.subject);
    return text + u'\n' + shownText(message);
}

QString contentOf(const MailAttachment &file)
{
    return file.message.empty() ? file.text : messageText(file.message.front());
}

/// Nothing that stands in an attachment can pass for a line of the message.
QString quoted(const QString &text)
{
    QString all;
    for (const QStringView line : qTokenize(text, u'\n'))
        all += "\n> "_L1 + line;
    return all;
}

} // namespace

QString shownText(const Mail &mail)
{
    QString text = bodyText(mail);
    QString between = u"\n\n"_s;
    for (const MailAttachment &file : mail.attachments) {
        const QString content = contentOf(file).trimmed();
        text += between + attachmentLine(file);
        if (!content.isEmpty())
            text += quoted(content);
        between = content.isEmpty() ? u"\n"_s : u"\n\n"_s;
    }
    return text;
}

} // namespace szept::mailman3
