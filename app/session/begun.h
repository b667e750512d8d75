// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/views/deskvalues.h"

namespace szept::session {

/// What was begun for a case, as the text that is kept of it; empty when it holds nothing.
[[nodiscard]] QString textOf(const views::Begun &begun);
/// The version that its choice was made for is not kept: it is decided on what is seen when it is taken up. Nothing of a text that
/// cannot be read.
[[nodiscard]] views::Begun begunFrom(CaseId id, const QString &text);

} // namespace szept::session
