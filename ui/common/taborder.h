// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace szept::ui {

/// Tab goes through the window as it is laid out; Qt would go as the widgets were made. To be called again where a part
/// of it was filled anew.
void tabAsLaidOut(const QWidget *part);

} // namespace szept::ui
