// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/placeholders.h"

namespace szept::views {

QString filled(const QString &text, const QStringList &arguments)
{
    QString all;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const int number = text[at] == u'%' && at + 1 < text.size() ? text[at + 1].digitValue() : 0;
        if (number > 0) {
            all += arguments.value(number - 1);
            ++at;
        } else {
            all += text[at];
        }
    }
    return all;
}

} // namespace szept::views
