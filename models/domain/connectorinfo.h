// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/actionspec.h"

#include <QList>
#include <QString>

#include <algorithm>

namespace szept {

/// What a connector is and can, read from its metadata without loading it. The window and the command line show only
/// this.
struct ConnectorInfo
{
    QString id;
    QString name;
    QString version;
    int abi = 0;
    QList<FieldSpec> fields; ///< the account form
    bool pull = false;
    bool listen = false;
    bool context = false;
    bool rules = false;
    bool levers = false;
    QList<ActionSpec> actions;
    QStringList cannot; ///< plain sentences: what Szept cannot do there, and why
    QString summary; ///< one line for the tile: what it can and cannot do there

    [[nodiscard]] bool needsSecret() const
    {
        return std::ranges::any_of(
            fields, [](const FieldSpec &field) { return field.type == FieldType::Secret && field.required; });
    }

    friend bool operator==(const ConnectorInfo &, const ConnectorInfo &) = default;
};

} // namespace szept
