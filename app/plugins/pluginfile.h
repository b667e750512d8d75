// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/plugins/loaderror.h"
#include "models/domain/connectorinfo.h"

#include <QByteArray>

#include <expected>

namespace szept {

/// A library that says it is a connector for this Szept; not loaded.
struct PluginFile
{
    QString path;
    ConnectorInfo info;

    friend bool operator==(const PluginFile &, const PluginFile &) = default;
};

/// Reads the file without running anything of it.
[[nodiscard]] std::expected<PluginFile, Refusal> readPluginFile(const QString &path);

/// BLAKE2b of the content, in hex; empty when it cannot be read.
[[nodiscard]] QByteArray hashOfFile(const QString &path);

} // namespace szept
