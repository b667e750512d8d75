// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/connectorinfo.h"

#include <expected>

class QJsonObject;

namespace szept {

/// A plugin's JSON as a value. The error is the path of what is wrong: "actions[2].slot: expected a number from 1 to
/// 9". Unknown keys are left alone: a newer Szept may know them.
[[nodiscard]] std::expected<ConnectorInfo, QString> readMetadata(const QJsonObject &json);

} // namespace szept
