// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPalette>

namespace szept::test {

/// Colours as desktops ship them, so that pictures are the same everywhere.
inline QPalette paletteOf(bool dark)
{
    QPalette made;
    const auto all = [&](QPalette::ColorRole role, const char *colour) {
        made.setColor(role, QColor::fromString(QLatin1StringView(colour)));
    };
    all(QPalette::Window, dark ? "#202326" : "#eff0f1");
    all(QPalette::WindowText, dark ? "#fcfcfc" : "#232629");
    all(QPalette::Base, dark ? "#141618" : "#ffffff");
    all(QPalette::AlternateBase, dark ? "#1d1f22" : "#f7f7f7");
    all(QPalette::Text, dark ? "#fcfcfc" : "#232629");
    all(QPalette::Button, dark ? "#292c30" : "#fcfcfc");
    all(QPalette::ButtonText, dark ? "#fcfcfc" : "#232629");
    all(QPalette::Highlight, dark ? "#3daee9" : "#2980b9");
    all(QPalette::HighlightedText, "#ffffff");
    all(QPalette::Link, dark ? "#1d99f3" : "#2980b9");
    all(QPalette::ToolTipBase, dark ? "#292c30" : "#f7f7f7");
    all(QPalette::ToolTipText, dark ? "#fcfcfc" : "#232629");
    all(QPalette::PlaceholderText, dark ? "#a1a9b1" : "#70777d");
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        made.setColor(QPalette::Disabled, role, dark ? QColor(0x7a8085) : QColor(0x90959a));
    return made;
}

} // namespace szept::test
