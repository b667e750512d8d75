// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

#include <optional>

namespace szept::kit {

/// A piece of HTML: a run of text with its character references resolved, or a tag.
struct HtmlToken
{
    QString text; ///< of a run of text
    QString tag; ///< lower case; empty for text
    bool closing = false;
    QStringView attributes; ///< as they stand
};

/// Cuts HTML into pieces the way browsers do where it matters: nothing is ever an error. Comments, declarations and the contents
/// of scripts and styles do not appear.
class HtmlTokens
{
public:
    explicit HtmlTokens(QStringView html)
        : m_html(html)
    {
    }
    [[nodiscard]] std::optional<HtmlToken> next();

private:
    [[nodiscard]] bool isTagAt(qsizetype at) const;
    void skipMarkup();
    [[nodiscard]] qsizetype commentEnd() const;
    [[nodiscard]] HtmlToken text(qsizetype end);
    [[nodiscard]] std::optional<HtmlToken> tag();
    void passRawText(const QString &tag);

    QStringView m_html;
    qsizetype m_at = 0;
    qsizetype m_textEnd = 0; ///< where text ends in which nothing is a tag
};

/// The value of an attribute, its character references resolved; empty when it is not there.
[[nodiscard]] QString htmlAttribute(QStringView attributes, QStringView name);

} // namespace szept::kit
