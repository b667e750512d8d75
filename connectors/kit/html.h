// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace szept::kit {

/// Hostile HTML as plain text: what a reader would see, and where its links lead. Nothing is loaded, run or styled; scripts and
/// styles are left out; what is hidden by styles is shown. Takes time and space in proportion to its input, whatever it is.
///
/// A link is followed by its address, "the shop (https://shop.example/w)", unless its text is that address; a picture is its
/// description in brackets; a quotation's lines begin with "> "; entries of a list with "• ".
[[nodiscard]] QString htmlToText(const QString &html);

} // namespace szept::kit
