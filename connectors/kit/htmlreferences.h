// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

namespace szept::kit {

/// A character reference at the beginning of a text.
struct HtmlReference
{
    QString character; ///< empty where there is none
    qsizetype size = 0; ///< in the text
};

/// Of what follows an ampersand. As in browsers the oldest names and numbers need no semicolon, but in an attribute "&copy=" is a
/// part of an address. The names are those of HTML 4 and what else is met in mail: HTML has two thousand.
[[nodiscard]] HtmlReference htmlReference(QStringView afterAmpersand, bool inAttribute);

} // namespace szept::kit
