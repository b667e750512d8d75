// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/connectorinfo.h"

#include <QList>

namespace szept::test {

/// What the tree's connectors say of themselves: the JSON of connectors/*/, read without loading anything.
[[nodiscard]] QList<ConnectorInfo> connectorsOfTheTree();

} // namespace szept::test
