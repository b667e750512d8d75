// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/kit/htmltokens.h"

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace szept::kit {
namespace {

constexpr qsizetype longestReference = 10;

constexpr std::array<std::pair<QLatin1StringView, char16_t>, 33> references{{
    {"amp"_L1, u'&'},
    {"lt"_L1, u'<'},
    {"gt"_L1, u'>'},
    {"quot"_L1, u'"'},
    {"apos"_L1, u'\''},
    {"nbsp"_L1, u'\u00a0'},
    {"shy"_L1, u'\u00ad'},
    {"copy"_L1, u'\u00a9'},
    {"reg"_L1, u'\u00ae'},
    {"trade"_L1, u'\u2122'},
    {"euro"_L1, u'\u20ac'},
    {"pound"_L1, u'\u00a3'},
    {"yen"_L1, u'\u00a5'},
    {"sect"_L1, u'\u00a7'},
    {"deg"_L1, u'\u00b0'},
    {"middot"_L1, u'\u00b7'},
    {"times"_L1, u'\u00d7'},
    {"hellip"_L1, u'\u2026'},
    {"ndash"_L1, u'\u2013'},
    {"mdash"_L1, u'\u2014'},
    {"lsquo"_L1, u'\u2018'},
    {"rsquo"_L1, u'\u2019'},
    {"sbquo"_L1, u'\u201a'},
    {"ldquo"_L1, u'\u201c'},
    {"rdquo"_L1, u'\u201d'},
    {"bdquo"_L1, u'\u201e'},
    {"laquo"_L1, u'\u00ab'},
    {"raquo"_L1, u'\u00bb'},
    {"bull"_L1, u'\u2022'},
    {"oacute"_L1, u'\u00f3'},
    {"Oacute"_L1, u'\u00d3'},
    {"lrm"_L1, u'\u200e'},
    {"rlm"_L1, u'\u200f'},
}};

bool isLetter(QChar c) { return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z'); }

bool isSpace(QChar c) { return c == u' ' || c == u'\n' || c == u'\t' || c == u'\r' || c == u'\f'; }

/// What stands between & and ; as text; empty when it is no reference.
QString resolved(QStringView name)
{
    if (name.startsWith(u'#')) {
        const bool hexadecimal = name.size() > 1 && name[1].toLower() == u'x';
        bool isNumber = false;
        const uint code = hexadecimal ? name.sliced(2).toUInt(&isNumber, 16) : name.sliced(1).toUInt(&isNumber, 10);
        const bool isCharacter = isNumber && code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
        return isCharacter ? QString::fromUcs4(reinterpret_cast<const char32_t *>(&code), 1) : QString();
    }
    const auto at = std::ranges::find_if(references, [name](const auto &row) { return row.first == name; });
    return at == references.end() ? QString() : QString(QChar(at->second));
}

} // namespace

QString htmlUnescaped(QStringView text)
{
    QString plain;
    plain.reserve(text.size());
    qsizetype at = 0;
    while (at < text.size()) {
        const qsizetype found = text.indexOf(u'&', at);
        plain += text.sliced(at, (found < 0 ? text.size() : found) - at);
        if (found < 0)
            break;
        const QStringView ahead = text.sliced(found + 1, std::min(longestReference, text.size() - found - 1));
        const qsizetype end = ahead.indexOf(u';');
        const QString character = end > 0 ? resolved(ahead.first(end)) : QString();
        plain += character.isEmpty() ? u"&"_s : character;
        at = found + 1 + (character.isEmpty() ? 0 : end + 1);
    }
    return plain;
}

QString htmlAttribute(QStringView attributes, QStringView name)
{
    qsizetype at = 0;
    while (at < attributes.size()) {
        while (at < attributes.size() && (isSpace(attributes[at]) || attributes[at] == u'/'))
            ++at;
        const qsizetype nameFrom = at;
        while (at < attributes.size() && attributes[at] != u'=' && !isSpace(attributes[at]) && attributes[at] != u'/')
            ++at;
        const QStringView found = attributes.sliced(nameFrom, at - nameFrom);
        while (at < attributes.size() && isSpace(attributes[at]))
            ++at;
        QStringView value;
        if (at < attributes.size() && attributes[at] == u'=') {
            ++at;
            while (at < attributes.size() && isSpace(attributes[at]))
                ++at;
            const QChar quote = at < attributes.size() ? attributes[at] : QChar();
            const bool quoted = quote == u'"' || quote == u'\'';
            const qsizetype from = at + (quoted ? 1 : 0);
            qsizetype end = from;
            while (end < attributes.size() && (quoted ? attributes[end] != quote : !isSpace(attributes[end])))
                ++end;
            value = attributes.sliced(std::min(from, end), end - std::min(from, end));
            at = end + (quoted ? 1 : 0);
        }
        if (found.compare(name, Qt::CaseInsensitive) == 0)
            return htmlUnescaped(value);
    }
    return {};
}

bool HtmlTokens::atTag() const
{
    if (m_html[m_at] != u'<' || m_at + 1 >= m_html.size())
        return false;
    const QChar after = m_html[m_at + 1];
    return isLetter(after) || after == u'/' || after == u'!' || after == u'?';
}

std::optional<HtmlToken> HtmlTokens::next()
{
    while (m_at < m_html.size()) {
        if (!atTag()) {
            const qsizetype from = m_at++;
            while (m_at < m_html.size() && !atTag())
                ++m_at;
            return HtmlToken{
                .text = htmlUnescaped(m_html.sliced(from, m_at - from)), .tag = {}, .closing = false, .attributes = {}};
        }
        const bool named = isLetter(m_html[m_at + 1])
            || (m_html[m_at + 1] == u'/' && m_at + 2 < m_html.size() && isLetter(m_html[m_at + 2]));
        if (!named) {
            skipMarkup();
            continue;
        }
        auto token = tag();
        if (token && !token->closing)
            skipRawText(token->tag);
        return token;
    }
    return std::nullopt;
}

/// Comments, declarations, closing tags without a name. What is not closed goes on to the end, as in browsers.
void HtmlTokens::skipMarkup()
{
    const bool comment = m_html.sliced(m_at).startsWith("<!--"_L1);
    const qsizetype end = comment ? m_html.indexOf("-->"_L1, m_at + 2) : m_html.indexOf(u'>', m_at);
    m_at = end < 0 ? m_html.size() : end + (comment ? 3 : 1);
}

/// A tag without an end is none, nor is anything behind it.
std::optional<HtmlToken> HtmlTokens::tag()
{
    HtmlToken token;
    ++m_at;
    token.closing = m_html[m_at] == u'/';
    m_at += token.closing ? 1 : 0;
    const qsizetype nameFrom = m_at;
    while (m_at < m_html.size() && !isSpace(m_html[m_at]) && m_html[m_at] != u'>' && m_html[m_at] != u'/')
        ++m_at;
    token.tag = m_html.sliced(nameFrom, m_at - nameFrom).toString().toLower();
    const qsizetype from = m_at;
    QChar quote;
    QChar before;
    for (; m_at < m_html.size(); ++m_at) {
        const QChar c = m_html[m_at];
        if (!quote.isNull()) {
            if (c == quote)
                quote = {};
        } else if ((c == u'"' || c == u'\'') && before == u'=') {
            quote = c;
        } else if (c == u'>') {
            break;
        }
        if (!isSpace(c))
            before = c;
    }
    token.attributes = m_html.sliced(from, m_at - from);
    if (m_at == m_html.size())
        return std::nullopt;
    ++m_at;
    return token;
}

void HtmlTokens::skipRawText(const QString &tag)
{
    const bool raw
        = tag == "script"_L1 || tag == "style"_L1 || tag == "title"_L1 || tag == "textarea"_L1 || tag == "template"_L1;
    if (!raw)
        return;
    const QString closing = u"</"_s + tag;
    const qsizetype end = m_html.indexOf(closing, m_at, Qt::CaseInsensitive);
    m_at = end < 0 ? m_html.size() : end;
}

} // namespace szept::kit
