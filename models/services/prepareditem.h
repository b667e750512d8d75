// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/pulled.h"
#include "models/services/simhash.h"
#include "models/store/blobs.h"

namespace szept::services {

/// What intake makes of a pulled subject without the database: on any core, while the store thread writes the subjects before it.
struct PreparedItem
{
    std::optional<Fingerprint> fingerprint; ///< of its text
    QStringList words; ///< for the search
    Result<store::PackedBlob> evidence; ///< its raw bytes
};
[[nodiscard]] PreparedItem prepared(const PulledItem &item);

} // namespace szept::services
