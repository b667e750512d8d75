// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/plugins/probe.h"

#include <optional>

namespace szept {

/// Verdicts by the hash of the file that was tried, for this version of Szept and Qt. A cache: it may be lost or
/// unwritable.
class ProbeCache
{
public:
    explicit ProbeCache(QString path);

    [[nodiscard]] std::optional<ProbeVerdict> find(const QByteArray &hash) const;
    /// Undecided ones are not kept.
    void keep(const QByteArray &hash, const ProbeVerdict &verdict) const;
    /// So that it is tried again: the person says that it is mended.
    void forget(const QByteArray &hash) const;

private:
    QString m_path;
};

} // namespace szept
