// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/kit/trace.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace szept::kit {
namespace {

constexpr qsizetype longest = 300;
constexpr qsizetype shortestWord = 3; // shorter ones tell nobody anything and stand in every line

/// As it stands, and as it stands in a URL, in a header and in both.
QStringList formsOf(const QString &word)
{
    const QByteArray bytes = word.toUtf8();
    return {word, QString::fromLatin1(QUrl::toPercentEncoding(word)), QString::fromLatin1(bytes.toBase64()),
        QString::fromLatin1(bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals)),
        QString::fromLatin1(bytes.toHex())};
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
    QStringList words{token, account.user, account.user + u':' + token, account.name, account.baseUrl.host()};
    words += account.options.values();
    for (const QString &word : std::as_const(words)) {
        if (word.trimmed().size() >= shortestWord)
            m_words += formsOf(word);
    }
    m_words.removeDuplicates();
    std::ranges::stable_sort(m_words, std::greater(), &QString::size);
}

QString Redaction::text(QString text) const
{
    for (const QString &word : m_words)
        text.replace(word, u"{…}"_s, Qt::CaseInsensitive);
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
