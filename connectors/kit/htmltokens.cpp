// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/kit/htmltokens.h"

#include "connectors/kit/htmlreferences.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace szept::kit {
namespace {

bool isLetter(QChar c) { return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z'); }

bool isSpace(QChar c) { return c == u' ' || c == u'\n' || c == u'\t' || c == u'\r' || c == u'\f'; }

/// "&amp;" → "&". Unknown references stay as they are.
QString unescaped(QStringView text, bool inAttribute)
{
    QString plain;
    plain.reserve(text.size());
    qsizetype at = 0;
    while (at < text.size()) {
        const qsizetype found = text.indexOf(u'&', at);
        plain += text.sliced(at, (found < 0 ? text.size() : found) - at);
        if (found < 0)
            break;
        const HtmlReference reference = htmlReference(text.sliced(found + 1), inAttribute);
        plain += reference.character.isEmpty() ? u"&"_s : reference.character;
        at = found + 1 + reference.size;
    }
    return plain;
}

} // namespace

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
            return unescaped(value, true);
    }
    return {};
}

bool HtmlTokens::isTagAt(qsizetype at) const
{
    if (m_html[at] != u'<' || at + 1 >= m_html.size())
        return false;
    const QChar after = m_html[at + 1];
    return isLetter(after) || after == u'/' || after == u'!' || after == u'?';
}

std::optional<HtmlToken> HtmlTokens::next()
{
    if (m_at < m_textEnd)
        return text(m_textEnd);
    while (m_at < m_html.size()) {
        if (!isTagAt(m_at)) {
            qsizetype end = m_at + 1;
            while (end < m_html.size() && !isTagAt(end))
                ++end;
            return text(end);
        }
        const bool named = isLetter(m_html[m_at + 1])
            || (m_html[m_at + 1] == u'/' && m_at + 2 < m_html.size() && isLetter(m_html[m_at + 2]));
        if (!named) {
            skipMarkup();
            continue;
        }
        auto token = tag();
        if (token && !token->closing)
            passRawText(token->tag);
        return token;
    }
    return std::nullopt;
}

HtmlToken HtmlTokens::text(qsizetype end)
{
    const QStringView run = m_html.sliced(m_at, end - m_at);
    m_at = end;
    return {.text = unescaped(run, false), .tag = {}, .closing = false, .attributes = {}};
}

/// Comments, declarations, closing tags without a name. What is not closed goes on to the end, as in browsers.
void HtmlTokens::skipMarkup()
{
    if (m_html.sliced(m_at).startsWith("<!--"_L1)) {
        m_at = commentEnd();
        return;
    }
    const qsizetype end = m_html.indexOf(u'>', m_at);
    m_at = end < 0 ? m_html.size() : end + 1;
}

/// Behind "-->" or "--!>"; the two dashes that begin a comment may end it too.
qsizetype HtmlTokens::commentEnd() const
{
    const qsizetype inside = m_at + 4;
    for (qsizetype at = m_at + 2; (at = m_html.indexOf("--"_L1, at)) >= 0; ++at) {
        const QStringView behind = m_html.sliced(at + 2);
        if (behind.startsWith(u'>'))
            return at + 3;
        if (at >= inside && behind.startsWith("!>"_L1))
            return at + 4;
    }
    return m_html.size();
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

/// What has no tags in it. Readers see it where it is meant to be written into.
void HtmlTokens::passRawText(const QString &tag)
{
    const bool shown = tag == "textarea"_L1;
    const bool hidden = tag == "script"_L1 || tag == "style"_L1 || tag == "title"_L1 || tag == "template"_L1;
    if (!shown && !hidden)
        return;
    const QString closing = u"</"_s + tag;
    const qsizetype found = m_html.indexOf(closing, m_at, Qt::CaseInsensitive);
    const qsizetype end = found < 0 ? m_html.size() : found;
    (shown ? m_textEnd : m_at) = end;
}

} // namespace szept::kit
