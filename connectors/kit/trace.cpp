// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/kit/trace.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace szept::kit {
namespace {

constexpr qsizetype longest = 300;
constexpr qsizetype shortestPart = 3; // shorter ones stand within other words

/// As it stands, and as it stands in a URL, in a header and in both.
QStringList formsOf(const QString &word)
{
    const QByteArray bytes = word.toUtf8();
    return {word, QString::fromLatin1(QUrl::toPercentEncoding(word)), QString::fromLatin1(bytes.toBase64()),
        QString::fromLatin1(bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals)),
        QString::fromLatin1(bytes.toHex())};
}

bool isOfWord(QChar c) { return c.isLetterOrNumber(); }

QRegularExpression asWord(const QString &word)
{
    return QRegularExpression(u"(?<!\\w)"_s + QRegularExpression::escape(word) + u"(?!\\w)"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
}

QString printable(QString text)
{
    for (QChar &c : text) {
        if (c.unicode() < 0x20 || !c.isPrint())
            c = u' ';
    }
    return text.size() > longest ? text.first(longest) + u" …"_s : text;
}

/// A word of the platform's ("perform", "slow_mode.json", "3.1") or a named part ("{id}.json").
bool isRoutePart(QStringView segment)
{
    static const QRegularExpression part(
        u"^(?:[A-Za-z_.-]{1,40}|[A-Za-z]?[0-9](?:\\.[0-9])?|[A-Za-z_.-]*\\{[a-z_ ]{1,20}\\}[A-Za-z_.-]*)$"_s);
    return part.matchView(segment).hasMatch();
}

} // namespace

Redaction::Redaction(const Account &account, const QByteArray &secret)
{
    const QString token = QString::fromUtf8(secret);
    QStringList own{token, account.user, account.user + u':' + token, account.name, account.baseUrl.host()};
    own += account.options.values();
    for (const QString &each : std::as_const(own)) {
        if (each.trimmed().size() >= shortestPart)
            m_parts += formsOf(each);
        else
            m_words.append(each.trimmed());
    }
    // A server below "/forum" has the word in many a route; a part of another word it is not.
    m_words += account.baseUrl.path().split(u'/');
    m_words.removeIf([](const QString &word) { return std::ranges::none_of(word, &isOfWord); });
    m_parts.removeDuplicates();
    std::ranges::stable_sort(m_parts, std::greater(), &QString::size);
}

QString Redaction::text(QString text) const
{
    for (const QString &part : m_parts)
        text.replace(part, u"{…}"_s, Qt::CaseInsensitive);
    for (const QString &word : m_words)
        text.replace(asWord(word), u"{…}"_s);
    static const QRegularExpression mail(u"[^\\s\"'<>(),;:/]+(?:@|%40)[^\\s\"'<>(),;:/]+"_s);
    static const QRegularExpression token(u"(?=[A-Za-z_-]*[0-9])(?=[0-9_-]*[A-Za-z])[A-Za-z0-9_-]{20,}[=]*"_s);
    text.replace(mail, u"{mail}"_s);
    text.replace(token, u"{token}"_s);
    return printable(text);
}

QString Redaction::path(const QString &path) const
{
    const QString route = path.section(QRegularExpression(u"[?#]"_s), 0, 0);
    QStringList segments = route.split(u'/');
    for (QString &segment : segments) {
        if (!segment.isEmpty() && !isRoutePart(segment))
            segment = u"{…}"_s;
    }
    return text(segments.join(u'/'));
}

QString traceLine(const Exchange &exchange, const Redaction &redaction)
{
    QString line = redaction.text(exchange.method) + u' ' + redaction.path(exchange.path) + u": "_s;
    line += exchange.status > 0 ? QString::number(exchange.status) : u"no answer, "_s + redaction.text(exchange.fault);
    line += u" in %1 ms, %2 bytes"_s.arg(exchange.took.count()).arg(exchange.received);
    if (exchange.remaining)
        line += u", %1 left"_s.arg(*exchange.remaining);
    if (exchange.pause)
        line += u", pause %1 ms"_s.arg(exchange.pause->count());
    return line;
}

QString traceLine(QLatin1StringView operation, const Error &error, const Redaction &redaction)
{
    QString line = operation + u": "_s + toWord(error.kind);
    if (!error.reason.code.isEmpty())
        line += u" ("_s + redaction.text(error.reason.code) + u')';
    return error.detail.isEmpty() ? line : line + u", "_s + redaction.text(error.detail);
}

} // namespace szept::kit
