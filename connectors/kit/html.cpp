// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/kit/html.h"

#include "connectors/kit/htmltokens.h"

#include <QSet>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace szept::kit {
namespace {

bool isParagraph(const QString &tag)
{
    static const QSet<QString> tags{u"p"_s, u"h1"_s, u"h2"_s, u"h3"_s, u"h4"_s, u"h5"_s, u"h6"_s, u"blockquote"_s,
        u"pre"_s, u"ul"_s, u"ol"_s, u"table"_s, u"hr"_s, u"article"_s, u"section"_s, u"aside"_s, u"details"_s};
    return tags.contains(tag);
}

bool isLine(const QString &tag)
{
    static const QSet<QString> tags{u"div"_s, u"br"_s, u"li"_s, u"tr"_s, u"dt"_s, u"dd"_s, u"header"_s, u"footer"_s,
        u"figure"_s, u"figcaption"_s, u"summary"_s, u"form"_s, u"address"_s, u"center"_s};
    return tags.contains(tag);
}

/// Lines as they grow, with white space as HTML has it.
class Lines
{
public:
    void add(const QString &text)
    {
        for (const QChar c : text) {
            const bool space = c == u' ' || c == u'\t' || c == u'\r' || c == u'\n' || c == u'\f';
            if (m_preformatted && c == u'\n')
                breakLine();
            else if (space && !m_preformatted)
                m_space = !m_line.isEmpty();
            else
                put(c);
        }
    }
    void breakLine()
    {
        m_lines.append(m_line.isEmpty() ? QString() : prefix() + m_line);
        m_line.clear();
        m_space = false;
    }
    void newLine()
    {
        if (!m_line.isEmpty())
            breakLine();
    }
    void newParagraph()
    {
        newLine();
        if (!m_lines.isEmpty() && !m_lines.last().isEmpty())
            m_lines.append(QString());
    }
    void quote(bool begins) { m_quotes = std::clamp(m_quotes + (begins ? 1 : -1), 0, mostQuotes); }
    void preformat(bool begins) { m_preformatted = begins; }
    [[nodiscard]] QString text()
    {
        newLine();
        return m_lines.join(u'\n').trimmed();
    }
    /// What has been added since, for a link's own text.
    [[nodiscard]] QString lineEnd(qsizetype from) const { return m_line.sliced(std::min(from, m_line.size())); }
    [[nodiscard]] qsizetype lineSize() const { return m_line.size(); }

private:
    static constexpr int mostQuotes = 8;
    void put(QChar c)
    {
        if (m_space)
            m_line += u' ';
        m_space = false;
        m_line += c;
    }
    [[nodiscard]] QString prefix() const { return u"> "_s.repeated(m_quotes); }

    QStringList m_lines;
    QString m_line;
    int m_quotes = 0;
    bool m_space = false;
    bool m_preformatted = false;
};

class Writer
{
public:
    void write(const HtmlToken &token)
    {
        const QString &tag = token.tag;
        if (tag.isEmpty())
            m_lines.add(token.text);
        else if (tag == "a"_L1)
            token.closing ? endLink() : beginLink(htmlAttribute(token.attributes, u"href"));
        else if (tag == "img"_L1)
            m_lines.add(pictureText(token));
        else if (tag == "td"_L1 || tag == "th"_L1)
            m_lines.add(u" "_s);
        else if (tag == "br"_L1)
            m_lines.breakLine();
        else
            writeBlock(token);
    }
    [[nodiscard]] QString text()
    {
        endLink();
        return m_lines.text();
    }

private:
    void writeBlock(const HtmlToken &token)
    {
        if (isParagraph(token.tag))
            m_lines.newParagraph();
        else if (isLine(token.tag))
            m_lines.newLine();
        if (token.tag == "blockquote"_L1)
            m_lines.quote(!token.closing);
        if (token.tag == "pre"_L1)
            m_lines.preformat(!token.closing);
        if (token.tag == "li"_L1 && !token.closing)
            m_lines.add(u"• "_s);
    }
    void beginLink(const QString &address)
    {
        endLink();
        m_link = address.trimmed();
        m_linkFrom = m_lines.lineSize();
    }
    void endLink()
    {
        const bool toSomewhere = !m_link.isEmpty() && !m_link.startsWith(u'#');
        if (toSomewhere && m_lines.lineEnd(m_linkFrom).trimmed() != m_link)
            m_lines.add(u" ("_s + m_link + u')');
        m_link.clear();
    }
    static QString pictureText(const HtmlToken &token)
    {
        const QString description = htmlAttribute(token.attributes, u"alt").simplified();
        return description.isEmpty() ? u" "_s : u" ["_s + description + u"] "_s;
    }

    Lines m_lines;
    QString m_link;
    qsizetype m_linkFrom = 0;
};

} // namespace

QString htmlToText(const QString &html)
{
    HtmlTokens tokens(html);
    Writer writer;
    while (const auto token = tokens.next())
        writer.write(*token);
    return writer.text();
}

} // namespace szept::kit
