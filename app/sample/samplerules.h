// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/by.h"
#include "models/store/places.h"

namespace szept::sample {

struct SampleRule
{
    QString name;
    QString text;
};

/// The rule book of a community, in its language: its name tells.
[[nodiscard]] QList<SampleRule> rulesFor(const QString &community);
/// Writes the books of all communities that are known by now and have none; how many rules.
[[nodiscard]] Result<int> writeRuleBooks(store::Transaction &tx, const services::By &by);

} // namespace szept::sample
