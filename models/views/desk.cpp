// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/desk.h"

namespace szept::views {

Desk::~Desk() = default;

} // namespace szept::views
