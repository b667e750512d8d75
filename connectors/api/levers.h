// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/api/connector.h"

#include <QList>

namespace szept {

/// Something that slows or stops a place: what it is, how it stands, what it can be set to.
struct Lever
{
    QString id; ///< "slow_mode:topic:77"
    QString label;
    QString effect; ///< one sentence
    QString value; ///< how it stands now, and what an undo writes back
    QStringList choices; ///< empty: any text that the label explains

    friend bool operator==(const Lever &, const Lever &) = default;
};

/// An account whose platform has levers. Same threads and errors as Connector; setting a lever is safe to repeat.
class Levers
{
public:
    Levers() = default;
    Q_DISABLE_COPY_MOVE(Levers)
    virtual ~Levers() = default;
    /// The levers of a place: the room or thread of a subject, or the whole account with an empty place.
    [[nodiscard]] virtual Task<QList<Lever>> levers(ItemRef place, std::stop_token stop) = 0;
    [[nodiscard]] virtual Task<Lever> set(QString lever, QString value, std::stop_token stop) = 0;
};

} // namespace szept
