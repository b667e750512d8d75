// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/reason.h"

namespace szept {

/// A connector, or a file among them, that is there and cannot be used.
struct ConnectorRefusal
{
    QString id; ///< of the connector that is known and cannot be used; empty of a file that is none for this Szept
    QString name; ///< the connector's, its id, or the file's: what is known of it
    Reason why; ///< "connector_…", with the file and a technical detail

    friend bool operator==(const ConnectorRefusal &, const ConnectorRefusal &) = default;
};

} // namespace szept
