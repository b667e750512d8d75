// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace szept::test {

/// One spammer's text, as it reaches several of the sample communities within minutes: the forum and the mailing lists
/// show the same with a word or two changed, so that they are found to be one wave. Any number makes a variant.
inline QString waveText(int variant)
{
    const QStringList greetings{
        QStringLiteral("Hi everybody"), QStringLiteral("Hello friends"), QStringLiteral("Dear members")};
    return greetings[variant % greetings.size()]
        + QStringLiteral(
            ", I was looking for a good lens for months and finally found a shop that sells refurbished lenses for a "
            "third of the usual price, with free delivery and two years of warranty. They have everything from "
            "Canon to Zeiss and the stock is almost gone, so be quick: https://lenses-outlet.invalid/?ref=")
        + QString::number(4100 + variant)
        + QStringLiteral(" Use the code PHOTO70 for another ten percent off. See you there.");
}

inline QString waveTitle() { return QStringLiteral("Refurbished lenses for a third of the price"); }

} // namespace szept::test
