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

} // namespace szept
