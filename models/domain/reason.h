// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace szept {

/// Why something is as it is, as code and arguments ("reporters", {"4"}). It is stored so; models/views makes the sentence.
struct Reason
{
    QString code;
    QStringList arguments;

    friend bool operator==(const Reason &, const Reason &) = default;
};

/// As code: who did something elsewhere, and what in the platform's words; where how says what, that follows with its arguments.
[[nodiscard]] inline Reason doneElsewhere(
    const QString &code, const QString &by, const QString &what, const Reason &how = {})
{
    Reason reason{code, {by, what}};
    if (!how.code.isEmpty())
        reason.arguments += QStringList(how.code) + how.arguments;
    return reason;
}

} // namespace szept
