// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/actionspec.h"
#include "models/domain/instant.h"

namespace szept::services {

/// Why a value does not fit a field of an action's form; nothing where it does. An empty one fits: whether it may be empty is
/// another question. "field_choice" {key, choices, value}, "field_number", "field_flag", "field_time", "field_past" and "field_word"
/// {key, value}, "field_too_long" {key, most, length}.
[[nodiscard]] std::optional<Reason> misfit(const FieldSpec &field, const QString &value, Instant now);

} // namespace szept::services
